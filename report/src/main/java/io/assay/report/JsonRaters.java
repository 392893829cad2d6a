package io.assay.report;

import io.assay.annotators.quality.ConfusionCounts;
import io.assay.annotators.quality.RaterCard;
import io.assay.annotators.quality.RemovalCurve;
import io.assay.core.Estimate;
import java.io.IOException;
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
