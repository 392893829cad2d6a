package io.assay.report;

import io.assay.core.Estimate;
import io.assay.rubric.diagnose.AnswerCounts;
import io.assay.rubric.diagnose.CriterionAgreement;
import io.assay.rubric.diagnose.DisputedCase;
import io.assay.rubric.diagnose.EmpiricalFinding;
import io.assay.rubric.diagnose.Opinion;
import io.assay.rubric.diagnose.Rewrite;
import io.assay.rubric.diagnose.RubricAgreement;
import io.assay.rubric.diagnose.TotalAgreement;
import java.io.IOException;
import java.util.Locale;

/** Agreement on a rubric as the fields of a JSON document. */
final class JsonRubric {
    private final JsonOut json;
    private final JsonEstimates estimates;

    JsonRubric(JsonOut json) {
        this.json = json;
        this.estimates = new JsonEstimates(json);
    }

    void write(RubricAgreement agreement) throws IOException {
        json.array("criteria", agreement.criteria(), one -> json.object(() -> criterion(one)));
        json.object("total", () -> total(agreement.total()));
        json.array("rewriteNext", agreement.rewriteNext(), one -> json.object(() -> rewrite(one)));
        json.array("findings", agreement.findings(), one -> json.object(() -> finding(one)));
    }

    private void criterion(CriterionAgreement one) throws IOException {
        json.field("criterion", one.id());
        json.field("number", one.number());
        json.field("text", one.text());
        json.field("scale", one.ratings().scale().name());
        json.field("items", one.ratings().unitCount());
        json.field("raters", one.ratings().raterCount());
        json.object("answers", () -> answers(one.answers()));
        estimate("alpha", one.alpha());
        estimate("percentAgreement", one.percentAgreement());
        estimate("applicability", one.applicability());
        estimate("disagreementShare", one.disagreementShare());
        estimate("totalAlphaWithout", one.totalAlphaWithout());
        estimate("itemRest", one.itemRest());
    }

    private void answers(AnswerCounts answers) throws IOException {
        json.field("asked", answers.asked());
        json.field("answered", answers.answered());
        json.field("notApplicable", answers.notApplicable());
        json.field("cannotAssess", answers.cannotAssess());
        json.field("missing", answers.missing());
        json.field("failed", answers.failed());
        json.field("skipped", answers.skipped());
    }

    private void total(TotalAgreement total) throws IOException {
        json.field("items", total.scores().unitCount());
        json.field("raters", total.scores().raterCount());
        json.field("scores", total.scores().ratingCount());
        estimate("alpha", total.alpha());
        estimate("pointsAlpha", total.pointsAlpha());
        json.field("leftOut", total.leftOut());
        estimate("cronbach", total.cronbach());
        json.field("caveat", TotalAgreement.CAVEAT);
    }

    private void estimate(String name, Estimate estimate) throws IOException {
        json.object(name, () -> estimates.coefficient(estimate));
    }

    private void rewrite(Rewrite rewrite) throws IOException {
        json.field("criterion", rewrite.criterion());
        json.field("reason", rewrite.reason());
        json.array("cases", rewrite.cases(), dispute -> json.object(() -> dispute(dispute)));
    }

    private void dispute(DisputedCase dispute) throws IOException {
        json.field("item", dispute.item());
        json.figure("share", dispute.share());
        json.array("opinions", dispute.opinions(), opinion -> json.object(() -> opinion(opinion)));
    }

    private void opinion(Opinion opinion) throws IOException {
        json.field("rater", opinion.rater());
        json.field("answer", opinion.answer());
        json.field("because", opinion.because());
    }

    private void finding(EmpiricalFinding finding) throws IOException {
        json.field("id", EmpiricalFinding.ID);
        json.field("kind", label(finding.kind()));
        json.field("criterion", finding.criterion());
        json.field("message", finding.message());
    }

    /** Returns {@code too-few} of {@code TOO_FEW}. */
    static String label(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
