package io.assay.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.arrow.compression.CommonsCompressionFactory;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.compression.CompressionCodec;
import org.apache.arrow.vector.compression.CompressionUtil.CodecType;
import org.apache.arrow.vector.compression.NoCompressionCodec;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.dictionary.DictionaryProvider.MapDictionaryProvider;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.ipc.ArrowWriter;
import org.apache.arrow.vector.ipc.message.IpcOption;
import org.apache.arrow.vector.types.pojo.DictionaryEncoding;
import org.apache.arrow.vector.types.pojo.FieldType;

/** Makes the Arrow files that the tests read, with Arrow's own writers. */
final class ArrowTables implements AutoCloseable {
    private final BufferAllocator memory = new RootAllocator();
    private final MapDictionaryProvider words = new MapDictionaryProvider();
    private final List<FieldVector> vectors = new ArrayList<>();
    private final List<Filling> fillings = new ArrayList<>();
    private CodecType codec = CodecType.NO_COMPRESSION;

    /** Fills a column of a batch, whose first row has this number in the file. */
    private interface Filling {
        void fill(int first, int rows);
    }

    /** Compresses the buffers. */
    ArrowTables compressed(CodecType newCodec) {
        codec = newCodec;
        return this;
    }

    /** Adds a column of texts; null for none. */
    ArrowTables texts(String name, IntFunction<String> text) {
        VarCharVector vector = new VarCharVector(name, memory);
        return column(vector, (first, rows) -> {
            vector.allocateNew(rows);
            for (int row = 0; row < rows; row++) {
                String value = text.apply(first + row);
                if (value != null) {
                    vector.setSafe(row, value.getBytes(StandardCharsets.UTF_8));
                }
            }
        });
    }

    /** Adds a column of numbers; null for none. */
    ArrowTables numbers(String name, IntFunction<Integer> number) {
        IntVector vector = new IntVector(name, memory);
        return column(vector, (first, rows) -> {
            vector.allocateNew(rows);
            for (int row = 0; row < rows; row++) {
                Integer value = number.apply(first + row);
                if (value != null) {
                    vector.set(row, value);
                }
            }
        });
    }

    /** Adds a column of words that are told once; -1 for none. */
    ArrowTables words(String name, List<String> all, IntFunction<Integer> word) {
        VarCharVector known = new VarCharVector("words of " + name, memory);
        known.allocateNew();
        for (int i = 0; i < all.size(); i++) {
            known.setSafe(i, all.get(i).getBytes(StandardCharsets.UTF_8));
        }
        known.setValueCount(all.size());
        DictionaryEncoding encoding = new DictionaryEncoding(vectors.size(), false, null);
        words.put(new Dictionary(known, encoding));
        IntVector codes = new IntVector(name, new FieldType(true, encoding.getIndexType(), encoding), memory);
        return column(codes, (first, rows) -> {
            codes.allocateNew(rows);
            for (int row = 0; row < rows; row++) {
                int code = word.apply(first + row);
                if (code >= 0) {
                    codes.set(row, code);
                }
            }
        });
    }

    /** Adds a column of any type that the filling fills. */
    <V extends FieldVector> ArrowTables any(
            java.util.function.Function<BufferAllocator, V> vector, java.util.function.Consumer<V> filling) {
        V made = vector.apply(memory);
        return column(made, (first, rows) -> filling.accept(made));
    }

    private ArrowTables column(FieldVector vector, Filling filling) {
        vectors.add(vector);
        fillings.add(filling);
        return this;
    }

    /** Writes the file format. */
    Path file(Path file, int batches, int rows) {
        return write(
                file,
                batches,
                rows,
                (root, channel) ->
                        new ArrowFileWriter(root, words, channel, Map.of(), IpcOption.DEFAULT, codecs(), codec));
    }

    /** Writes the stream format. */
    Path stream(Path file, int batches, int rows) {
        return write(
                file,
                batches,
                rows,
                (root, channel) -> new ArrowStreamWriter(root, words, channel, IpcOption.DEFAULT, codecs(), codec));
    }

    private CompressionCodec.Factory codecs() {
        return codec == CodecType.NO_COMPRESSION
                ? NoCompressionCodec.Factory.INSTANCE
                : CommonsCompressionFactory.INSTANCE;
    }

    private interface Making {
        ArrowWriter of(VectorSchemaRoot root, FileChannel channel);
    }

    private Path write(Path file, int batches, int rows, Making making) {
        try (FileChannel channel = FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                VectorSchemaRoot root = new VectorSchemaRoot(vectors);
                ArrowWriter writer = making.of(root, channel)) {
            writer.start();
            for (int batch = 0; batch < batches; batch++) {
                for (Filling filling : fillings) {
                    filling.fill(batch * rows, rows);
                }
                root.setRowCount(rows);
                writer.writeBatch();
            }
            writer.end();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        words.getDictionaryIds().forEach(id -> words.lookup(id).getVector().close());
        vectors.forEach(FieldVector::close);
        memory.close();
    }
}
