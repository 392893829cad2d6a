package io.assay.cli;

import io.assay.agreement.Coefficient;
import io.assay.agreement.IntervalMethod;
import io.assay.agreement.judge.AlternativeAnnotator;
import io.assay.agreement.judge.AlternativeAnnotatorTest;
import io.assay.agreement.judge.JudgeAgreement;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.report.JudgeReport;
import io.assay.report.TextLayout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code assay judge}: whether one rater, such as a language model, can stand in for the others. */
@Command(
        name = "judge",
        description =
                "Tell whether a judge, such as a language model, can stand in for the people who rated the same units: the"
                        + " alternative annotator test, and the judge's agreement with people beside that among people.",
        footer = {
            "",
            "Examples:",
            "  assay judge ratings.csv --judge gpt",
            "  assay judge ratings.csv --judge gpt --epsilon 0.1 --coefficient cohen-kappa --require-pass",
            "",
            "Exit codes: 0 report written, 1 not passed with --require-pass, 2 bad usage or bad input, 3 internal error."
        })
final class JudgeCommand extends Verb {
    private static final int MOST_NAMES = 20;

    @ParentCommand
    AssayCommand assay;

    @Mixin
    InputOptions input;

    @Option(
            names = "--judge",
            required = true,
            paramLabel = "RATER",
            description = "The rater who is to stand in for the others; every other rater is a person.")
    String judge;

    @Option(
            names = "--epsilon",
            paramLabel = "E",
            description = "The advantage given to the judge because people are dear: 0.2 for experts, less for others."
                    + " Default: ${DEFAULT-VALUE}.")
    double epsilon = 0.2;

    @Option(
            names = "--significance",
            paramLabel = "Q",
            description = "False discovery rate over all people (Benjamini-Yekutieli). Default: ${DEFAULT-VALUE}.")
    double significance = 0.05;

    @Option(
            names = "--closeness",
            paramLabel = "scale|matches|differences",
            description =
                    "What makes ratings close: equal ones are matches, or root mean squared differences; scale takes differences"
                            + " for numbers and levels, matches for names. Default: ${DEFAULT-VALUE}.")
    Closeness closeness = Closeness.scale;

    @Mixin
    OneCoefficient coefficient;

    @Mixin
    ResamplingOptions resampling;

    @Mixin
    OutputOptions output;

    @Option(
            names = "--require-pass",
            description =
                    "Exit with 1 if the judge does not pass the test on every criterion. The report is written all the same.")
    boolean requirePass;

    /** What makes ratings close; spelled as on the command line. */
    @SuppressWarnings("checkstyle:ConstantName")
    enum Closeness {
        /** By the scale. */
        scale,
        /** Equal ratings. */
        matches,
        /** Root mean squared differences. */
        differences
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = assay.terminal();
        Coefficient asked = coefficient.find();
        AlternativeAnnotatorTest test = test();
        resampling.check();
        Inputs inputs = input.read(terminal);
        inputs.ratings().forEach(this::checkJudge);
        List<JudgeReport.Criterion> criteria = Compute.with(terminal, () -> criteria(inputs, test, asked));
        TextLayout layout = output.layout(terminal, input.name(), inputs.notes());
        JudgeReport report = JudgeReport.of(criteria).layout(layout);
        if (output.isJson()) {
            report.writeJson(terminal.out());
        } else {
            report.writeText(terminal.out());
        }
        terminal.out().flush();
        return requirePass ? gate(criteria, terminal) : ExitCode.OK;
    }

    private AlternativeAnnotatorTest test() {
        StudyOptions.between(0, significance, 1, "--significance");
        try {
            AlternativeAnnotatorTest test =
                    AlternativeAnnotatorTest.of(judge).epsilon(epsilon).falseDiscoveryRate(significance);
            return switch (closeness) {
                case scale -> test;
                case matches -> test.byMatches();
                case differences -> test.byDifferences();
            };
        } catch (IllegalArgumentException e) {
            throw new UsageException("--" + e.getMessage(), e);
        }
    }

    private void checkJudge(String criterion, RatingMatrix ratings) {
        List<String> raters = ratings.raters();
        if (!raters.contains(judge)) {
            String names = raters.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
            String rest = raters.size() > MOST_NAMES ? " and " + (raters.size() - MOST_NAMES) + " more" : "";
            throw new UsageException("there is no rater \"" + judge + "\""
                    + (criterion.isEmpty() ? "" : " on criterion \"" + criterion + "\"") + "; the raters are " + names
                    + rest);
        }
    }

    private List<JudgeReport.Criterion> criteria(Inputs inputs, AlternativeAnnotatorTest test, Coefficient asked) {
        List<JudgeReport.Criterion> criteria = new ArrayList<>();
        inputs.ratings().forEach((name, ratings) -> criteria.add(criterion(name, ratings, test, asked)));
        return criteria;
    }

    private JudgeReport.Criterion criterion(
            String name, RatingMatrix ratings, AlternativeAnnotatorTest test, Coefficient asked) {
        AlternativeAnnotator tested = test.of(ratings);
        Estimate together = asked.of(ratings, IntervalMethod.none());
        try {
            JudgeAgreement agreement = JudgeAgreement.of(
                    ratings, judge, asked, resampling.bootstrap, resampling.confidence, resampling.seed);
            return new JudgeReport.Criterion(name, ratings, together, tested, Optional.of(agreement), "");
        } catch (IllegalArgumentException e) {
            String reason = Wording.ofOptions(String.valueOf(e.getMessage()));
            return new JudgeReport.Criterion(name, ratings, together, tested, Optional.empty(), reason);
        }
    }

    private int gate(List<JudgeReport.Criterion> criteria, Terminal terminal) {
        List<JudgeReport.Criterion> failed =
                criteria.stream().filter(c -> !c.test().passes()).toList();
        for (JudgeReport.Criterion criterion : failed) {
            String on = criterion.name().isEmpty() ? "" : " on " + criterion.name();
            double rate = criterion.test().winningRate().orElse(Double.NaN);
            terminal.err()
                    .println("assay: \"" + judge + "\" does not pass" + on + ", "
                            + (Double.isNaN(rate)
                                    ? "nobody could be tested"
                                    : String.format(Locale.ROOT, "winning rate %.2f is below 0.50", rate)));
        }
        return failed.isEmpty() ? ExitCode.OK : ExitCode.GATE;
    }
}
