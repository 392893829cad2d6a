package io.assay.report;

import io.assay.agreement.diagnose.CriterionAudit;
import io.assay.agreement.diagnose.Thresholds;
import io.assay.agreement.diagnose.Verdict;
import io.assay.core.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * A verdict in colour, words, icon and picture.
 *
 * @param level the level in lower case, which picks colour and icon
 * @param word the level in a word or two
 * @param heading what it means for the reader
 * @param open whether the interval leaves the verdict open
 * @param text the verdict in sentences
 * @param of what the figure behind it is
 * @param alpha the figure, or {@code undefined}
 * @param interval its interval, or why there is none
 * @param gauge the figure against the thresholds; null if it is undefined
 */
record HtmlVerdict(
        String level,
        String word,
        String heading,
        boolean open,
        String text,
        String of,
        String alpha,
        String interval,
        @Nullable HtmlGauge gauge) {

    static HtmlVerdict of(CriterionAudit criterion, Thresholds thresholds) {
        return of(criterion.verdict(), criterion.alpha(), thresholds);
    }

    static HtmlVerdict of(Verdict verdict, Estimate alpha, Thresholds thresholds) {
        return new HtmlVerdict(
                verdict.level().label(),
                word(verdict.level()),
                heading(verdict.level()),
                !verdict.settled() && verdict.level() != Verdict.Level.UNDEFINED,
                verdict.text(),
                "alpha",
                HtmlFigures.decimal(alpha.orNaN()),
                interval(alpha),
                HtmlGauge.of(alpha, thresholds).orElse(null));
    }

    /** Returns the verdict with other words for what its figure is. */
    HtmlVerdict figureOf(String newOf) {
        return new HtmlVerdict(level, word, heading, open, text, newOf, alpha, interval, gauge);
    }

    /** Returns the interval of a figure in words, or why there is none. */
    static String interval(Estimate alpha) {
        if (!alpha.isDefined()) {
            return "";
        }
        return alpha.interval()
                .map(i -> HtmlFigures.level(i.level()) + " interval " + HtmlFigures.limits(i))
                .orElseGet(() ->
                        alpha.intervalReason().map(why -> "no interval: " + why).orElse("no interval"));
    }

    static String word(Verdict.Level level) {
        return switch (level) {
            case UNDEFINED -> "undefined";
            case BOTTLENECK -> "bottleneck";
            case TENTATIVE -> "tentative";
            case GOOD -> "good";
        };
    }

    private static String heading(Verdict.Level level) {
        return switch (level) {
            case UNDEFINED -> "No verdict";
            case BOTTLENECK -> "Fix the labels first";
            case TENTATIVE -> "Use the labels with care";
            case GOOD -> "The labels can be relied on";
        };
    }
}
