package io.assay.report;

import io.assay.report.HtmlMethod.Fact;
import io.assay.report.HtmlSamplingPage.Part;
import io.assay.study.RoundAnalysis;
import io.assay.study.StudyPlan;
import io.assay.study.StudyStatus;
import io.assay.study.StudyStep;
import io.assay.study.StudyStory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the template of a study shows.
 *
 * @param frame title, facts and notes
 * @param verdict the verdict of the last round that was measured; null if there is none
 * @param where the step the study is at
 * @param why why raters disagree, where the rubric is to be revised; empty otherwise
 * @param next what to do next
 * @param command what to type; empty if there is nothing
 * @param parts the sections
 * @param method how it was computed
 */
record HtmlStudyPage(
        HtmlFrame frame,
        @Nullable HtmlVerdict verdict,
        String where,
        String why,
        String next,
        String command,
        List<Part> parts,
        List<Fact> method) {

    static HtmlStudyPage of(StudyStory story, HtmlReport.Options options) {
        StudyStatus status = story.status();
        return new HtmlStudyPage(
                HtmlFrame.of(options, facts(story)),
                verdict(story, options),
                where(status),
                status.why(),
                status.next(),
                status.command(),
                parts(story),
                method(story.plan()));
    }

    private static List<String> facts(StudyStory story) {
        StudyStatus status = story.status();
        return List.of(
                HtmlFigures.count(status.rounds().size(), "round"),
                HtmlFigures.count(status.rounds().get(0).units().size(), "unit") + " in the baseline",
                HtmlFigures.count(story.plan().raters().size(), "rater"),
                HtmlFigures.count(status.cost().collected(), "rating"));
    }

    private static @Nullable HtmlVerdict verdict(StudyStory story, HtmlReport.Options options) {
        RoundAnalysis last = story.judged().orElse(null);
        return last == null
                ? null
                : HtmlVerdict.of(last.worst(), options.thresholds())
                        .figureOf("alpha of " + last.worst().criterion() + ", round "
                                + last.round().number());
    }

    private static String where(StudyStatus status) {
        return status.step() == StudyStep.DONE
                ? "The study is done"
                : "Round " + status.round() + ", step " + status.step().number() + " of 4: "
                        + status.step().label();
    }

    private static List<Part> parts(StudyStory story) {
        List<Part> parts = new ArrayList<>();
        HtmlStudyParts make = new HtmlStudyParts(story);
        parts.add(make.course());
        make.proof().ifPresent(parts::add);
        make.rubric().ifPresent(parts::add);
        make.remains().ifPresent(parts::add);
        parts.add(make.cost());
        parts.add(make.steps());
        return parts;
    }

    private static List<Fact> method(StudyPlan plan) {
        String draw = plan.stratify()
                .map(column -> "in proportion to " + column + ", at random within each")
                .orElse("at random, without replacement");
        return List.of(
                new Fact("Sample", plan.sample() + " units, " + draw + "; seed " + plan.seed()),
                new Fact(
                        "Raters",
                        plan.perUnit() + " of " + plan.raters().size()
                                + " per unit, in balanced blocks; each sees the units in an order of their own"),
                new Fact(
                        "Agreement",
                        "Krippendorff\u2019s alpha by the distance of each criterion\u2019s scale; the verdict of a round is that of its"
                                + " worst criterion"),
                new Fact(
                        "Interval",
                        HtmlFigures.level(plan.confidence()) + " by bootstrap over units, "
                                + HtmlFigures.count(plan.replicates(), "replicate")),
                new Fact(
                        "Comparison",
                        "Paired: units are drawn with their ratings of both rounds; p values are adjusted by Holm\u2019s method"),
                new Fact(
                        "Detectable rise",
                        "The standard error of the difference times the normal quantiles of confidence and power (Bloom 1995)"));
    }
}
