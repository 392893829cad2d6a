package io.assay.testkit;

import io.assay.core.DuplicatePolicy;
import io.assay.core.RatingMatrix;
import io.assay.core.RatingMatrixBuilder;
import io.assay.core.Scale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Ratings from papers whose licence lets them be passed on, with figures the papers print of them, where they are known to us for certain: what an implementation of your own should come to.
 *
 * <p>The ratings are read from the testkit's own jar. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Published {
    private final String name;
    private final RatingMatrix ratings;
    private final List<Figure> figures;
    private final String source;
    private final String licence;

    private Published(String name, RatingMatrix ratings, List<Figure> figures, String source, String licence) {
        this.name = name;
        this.ratings = ratings;
        this.figures = List.copyOf(figures);
        this.source = source;
        this.licence = licence;
    }

    /**
     * A figure as it was printed.
     *
     * @param what the figure and what it is of, such as {@code cohen-kappa of 1 and 2}
     * @param printed its value
     * @param digits how many digits after the point were printed, at least 0
     */
    public record Figure(String what, double printed, int digits) {
        /**
         * {@return whether a value rounds to what was printed} Half a unit of the last digit either way, ends included.
         *
         * @param value computed; NaN never does
         */
        public boolean isMetBy(double value) {
            return Math.abs(value - printed) <= 0.5 * Math.pow(10, -digits) + 1e-12;
        }
    }

    /** {@return all of them} */
    public static List<Published> all() {
        return List.of(krippendorff2011(), dawidSkene1979(), pandaLm2023());
    }

    /** {@return 12 units by four observers in five categories, some missing} The figures are alpha with four distances. */
    public static Published krippendorff2011() {
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.ordinal(1, 5));
        lines("krippendorff-2011.csv").forEach(cells -> builder.rate(cells.get(0), cells.get(1), cells.get(2)));
        return new Published(
                "krippendorff-2011",
                builder.build(),
                List.of(
                        new Figure("nominal krippendorff-alpha", 0.743, 3),
                        new Figure("ordinal krippendorff-alpha", 0.815, 3),
                        new Figure("interval krippendorff-alpha", 0.849, 3),
                        new Figure("ratio krippendorff-alpha", 0.797, 3)),
                "Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, sections C and D,"
                        + " https://repository.upenn.edu/asc_papers/43",
                "published table");
    }

    /**
     * {@return 45 patients in four grades of fitness by five anaesthetists, the first of whom saw each case three times} A repeated rating is that
     * of a rater {@code 1#2} or {@code 1#3}. The figures are those of Dawid and Skene's model: how common each grade is, and what the first
     * anaesthetist calls it.
     */
    public static Published dawidSkene1979() {
        RatingMatrixBuilder builder =
                RatingMatrix.builder(Scale.nominal("1", "2", "3", "4")).onDuplicate(DuplicatePolicy.SEPARATE_RATER);
        lines("dawid-skene-1979.csv").forEach(cells -> builder.rate(cells.get(0), cells.get(1), cells.get(3)));
        double[] prevalences = {0.40, 0.42, 0.11, 0.07};
        double[][] rates = {{0.89, 0.11, 0, 0}, {0.07, 0.88, 0.05, 0}, {0, 0.34, 0.66, 0}, {0, 0, 0.56, 0.44}};
        List<Figure> figures = new ArrayList<>();
        for (int truth = 0; truth < 4; truth++) {
            figures.add(new Figure("prevalence of " + (truth + 1), prevalences[truth], 2));
            for (int said = 0; said < 4; said++) {
                figures.add(new Figure("rater 1 calls " + (truth + 1) + " " + (said + 1), rates[truth][said], 2));
            }
        }
        return new Published(
                "dawid-skene-1979",
                builder.build(),
                figures,
                "Dawid and Skene (1979), Maximum likelihood estimation of observer error-rates using the EM algorithm, Applied"
                        + " Statistics 28(1), 20-28, doi:10.2307/2346806, table 1",
                "published table");
    }

    /** {@return which of two replies of language models is better, 999 times by three people} No printed figure goes with them. */
    public static Published pandaLm2023() {
        RatingMatrixBuilder builder = RatingMatrix.builder(Scale.nominal("left", "right", "tie"));
        lines("pandalm-preferences.csv.gz").forEach(cells -> builder.rate(cells.get(0), cells.get(1), cells.get(2)));
        return new Published(
                "pandalm-2023",
                builder.build(),
                List.of(),
                "Wang and others (2023), PandaLM: an automatic evaluation benchmark for LLM instruction tuning optimization,"
                        + " arXiv:2306.05087",
                "Apache-2.0, WeOpenML");
    }

    private static List<List<String>> lines(String file) {
        try (InputStream raw = Objects.requireNonNull(Published.class.getResourceAsStream(file), file);
                InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the testkit's jar is damaged: " + file + " cannot be read from it", e);
        }
    }

    /** {@return a name, such as {@code dawid-skene-1979}} */
    public String name() {
        return name;
    }

    /** {@return the ratings} */
    public RatingMatrix ratings() {
        return ratings;
    }

    /** {@return what was printed about them, and is known for certain; may be empty, unmodifiable} */
    public List<Figure> figures() {
        return figures;
    }

    /** {@return the paper} */
    public String source() {
        return source;
    }

    /** {@return what lets the ratings be passed on} */
    public String licence() {
        return licence;
    }

    /** {@return a line such as {@code pandalm-2023: 999 units x 3 raters, 2997 ratings, nominal(left, right, tie)}} */
    @Override
    public String toString() {
        return name + ": " + ratings;
    }
}
