package io.assay.io;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.List;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.vector.ipc.message.ArrowBlock;

/*
 * A message is a mark of four bytes, the length of its head, its head, and its body. The mark with the length 0 ends a stream. Its lack is
 * allowed to those who write to a socket; in a file it means that the end is missing.
 */
/** The heads of the messages of an Arrow file or stream, which tell how many rows there are; the bodies are skipped. */
final class ArrowHeads {
    private static final int MARK = -1;

    private final FileChannel channel;
    private final long size;

    ArrowHeads(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    /** Returns how many rows the batches at these places have. */
    long ofBatches(List<ArrowBlock> batches) throws IOException {
        long rows = 0;
        for (ArrowBlock batch : batches) {
            rows += rows(head(batch.getOffset()));
        }
        return rows;
    }

    /**
     * Returns how many rows a stream has.
     *
     * @throws EOFException if it ends without the mark of its end, or in a body
     */
    long ofStream() throws IOException {
        long rows = 0;
        long at = 0;
        for (ByteBuffer head = head(at); head.hasRemaining(); head = head(at)) {
            rows += rows(head);
            at += 2 * Integer.BYTES
                    + head.remaining()
                    + Message.getRootAsMessage(head).bodyLength();
        }
        return rows;
    }

    /** Returns the head of the message at a place; empty at the end of a stream. */
    private ByteBuffer head(long at) throws IOException {
        ByteBuffer start = bytes(at, 2 * Integer.BYTES);
        if (start.getInt(0) != MARK) {
            throw new ArrowFaultException("there is no message at byte " + at);
        }
        return bytes(at + 2 * Integer.BYTES, start.getInt(Integer.BYTES));
    }

    private ByteBuffer bytes(long at, int length) throws IOException {
        if (length < 0 || at < 0 || at > size - length) {
            throw new EOFException();
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }

    private static long rows(ByteBuffer head) {
        Message message = Message.getRootAsMessage(head);
        if (message.headerType() != MessageHeader.RecordBatch) {
            return 0;
        }
        return message.header(new RecordBatch()) instanceof RecordBatch batch ? batch.length() : 0;
    }
}
