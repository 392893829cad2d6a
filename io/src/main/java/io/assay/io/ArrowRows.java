package io.assay.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.types.pojo.Field;

/** The rows of an open Arrow file, a batch at a time: one batch is in memory, outside of the heap. */
final class ArrowRows implements AutoCloseable {
    private final FileChannel channel;
    private final BufferAllocator memory;
    private final ArrowReader reader;

    private ArrowRows(FileChannel channel, BufferAllocator memory, ArrowReader reader) {
        this.channel = channel;
        this.memory = memory;
        this.reader = reader;
    }

    /** Returns the module that Arrow's memory is in. */
    static Module arrow() {
        return BufferAllocator.class.getModule();
    }

    static ArrowRows open(Path file, boolean isStream) throws IOException {
        FileChannel channel = FileChannel.open(file);
        BufferAllocator memory = new RootAllocator();
        ArrowReader reader = isStream ? new ArrowStreamReader(channel, memory) : new ArrowFileReader(channel, memory);
        return new ArrowRows(channel, memory, reader);
    }

    private interface Step<T> {
        T take() throws IOException;
    }

    private static <T> T checked(Step<T> step) throws IOException {
        try {
            return step.take();
        } catch (RuntimeException e) {
            throw new ArrowFaultException(e);
        }
    }

    private VectorSchemaRoot root() throws IOException {
        return checked(reader::getVectorSchemaRoot);
    }

    List<String> headings() throws IOException {
        return root().getSchema().getFields().stream().map(Field::getName).toList();
    }

    /** Reads the next batch; false at the end. */
    boolean nextBatch() throws IOException {
        return checked(reader::loadNextBatch);
    }

    /** Returns how many rows the batch has. */
    int size() throws IOException {
        return root().getRowCount();
    }

    /** Returns what reads the cells of the batch, a reader per column. */
    List<ArrowText> texts(int[] columns, Problems problems) throws IOException {
        List<ArrowText> texts = new ArrayList<>();
        Map<Long, Dictionary> words = checked(reader::getDictionaryVectors);
        for (int column : columns) {
            FieldVector vector = root().getVector(column);
            texts.add(ArrowText.of(vector, words, problems));
        }
        return texts;
    }

    /** Returns how many rows all batches have, as their heads tell. */
    long count() throws IOException {
        ArrowHeads heads = new ArrowHeads(channel);
        return checked(() ->
                reader instanceof ArrowFileReader file ? heads.ofBatches(file.getRecordBlocks()) : heads.ofStream());
    }

    @Override
    public void close() throws IOException {
        try (channel;
                memory;
                reader) {
            // All are closed, the reader first, whatever happens to the others.
        }
    }
}
