package io.assay.report;

import io.assay.agreement.diagnose.CategoryConfusion;
import io.assay.agreement.diagnose.CategoryPair;
import io.assay.agreement.diagnose.Diagnosis;
import io.assay.agreement.diagnose.DisagreementShares;
import io.assay.agreement.diagnose.Finding;
import io.assay.agreement.diagnose.Histogram;
import io.assay.agreement.diagnose.RaterPairs;
import io.assay.agreement.diagnose.RaterProfile;
import io.assay.agreement.diagnose.UnitDispute;
import io.assay.agreement.diagnose.Verdict;
import io.assay.core.Rating;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;

/** The verdict, the findings, and where the disagreement comes from. */
final class JsonDiagnosis {
    private final JsonOut json;

    JsonDiagnosis(JsonOut json) {
        this.json = json;
    }

    void verdict(Verdict verdict) throws IOException {
        json.object("verdict", () -> {
            json.field("level", verdict.level().label());
            json.field("settled", verdict.settled());
            json.field("text", verdict.text());
        });
    }

    void findings(List<Finding> findings) throws IOException {
        json.array(
                "findings",
                findings,
                finding -> json.object(() -> {
                    json.field("kind", finding.kind().name().toLowerCase(Locale.ROOT));
                    json.texts("subject", finding.subject());
                    json.figure("alpha", finding.alpha());
                    json.figure("alphaWithout", finding.alphaWithout());
                    json.figure("gain", finding.gain());
                    json.field("evidence", finding.evidence());
                    json.field("nextStep", finding.nextStep());
                }));
    }

    void diagnosis(Diagnosis diagnosis) throws IOException {
        json.array("raterProfiles", diagnosis.raters(), this::rater);
        json.array("disputedUnits", diagnosis.disputedUnits(), this::unit);
        shares(diagnosis.shares());
        histogram(diagnosis.histogram());
        confusion(diagnosis.confusion());
        pairs(diagnosis.pairs());
    }

    private void rater(RaterProfile profile) throws IOException {
        json.object(() -> {
            json.field("rater", profile.rater());
            json.field("ratings", profile.ratings());
            json.field("comparisons", profile.comparisons());
            json.figure("agreement", profile.agreement());
            json.figure("severity", profile.severity());
            json.figure("severityError", profile.severityError());
            json.figure("alphaWithout", profile.alphaWithout());
            json.figure("gain", profile.gain());
        });
    }

    private void unit(UnitDispute dispute) throws IOException {
        json.object(() -> {
            json.field("unit", dispute.unit());
            json.array("ratings", dispute.ratings(), this::rating);
            json.figure("disagreement", dispute.disagreement());
            json.figure("share", dispute.share());
            json.figure("alphaWithout", dispute.alphaWithout());
            json.figure("gain", dispute.gain());
        });
    }

    private void rating(Rating rating) throws IOException {
        json.object(() -> {
            json.field("rater", rating.rater());
            json.field("label", rating.label());
        });
    }

    private void shares(DisagreementShares shares) throws IOException {
        json.object("shares", () -> {
            json.field("units", shares.units());
            json.figure("unanimous", shares.unanimous());
            json.figure("minor", shares.minor());
            json.figure("major", shares.major());
            json.field("boundary", shares.boundary());
        });
    }

    private void histogram(Histogram histogram) throws IOException {
        json.object("histogram", () -> {
            json.field("axis", histogram.axis());
            json.texts("labels", histogram.labels());
            json.array("counts", LongStream.of(histogram.counts()).boxed().toList(), json::count);
        });
    }

    private void confusion(Optional<CategoryConfusion> confusion) throws IOException {
        if (confusion.isEmpty()) {
            json.nothing("confusion");
            return;
        }
        CategoryConfusion table = confusion.get();
        json.object("confusion", () -> {
            json.texts("categories", table.categories());
            json.table("pairs", table.categories().size(), (a, b) -> json.count(table.pairs(a, b)));
            json.array("ranked", table.ranked(), this::pair);
        });
    }

    private void pair(CategoryPair pair) throws IOException {
        json.object(() -> {
            json.field("first", pair.first());
            json.field("second", pair.second());
            json.field("pairs", pair.pairs());
            json.figure("share", pair.share());
            json.figure("alphaMerged", pair.alphaMerged());
            json.figure("gain", pair.gain());
        });
    }

    private void pairs(RaterPairs pairs) throws IOException {
        int size = pairs.raters().size();
        json.object("raterPairs", () -> {
            json.texts("raters", pairs.raters());
            json.field("leftOut", pairs.leftOut());
            json.table("compared", size, (a, b) -> json.count(pairs.compared(a, b)));
            json.table("agreement", size, (a, b) -> json.figure(pairs.agreement(a, b)));
        });
    }
}
