package io.assay.report;

import io.assay.rubric.Outcome;
import io.assay.rubric.ScoreSummary;
import io.assay.rubric.Stamp;
import io.assay.rubric.diagnose.RubricAgreement;
import java.io.IOException;
import java.util.Optional;

/** Scores of many sheets, and how far their raters agree, as the fields of a JSON document. */
final class JsonScores {
    private final JsonOut json;

    JsonScores(JsonOut json) {
        this.json = json;
    }

    void write(ScoreSummary summary, Optional<RubricAgreement> agreement) throws IOException {
        Stamp stamp = summary.rubric().stamp();
        json.object("rubric", () -> {
            json.field("id", stamp.id());
            json.field("version", stamp.version());
            json.field("hash", stamp.hash());
        });
        json.field("items", summary.items());
        json.field("raters", summary.raters());
        json.object("outcomes", () -> {
            for (Outcome outcome : Outcome.values()) {
                json.field(outcome.name(), summary.count(outcome));
            }
        });
        json.figure("meanScore", summary.mean().orElse(Double.NaN));
        json.array("criteria", summary.criteria(), one -> json.object(() -> criterion(one)));
        json.array("scores", summary.scores(), scored -> json.document(scored.toJson()));
        if (agreement.isPresent()) {
            json.object("agreement", () -> new JsonRubric(json).write(agreement.get()));
        } else {
            json.nothing("agreement");
        }
    }

    private void criterion(ScoreSummary.Criterion one) throws IOException {
        json.field("criterion", one.placed().criterion().id());
        json.field("number", one.placed().number());
        json.field("counted", one.counted());
        json.figure("meanPoints", one.points().orElse(Double.NaN));
        json.figure("meanLost", one.lost().orElse(Double.NaN));
    }
}
