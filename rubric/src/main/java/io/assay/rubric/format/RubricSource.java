package io.assay.rubric.format;

import io.assay.rubric.Rubric;
import io.assay.rubric.RubricException;
import io.assay.rubric.internal.Node;
import io.assay.rubric.internal.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Rubrics from files of this library and of other tools, in any {@link RubricFormat}.
 *
 * <p>Scores are those of the tool the rubric is from. HealthBench and autorubric: points of what is met, over all points above 0; points below 0 are
 * penalties. PaperBench: the weighted mean at every node. Prometheus: the level itself, from 1. Canvas: points earned of those possible.
 */
public final class RubricSource {
    private static final Pattern SCORE_LINE = Pattern.compile("^ *Score [0-9]+:", Pattern.MULTILINE);
    private static final Pattern JSON_LINES = Pattern.compile("^\\s*\\{[^\\n]*\\}[ \\r]*\\n\\s*\\{");

    private RubricSource() {}

    /**
     * Reads a file with one rubric, in whichever format it is.
     *
     * @param file in UTF-8, at most 20 MB
     * @return the rubric, validated
     * @throws IOException if it cannot be read
     * @throws RubricFileException with all that is wrong with it
     */
    public static Imported read(Path file) throws IOException {
        return parse(file.toString(), text(file));
    }

    /**
     * Reads a rubric from a file of a known format.
     *
     * @param file in UTF-8, at most 20 MB
     * @param format of the file
     * @param pick which rubric, if there is one per line: its {@code prompt_id}, or its position from 1; empty if there is only one
     * @return the rubric, validated
     * @throws IOException if it cannot be read
     * @throws RubricFileException with all that is wrong with it
     */
    public static Imported read(Path file, RubricFormat format, String pick) throws IOException {
        return parse(file.toString(), text(file), format, pick);
    }

    private static String text(Path file) throws IOException {
        return TextFile.read(file, problems -> new RubricFileException(file.toString(), problems));
    }

    /**
     * Reads text with one rubric, in whichever format it is.
     *
     * @param source what messages call it, such as the file's name
     * @param text the text
     * @return the rubric, validated
     * @throws RubricFileException with all that is wrong with it
     */
    public static Imported parse(String source, String text) {
        return parse(source, text, Optional.empty(), "");
    }

    /**
     * Reads a rubric from text of a known format.
     *
     * @param source what messages call it, such as the file's name
     * @param text the text
     * @param format of the text
     * @param pick which rubric, if there is one per line: its {@code prompt_id}, or its position from 1; empty if there is only one
     * @return the rubric, validated
     * @throws RubricFileException with all that is wrong with it
     */
    public static Imported parse(String source, String text, RubricFormat format, String pick) {
        return parse(source, text, Optional.of(format), pick);
    }

    private static Imported parse(String source, String text, Optional<RubricFormat> asked, String pick) {
        Import context = new Import(source);
        boolean mayBePrometheus = asked.isEmpty() || asked.get() == RubricFormat.PROMETHEUS;
        if (mayBePrometheus && PrometheusText.isOne(text, SCORE_LINE)) {
            return imported(context, RubricFormat.PROMETHEUS, PrometheusText.rubric(context, text));
        }
        boolean isLines =
                asked.map(format -> format == RubricFormat.HEALTHBENCH).orElse(true)
                        && (JSON_LINES.matcher(text).lookingAt() || !pick.isEmpty());
        Optional<Node> root =
                isLines ? JsonLines.pick(context, text, pick) : context.reader().parse(text);
        context.stopIfWrong();
        RubricFormat format = asked.or(() -> root.flatMap(Recognition::of))
                .orElseThrow(() -> new RubricFileException(
                        source,
                        List.of(source + ": is none of the formats " + List.of(RubricFormat.values())
                                + "; name the format, if it is one")));
        if (format == RubricFormat.ASSAY) {
            return new Imported(RubricFiles.parse(source, text), format.toString(), List.of());
        }
        return imported(context, format, root.flatMap(node -> switch (format) {
            case HEALTHBENCH -> HealthBench.rubric(context, node);
            case PAPERBENCH -> new PaperBench(context).rubric(node);
            case PROMETHEUS -> PrometheusText.rubric(context, node);
            case CANVAS -> new Canvas(context).rubric(node);
            default -> Autorubric.rubric(context, node);
        }));
    }

    private static Imported imported(Import context, RubricFormat format, Optional<Rubric> rubric) {
        context.stopIfWrong();
        try {
            return new Imported(rubric.orElseThrow().validated(), format.toString(), context.warnings());
        } catch (RubricException e) {
            throw context.refusal(e);
        }
    }
}
