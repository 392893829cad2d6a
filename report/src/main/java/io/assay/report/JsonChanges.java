package io.assay.report;

import io.assay.agreement.compare.AgreementDifference;
import io.assay.rubric.diagnose.CriterionChange;
import io.assay.rubric.diagnose.RubricComparison;
import java.io.IOException;

/** A comparison of two versions of a rubric as the fields of a JSON document. */
final class JsonChanges {
    private final JsonOut json;
    private final JsonEstimates estimates;

    JsonChanges(JsonOut json) {
        this.json = json;
        this.estimates = new JsonEstimates(json);
    }

    void write(RubricComparison comparison) throws IOException {
        json.array(
                "criteria",
                comparison.criteria(),
                change -> json.object(() -> {
                    json.field("before", change.before());
                    json.field("after", change.after());
                    change(change);
                }));
        json.object("total", () -> change(comparison.total()));
        json.texts("onlyBefore", comparison.onlyBefore());
        json.texts("onlyAfter", comparison.onlyAfter());
        json.texts("warnings", comparison.warnings());
    }

    private void change(CriterionChange change) throws IOException {
        json.object("alpha", () -> difference(change.alpha()));
        json.object("percentAgreement", () -> difference(change.percentAgreement()));
        json.figure("adjustedP", change.adjustedP().orElse(Double.NaN));
        json.object("conclusion", () -> {
            json.field("kind", JsonRubric.label(change.conclusion().kind()));
            json.field("text", change.conclusion().text());
        });
    }

    private void difference(AgreementDifference difference) throws IOException {
        json.object("before", () -> estimates.coefficient(difference.first()));
        json.object("after", () -> estimates.coefficient(difference.second()));
        json.object("difference", () -> estimates.figure(difference.difference()));
        json.figure("p", difference.p().orElse(Double.NaN));
        json.field("settled", difference.isSettled());
        json.object("items", () -> {
            json.field("paired", difference.units().paired());
            json.field("onlyBefore", difference.units().onlyFirst());
            json.field("onlyAfter", difference.units().onlySecond());
        });
    }
}
