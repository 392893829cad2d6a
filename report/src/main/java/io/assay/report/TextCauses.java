package io.assay.report;

import io.assay.core.Interval;
import io.assay.study.causes.Cause;
import io.assay.study.causes.CauseReport;
import io.assay.study.causes.NotIdentified;
import java.util.List;
import java.util.Locale;

/** Causes of disagreement as text. */
final class TextCauses {
    private final TextLayout layout;
    private final TextStyle style;

    TextCauses(TextLayout layout) {
        this.layout = layout;
        this.style = layout.style();
    }

    String of(CauseReport report) {
        List<Cause> claimed = report.claimed();
        StringBuilder text = TextSampling.head(layout, layout.file() + ": why raters disagree");
        if (claimed.isEmpty()) {
            text.append(
                    style.paragraph(
                            0,
                            "No cause is beyond chance: what disagreement there is looks like the same noise of all raters on all units."));
        }
        for (int i = 0; i < claimed.size(); i++) {
            cause(text, i + 1, claimed.get(i));
        }
        List<String> others = report.causes().stream()
                .filter(cause -> !cause.isClaimed())
                .map(cause -> cause.kind().title())
                .toList();
        if (!others.isEmpty()) {
            text.append(style.paragraph(0, "Looked for and not beyond chance: " + String.join(", ", others) + "."));
        }
        if (!report.repeats().isEmpty()) {
            text.append(style.paragraph(0, report.repeats()));
        }
        notIdentified(text, report.notIdentified());
        return text.toString();
    }

    private void cause(StringBuilder text, int rank, Cause cause) {
        String limits = cause.share().interval().map(TextCauses::limits).orElse(" (no interval)");
        String title = String.format(
                Locale.ROOT,
                "%d. %s: %.0f %% of the disagreement%s",
                rank,
                cause.kind().title(),
                100 * cause.share().value(),
                limits);
        text.append(style.paragraph(0, style.bold(title)));
        cause.evidence().forEach(sentence -> text.append(style.paragraph(2, sentence)));
    }

    private static String limits(Interval interval) {
        return String.format(
                Locale.ROOT,
                ", %.0f %% interval %.0f to %.0f %%",
                100 * interval.level(),
                100 * interval.lower(),
                100 * interval.upper());
    }

    private void notIdentified(StringBuilder text, List<NotIdentified> all) {
        if (all.isEmpty()) {
            return;
        }
        text.append(style.paragraph(0, style.bold("What these ratings cannot tell")));
        all.forEach(not -> text.append(style.paragraph(2, not.toString() + ".")));
    }
}
