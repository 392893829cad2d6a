package io.assay.io;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.apache.arrow.vector.BaseIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float2Vector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.LargeVarCharVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.ViewVarCharVector;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.types.pojo.DictionaryEncoding;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a column of one batch as texts: nothing for null, numbers and truth values as Java writes them. */
final class ArrowText {
    private final FieldVector vector;
    private final Cell cell;

    private ArrowText(FieldVector vector, Cell cell) {
        this.vector = vector;
        this.cell = cell;
    }

    /** Reads a cell that is not null. */
    private interface Cell {
        String at(int row);
    }

    /**
     * Returns what reads a column.
     *
     * @param words what encoded columns refer to, by id
     * @throws DataFormatException if the column holds none of texts, numbers, truth values or days
     */
    static ArrowText of(FieldVector vector, Map<Long, Dictionary> words, Problems problems) {
        DictionaryEncoding encoding = vector.getField().getDictionary();
        if (encoding == null) {
            return new ArrowText(vector, plain(vector, problems));
        }
        Dictionary dictionary = words.get(encoding.getId());
        if (dictionary == null) {
            throw new ArrowFaultException(
                    "the words of the column " + Shown.quoted(vector.getField().getName()) + " are missing");
        }
        return new ArrowText(
                vector,
                encoded((BaseIntVector) vector, plain(dictionary.getVector(), problems), dictionary.getVector()));
    }

    /** Returns the text; empty if there is none. */
    String at(int row) {
        try {
            return vector.isNull(row) ? "" : cell.at(row);
        } catch (RuntimeException e) {
            throw new ArrowFaultException(e);
        }
    }

    /** Words are made texts once, when they are first met. */
    private static Cell encoded(BaseIntVector codes, Cell word, FieldVector words) {
        @Nullable String[] known = new String[words.getValueCount()];
        return row -> {
            int code = Math.toIntExact(codes.getValueAsLong(row));
            String text = known[code];
            if (text == null) {
                text = words.isNull(code) ? "" : word.at(code);
                known[code] = text;
            }
            return text;
        };
    }

    private static Cell plain(FieldVector vector, Problems problems) {
        return switch (vector.getMinorType()) {
            case VARCHAR -> row -> utf8(((VarCharVector) vector).get(row));
            case LARGEVARCHAR -> row -> utf8(((LargeVarCharVector) vector).get(row));
            case VIEWVARCHAR -> row -> utf8(((ViewVarCharVector) vector).get(row));
            case TINYINT, SMALLINT, INT, BIGINT, UINT1, UINT2, UINT4 ->
                row -> Long.toString(((BaseIntVector) vector).getValueAsLong(row));
            case UINT8 -> row -> Long.toUnsignedString(((BaseIntVector) vector).getValueAsLong(row));
            case FLOAT2 -> row -> Float.toString(((Float2Vector) vector).getValueAsFloat(row));
            case FLOAT4 -> row -> Float.toString(((Float4Vector) vector).get(row));
            case FLOAT8 -> row -> Double.toString(((Float8Vector) vector).get(row));
            case BIT -> row -> Boolean.toString(((BitVector) vector).get(row) != 0);
            case DECIMAL, DECIMAL256 -> row -> ((BigDecimal) vector.getObject(row)).toPlainString();
            case DATEDAY ->
                row -> LocalDate.ofEpochDay(((DateDayVector) vector).get(row)).toString();
            case NULL -> row -> "";
            default ->
                throw problems.stoppedBy(
                        0,
                        "the column " + Shown.quoted(vector.getField().getName()) + " holds "
                                + vector.getField().getType()
                                + ", but only texts, numbers, truth values and days can be read; cast it to text, or leave it out",
                        null);
        };
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
