package io.assay.core.tally;

import io.assay.core.Scale;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Frames in bytes: version, scale, raters, centre, largest magnitude, then values and labels; from version 2 on, counts of the values. */
final class FrameBytes {
    /** Of frames without counts, which stay as they were. */
    private static final int VERSION = 1;

    private static final int WITH_COUNTS = 2;

    private FrameBytes() {}

    static byte[] of(Frame frame) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(frame.hasCounts() ? WITH_COUNTS : VERSION);
            writeScale(frame.scale(), out);
            out.writeInt(frame.raters());
            out.writeDouble(frame.centre());
            out.writeDouble(frame.largest());
            out.writeBoolean(frame.isCoded());
            double[] values = frame.values();
            out.writeInt(values.length);
            for (double value : values) {
                out.writeDouble(value);
            }
            writeTexts(frame.labels(), out);
            for (long count : frame.counts()) {
                out.writeLong(count);
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written to", e);
        }
        return bytes.toByteArray();
    }

    static Frame read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readByte();
            if (version != VERSION && version != WITH_COUNTS) {
                throw new IllegalArgumentException("these bytes are a frame of version " + version
                        + ", and this library reads versions " + VERSION + " and " + WITH_COUNTS);
            }
            Frame bare = Frame.bare(readScale(in), in.readInt(), in.readDouble(), in.readDouble());
            boolean coded = in.readBoolean();
            double[] values = new double[in.readInt()];
            for (int i = 0; i < values.length; i++) {
                values[i] = in.readDouble();
            }
            Frame frame = Frame.restored(bare, values, coded, readTexts(in));
            return version == WITH_COUNTS ? frame.withCounts(readCounts(in, values.length)) : frame;
        } catch (IOException | NegativeArraySizeException e) {
            throw new IllegalArgumentException("these bytes are not those of a frame", e);
        }
    }

    private static long[] readCounts(DataInputStream in, int size) throws IOException {
        long[] counts = new long[size];
        for (int i = 0; i < size; i++) {
            counts[i] = in.readLong();
        }
        return counts;
    }

    /** Numeric levels need not be a run of whole numbers, but all that are declared are. */
    private static void writeScale(Scale scale, DataOutputStream out) throws IOException {
        out.writeUTF(scale.name());
        out.writeDouble(scale instanceof Scale.Circular circular ? circular.period() : 0);
        out.writeBoolean(scale.isNumeric());
        if (scale.name().equals("ordinal") && scale.isNumeric()) {
            List<String> levels = scale.categories();
            out.writeInt(levels.size());
            out.writeInt(levels.isEmpty() ? 0 : Integer.parseInt(levels.get(0)));
        } else {
            writeTexts(scale.categories(), out);
        }
    }

    private static Scale readScale(DataInputStream in) throws IOException {
        String name = in.readUTF();
        double period = in.readDouble();
        boolean numeric = in.readBoolean();
        if (name.equals("ordinal") && numeric) {
            int levels = in.readInt();
            int lowest = in.readInt();
            return levels == 0 ? Scale.ordinal() : Scale.ordinal(lowest, lowest + levels - 1);
        }
        String[] categories = readTexts(in).toArray(String[]::new);
        return switch (name) {
            case "nominal" -> categories.length == 0 ? Scale.nominal() : Scale.nominal(categories);
            case "ordinal" -> Scale.ordinal(categories);
            case "interval" -> Scale.interval();
            case "ratio" -> Scale.ratio();
            case "circular" -> Scale.circular(period);
            default -> throw new IllegalArgumentException("these bytes are a frame of a scale called " + name);
        };
    }

    private static void writeTexts(List<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(utf8.length);
            out.write(utf8);
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            byte[] utf8 = new byte[in.readInt()];
            in.readFully(utf8);
            texts.add(new String(utf8, StandardCharsets.UTF_8));
        }
        return List.copyOf(texts);
    }
}
