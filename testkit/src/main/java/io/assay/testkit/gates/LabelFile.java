package io.assay.testkit.gates;

import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import io.assay.io.ColumnMapping;
import io.assay.io.CsvRatings;
import io.assay.io.RatingTable;
import io.assay.testkit.internal.InputFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the file of a gate. */
final class LabelFile {
    private LabelFile() {}

    /** Returns a gate per criterion asked for. */
    static List<LabelGate> gates(LabelQuality quality, Class<?> test) {
        LabelGate.thresholds(quality);
        Map<String, RatingMatrix> matrices = read(quality, test).matrices();
        List<String> wanted =
                quality.criteria().length == 0 ? List.copyOf(matrices.keySet()) : List.of(quality.criteria());
        List<LabelGate> gates = new ArrayList<>();
        for (String criterion : wanted) {
            RatingMatrix ratings = matrices.get(criterion);
            if (ratings == null) {
                throw LabelGate.bad(
                        quality,
                        "asks for the criterion \"" + criterion + "\", but the file has "
                                + (matrices.keySet().equals(java.util.Set.of("")) ? "no criteria" : matrices.keySet()));
            }
            gates.add(new LabelGate(quality, criterion, ratings));
        }
        return gates;
    }

    private static RatingTable read(LabelQuality quality, Class<?> test) {
        CsvRatings reader = CsvRatings.defaults().columns(columns(quality)).missing(quality.missing());
        CsvRatings scaled = quality.scale().isEmpty() ? reader : reader.scale(Scale.parse(quality.scale()));
        try {
            return InputFile.read(quality.file(), test, scaled::read);
        } catch (IOException e) {
            throw new IllegalArgumentException("@LabelQuality: " + e.getMessage(), e);
        }
    }

    private static ColumnMapping columns(LabelQuality quality) {
        ColumnMapping columns = ColumnMapping.detected();
        columns = quality.unit().isEmpty() ? columns : columns.unit(quality.unit());
        columns = quality.rater().isEmpty() ? columns : columns.rater(quality.rater());
        columns = quality.value().isEmpty() ? columns : columns.value(quality.value());
        return quality.criterion().isEmpty() ? columns : columns.criterion(quality.criterion());
    }
}
