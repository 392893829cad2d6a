package io.assay.rubric.diagnose;

import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes ratings per criterion as they are, numbers being points. */
final class PlainReader {
    private final Map<String, RatingMatrix> ratings;
    private final Map<String, Map<String, double[]>> points = new LinkedHashMap<>();
    private final Set<String> raters = new LinkedHashSet<>();

    private PlainReader(Map<String, RatingMatrix> ratings) {
        this.ratings = ratings;
    }

    static Judged read(Map<String, RatingMatrix> ratings) {
        if (ratings.isEmpty()) {
            throw new IllegalArgumentException("a diagnosis needs the ratings of at least one criterion");
        }
        return new PlainReader(new LinkedHashMap<>(ratings)).judged();
    }

    private Judged judged() {
        List<Judged.Column> columns = new ArrayList<>();
        String noNumbers = "";
        for (Map.Entry<String, RatingMatrix> entry : ratings.entrySet()) {
            int k = columns.size();
            RatingMatrix matrix = entry.getValue();
            Optional<double[]> values = values(matrix);
            if (values.isEmpty() && noNumbers.isEmpty()) {
                noNumbers = entry.getKey();
            }
            collect(matrix, k, values);
            columns.add(new Judged.Column(
                    entry.getKey(),
                    String.valueOf(k + 1),
                    "",
                    Optional.empty(),
                    matrix.scale().toString(),
                    matrix,
                    new AnswerCounts(matrix.ratingCount(), 0, 0, 0, 0, 0),
                    Optional.empty()));
        }
        Cells cells = noNumbers.isEmpty()
                ? cells()
                : Cells.none("\"" + noNumbers + "\" has categories that are no numbers, so there is no total");
        List<Judged.Column> counted =
                columns.stream().map(column -> withMissing(column)).toList();
        return new Judged(counted, cells, Optional.empty(), raters, this::opinions);
    }

    /** Counts as missing what another criterion has. */
    private Judged.Column withMissing(Judged.Column column) {
        long sheets = points.values().stream().mapToLong(Map::size).sum();
        long answered = column.answers().answered();
        return new Judged.Column(
                column.id(),
                column.number(),
                column.text(),
                column.replaced(),
                column.scale(),
                column.ratings(),
                new AnswerCounts(answered, 0, 0, sheets - answered, 0, 0),
                column.applies());
    }

    /** Returns the points of each code; none at all for ratings that are numbers themselves; empty if categories are no numbers. */
    private static Optional<double[]> values(RatingMatrix matrix) {
        if (!matrix.scale().name().equals("nominal")) {
            return Optional.of(new double[0]);
        }
        try {
            double[] numbers = matrix.categories().stream()
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return Arrays.stream(numbers).allMatch(Double::isFinite) ? Optional.of(numbers) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void collect(RatingMatrix matrix, int k, Optional<double[]> values) {
        raters.addAll(matrix.raters());
        double[] codes = values.orElse(new double[0]);
        UnitRatings unit = matrix.cursor();
        for (int u = 0; u < matrix.unitCount(); u++) {
            matrix.load(u, unit);
            Map<String, double[]> sheets = points.computeIfAbsent(matrix.units().get(u), i -> new LinkedHashMap<>());
            for (int i = 0; i < unit.size(); i++) {
                double value = values.isEmpty() ? Double.NaN : codes.length == 0 ? unit.value(i) : codes[unit.code(i)];
                sheets.computeIfAbsent(matrix.raters().get(unit.rater(i)), r -> blank())[k] = value;
            }
        }
    }

    private double[] blank() {
        double[] blank = new double[ratings.size()];
        Arrays.fill(blank, Double.NaN);
        return blank;
    }

    private Cells cells() {
        Cells.Collector collector = new Cells.Collector();
        points.forEach((item, sheets) -> sheets.forEach((rater, values) -> collector.add(item, rater, values)));
        return collector.cells();
    }

    private List<Opinion> opinions(String criterion, String item) {
        RatingMatrix matrix = ratings.get(criterion);
        if (matrix == null || matrix.units().indexOf(item) < 0) {
            return List.of();
        }
        return matrix.ratingsOf(item).stream()
                .map(rating -> new Opinion(rating.rater(), rating.label(), ""))
                .toList();
    }
}
