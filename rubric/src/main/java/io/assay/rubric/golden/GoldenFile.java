package io.assay.rubric.golden;

import io.assay.rubric.internal.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Golden answers with the scores they must get, as a YAML or JSON file:
 *
 * <pre>{@code
 * rubric: customer-service
 * tolerance: 0.005            # optional; 1e-9 otherwise
 * cases:
 *   - name: reboot fits, reinstall does not
 *     answers:
 *       issue: true
 *       fix: {answer: 1, because: the reinstall would not help}
 *       next: true
 *       tone: {cannotAssess: the reply is cut off}
 *     expected:
 *       score: 0.6
 *       earned: 3
 *       outcome: SCORED
 *       criteria: {fix: 1, tone: 0}
 * }</pre>
 *
 * <p>An answer is true or false, a number or a label, or a mapping with {@code answer} and {@code because}, or one of {@code notApplicable}, {@code
 * cannotAssess} and {@code failed} with the reason. What is not answered is missing. {@code item} and {@code rater} name the sheet and may be left out.
 * A case expects at least one of {@code score}, {@code earned}, {@code outcome} and {@code criteria}. Immutable.
 */
public final class GoldenFile {
    private final String source;
    private final String rubric;
    private final double tolerance;
    private final List<GoldenCase> cases;

    GoldenFile(String source, String rubric, double tolerance, List<GoldenCase> cases) {
        this.source = source;
        this.rubric = rubric;
        this.tolerance = tolerance;
        this.cases = List.copyOf(cases);
    }

    /**
     * Reads a file.
     *
     * @param file YAML or JSON, in UTF-8, at most 20 MB
     * @return the golden answers
     * @throws IOException if it cannot be read
     * @throws GoldenException with all that is wrong with it, by line and column
     */
    public static GoldenFile read(Path file) throws IOException {
        return parse(file.toString(), TextFile.read(file, problems -> new GoldenException(file.toString(), problems)));
    }

    /**
     * Reads text.
     *
     * @param source what messages call it, such as the file's name
     * @param text YAML or JSON
     * @return the golden answers
     * @throws GoldenException with all that is wrong with it, by line and column
     */
    public static GoldenFile parse(String source, String text) {
        return new GoldenReader(source).read(text);
    }

    /** {@return what messages call it} */
    public String source() {
        return source;
    }

    /** {@return the id of the rubric they are for; empty if the file does not say} */
    public String rubric() {
        return rubric;
    }

    /** {@return how far a score may be from the expected one} */
    public double tolerance() {
        return tolerance;
    }

    /** {@return the cases in order} */
    public List<GoldenCase> cases() {
        return cases;
    }
}
