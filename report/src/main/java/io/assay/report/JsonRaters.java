package io.assay.report;

import io.assay.annotators.quality.ConfusionCounts;
import io.assay.annotators.quality.CopiedPairs;
import io.assay.annotators.quality.RaterCard;
import io.assay.annotators.quality.RaterDrift;
import io.assay.annotators.quality.RemovalCurve;
import io.assay.annotators.quality.SpeedTest;
import io.assay.core.Estimate;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The raters on a criterion as the fields of a JSON document. */
final class JsonRaters {
    private final JsonOut json;

    JsonRaters(JsonOut json) {
        this.json = json;
    }

    void write(AnnotatorReports.OfRaters criterion) throws IOException {
        JsonConsensus.ratings(
                json, criterion.annotations().ratings(), criterion.cards().size());
        json.array("cards", criterion.cards(), card -> json.object(() -> card(card)));
        json.object("removal", () -> removal(criterion.removal()));
        json.object("copies", () -> copies(criterion.copies()));
        json.array("courses", criterion.courses(), course -> json.object(() -> course(course)));
        json.array("speeds", criterion.speeds(), speed -> json.object(() -> speed(speed)));
    }

    private void copies(CopiedPairs copies) throws IOException {
        json.figure("falseAlarms", copies.falseAlarms());
        json.field("leastShared", copies.leastShared());
        json.field("tested", copies.tested());
        json.field("tooFewShared", copies.tooFewShared());
        json.field("undefined", copies.reason().orElse(null));
        json.array("pairs", copies.pairs(), pair -> json.object(() -> pair(pair)));
    }

    private void pair(CopiedPairs.Pair pair) throws IOException {
        json.texts("raters", List.of(pair.first(), pair.second()));
        json.field("shared", pair.shared());
        json.field("telling", pair.telling());
        json.field("equal", pair.equal());
        json.figure("expectedEqual", pair.expectedEqual());
        json.field("rare", pair.rare());
        json.figure("expectedRare", pair.expectedRare());
        json.figure("p", pair.p());
        json.figure("adjustedP", pair.adjustedP());
        json.field("flagged", pair.flagged());
        json.texts("units", pair.units());
    }

    private void course(RaterDrift.Course course) throws IOException {
        json.field("rater", course.rater());
        json.field("ratings", course.figures().size());
        json.field("untimed", course.untimed());
        json.field("tested", course.drift().tested());
        json.field("at", course.drift().at());
        json.figure("before", course.drift().before());
        json.figure("after", course.drift().after());
        json.figure("p", course.drift().tested() ? course.drift().p() : Double.NaN);
        json.figure("adjustedP", course.adjustedP());
        json.figure("falseAlarms", course.drift().falseAlarms());
        json.field("changed", course.changed());
    }

    private void speed(SpeedTest.Speed speed) throws IOException {
        json.field("rater", speed.rater());
        json.field("ratings", speed.ratings());
        json.figure("ratio", speed.ratio());
        json.figure("lower", speed.lower());
        json.figure("upper", speed.upper());
        json.field("speeder", speed.speeder());
    }

    private void card(RaterCard card) throws IOException {
        json.field("rater", card.rater());
        json.field("ratings", card.ratings());
        json.field("units", card.units());
        json.figure("coverage", card.coverage());
        estimate("agreement", card.agreement());
        estimate("accuracy", card.accuracy());
        estimate("goldAccuracy", card.goldAccuracy());
        estimate("spammerScore", card.spammerScore());
        json.field("standing", standing(card));
        estimate("severity", card.severity());
        estimate("selfConsistency", card.selfConsistency());
        json.object("confusion", () -> confusion(card.confusion()));
    }

    /** Returns {@code not settled} of {@code NOT_SETTLED}. */
    static String standing(RaterCard card) {
        return card.standing().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void confusion(ConfusionCounts counts) throws IOException {
        json.texts("categories", counts.categories());
        json.table("counts", counts.categories().size(), (truth, label) -> json.count(counts.count(truth, label)));
    }

    private void removal(RemovalCurve curve) throws IOException {
        estimate("alpha", curve.alpha());
        figure("goldAccuracy", curve.goldAccuracy());
        json.texts("remove", curve.toRemove());
        json.array("steps", curve.steps(), step -> json.object(() -> step(step)));
    }

    private void step(RemovalCurve.Step step) throws IOException {
        json.field("rater", step.rater());
        estimate("alpha", step.alpha());
        json.figure("randomAlpha", step.random());
        json.figure("heldOutGain", step.heldOutGain());
        json.figure("heldOutShare", step.heldOutShare());
        figure("goldAccuracy", step.goldAccuracy());
        json.field("ratingsLost", step.ratingsLost());
        json.field("unitsLost", step.unitsLost());
    }

    private void figure(String name, OptionalDouble figure) throws IOException {
        json.figure(name, figure.orElse(Double.NaN));
    }

    private void estimate(String name, Estimate estimate) throws IOException {
        json.object(name, () -> new JsonEstimates(json).figure(estimate));
    }
}
