package io.assay.sampling;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of a {@code .npy} file, versions 1 to 3 (NumPy Enhancement Proposal 1): magic, version, length, and a Python dictionary of {@code
 * descr}, {@code fortran_order} and {@code shape}.
 *
 * @param descr type of the numbers, such as {@code <f4}
 * @param fortranOrder whether columns come one after the other
 * @param shape lengths of the axes
 * @param length bytes before the numbers
 */
record NpyHeader(String descr, boolean fortranOrder, List<Long> shape, int length) {
    /** Bytes that tell the length of the header. */
    static final int PREFIX = 12;

    /** More than any header of a plain matrix has. */
    private static final int LONGEST = 1 << 16;

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final Pattern DESCR = Pattern.compile("['\"]descr['\"]\\s*:\\s*['\"]([^'\"]*)['\"]");
    private static final Pattern DESCR_KEY = Pattern.compile("['\"]descr['\"]\\s*:");
    private static final Pattern ORDER = Pattern.compile("['\"]fortran_order['\"]\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("['\"]shape['\"]\\s*:\\s*\\(([^)]*)\\)");

    /** Returns the length of the whole header from its first twelve bytes. */
    static int lengthOf(Path file, ByteBuffer prefix) {
        prefix.order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = new byte[MAGIC.length];
        if (prefix.remaining() >= MAGIC.length) {
            prefix.get(0, magic);
        }
        if (!Arrays.equals(magic, MAGIC)) {
            throw new NpyFormatException(
                    file, "is not a .npy file: it does not begin with \\x93NUMPY; write it with numpy.save", null);
        }
        if (prefix.remaining() < PREFIX) {
            throw new NpyFormatException(file, "ends in its header after " + prefix.remaining() + " bytes", null);
        }
        int version = prefix.get(6);
        if (version < 1 || version > 3) {
            throw new NpyFormatException(file, "has version " + version + " of the format; 1 to 3 can be read", null);
        }
        long length = version == 1 ? 10L + (prefix.getShort(8) & 0xffff) : 12L + (prefix.getInt(8) & 0xffffffffL);
        if (length > LONGEST) {
            throw new NpyFormatException(file, "says its header has " + length + " bytes; it is damaged", null);
        }
        return (int) length;
    }

    /** Returns what a header says. */
    static NpyHeader parse(Path file, ByteBuffer header) {
        int start = header.get(6) == 1 ? 10 : 12;
        byte[] text = new byte[Math.max(0, header.limit() - start)];
        header.get(start, text);
        String dictionary = new String(text, StandardCharsets.UTF_8);
        if (DESCR_KEY.matcher(dictionary).find() && !DESCR.matcher(dictionary).find()) {
            throw new NpyFormatException(file, "holds records, not numbers; save a matrix of float32 or float64", null);
        }
        boolean fortran = field(file, ORDER, dictionary, "fortran_order").equals("True");
        String shape = field(file, SHAPE, dictionary, "shape");
        List<Long> lengths = Arrays.stream(shape.split(","))
                .map(String::strip)
                .filter(axis -> !axis.isEmpty())
                .map(axis -> axis(file, axis))
                .toList();
        return new NpyHeader(field(file, DESCR, dictionary, "descr"), fortran, lengths, header.limit());
    }

    private static String field(Path file, Pattern pattern, String dictionary, String name) {
        Matcher matcher = pattern.matcher(dictionary);
        if (!matcher.find()) {
            throw new NpyFormatException(
                    file, "its header has no " + name + " that can be read: " + dictionary.strip(), null);
        }
        return matcher.group(1);
    }

    private static long axis(Path file, String axis) {
        if (!axis.matches("\\d{1,18}")) {
            throw new NpyFormatException(file, "\"" + axis + "\" in the shape is not a length", null);
        }
        return Long.parseLong(axis);
    }
}
