package io.assay.report;

import io.assay.core.Interval;
import io.assay.study.RoundAnalysis;
import io.assay.study.causes.Cause;
import io.assay.study.causes.CauseReport;
import io.assay.study.causes.CriteriaReport;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Causes of disagreement as text. */
final class TextCauses {
    /** Said of units that are no random sample. */
    static final String CHOSEN =
            "The units of this round were chosen as hard ones, so their causes are not those of the whole.";

    private final TextLayout layout;
    private final TextStyle style;

    TextCauses(TextLayout layout) {
        this.layout = layout;
        this.style = layout.style();
    }

    String of(CauseReport report) {
        StringBuilder text = TextSampling.head(layout, layout.file() + ": why raters disagree");
        return body(text, 0, report, Unidentified.of(report)).toString();
    }

    String of(CriteriaReport report) {
        StringBuilder text = TextSampling.head(layout, layout.file() + ": why raters disagree");
        return body(text, 0, report.overall(), Unidentified.of(report.criteria()))
                .toString();
    }

    /** Returns the causes in a round of a study, and those of the round it is compared with. */
    String of(RoundAnalysis round, Optional<RoundAnalysis> before) {
        StringBuilder text = new StringBuilder("\n");
        text.append(style.paragraph(
                0, style.bold("Why raters disagree, round " + round.round().number())));
        if (!round.round().isSampled()) {
            text.append(style.paragraph(2, CHOSEN));
        }
        before.flatMap(TextCauses::claimed).ifPresent(sentence -> text.append(style.paragraph(2, sentence)));
        round.causes()
                .report()
                .ifPresent(report -> body(text, 2, report.overall(), Unidentified.of(report.criteria())));
        round.causes().untold().forEach(sentence -> text.append(style.paragraph(2, sentence)));
        return text.toString();
    }

    /** Returns the causes of a round in a sentence; empty if they were not looked for. */
    private static Optional<String> claimed(RoundAnalysis round) {
        return round.causes().report().map(report -> {
            String causes = report.overall().claimed().stream()
                    .map(cause -> String.format(
                                    Locale.ROOT,
                                    "%s %.0f %%",
                                    cause.kind().title(),
                                    100 * cause.share().value())
                            + cause.share()
                                    .interval()
                                    .map(i -> String.format(
                                            Locale.ROOT, " (%.0f to %.0f)", 100 * i.lower(), 100 * i.upper()))
                                    .orElse(""))
                    .collect(Collectors.joining(", "));
            return "In round " + round.round().number() + ", before: "
                    + (causes.isEmpty() ? "no cause was beyond chance" : causes) + ".";
        });
    }

    private StringBuilder body(StringBuilder text, int indent, CauseReport report, List<Unidentified> unidentified) {
        List<Cause> claimed = report.claimed();
        if (claimed.isEmpty()) {
            text.append(
                    style.paragraph(
                            indent,
                            "No cause is beyond chance: what disagreement there is looks like the same noise of all raters on all units."));
        }
        for (int i = 0; i < claimed.size(); i++) {
            cause(text, indent, i + 1, claimed.get(i));
        }
        List<String> others = report.causes().stream()
                .filter(cause -> !cause.isClaimed())
                .map(cause -> cause.kind().title())
                .toList();
        if (!others.isEmpty()) {
            text.append(
                    style.paragraph(indent, "Looked for and not beyond chance: " + String.join(", ", others) + "."));
        }
        if (!report.repeats().isEmpty()) {
            text.append(style.paragraph(indent, report.repeats()));
        }
        unidentified(text, indent, unidentified);
        return text;
    }

    private void cause(StringBuilder text, int indent, int rank, Cause cause) {
        String limits = cause.share().interval().map(TextCauses::limits).orElse(" (no interval)");
        String title = String.format(
                Locale.ROOT,
                "%d. %s: %.0f %% of the disagreement%s",
                rank,
                cause.kind().title(),
                100 * cause.share().value(),
                limits);
        text.append(style.paragraph(indent, style.bold(title)));
        cause.evidence().forEach(sentence -> text.append(style.paragraph(indent + 2, sentence)));
    }

    private static String limits(Interval interval) {
        return String.format(
                Locale.ROOT,
                ", %.0f %% interval %.0f to %.0f %%",
                100 * interval.level(),
                100 * interval.lower(),
                100 * interval.upper());
    }

    private void unidentified(StringBuilder text, int indent, List<Unidentified> all) {
        if (all.isEmpty()) {
            return;
        }
        text.append(style.paragraph(indent, style.bold("What these ratings cannot tell")));
        all.forEach(one -> text.append(style.paragraph(indent + 2, one.sentence())));
    }
}
