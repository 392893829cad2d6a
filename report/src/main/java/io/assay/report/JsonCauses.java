package io.assay.report;

import io.assay.study.CauseResult;
import io.assay.study.RoundResult;
import io.assay.study.causes.Cause;
import io.assay.study.causes.CauseKind;
import io.assay.study.causes.CauseReport;
import io.assay.study.raters.SimulatedRatings;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Causes of disagreement as the fields of a JSON document. */
final class JsonCauses {
    private final JsonOut json;

    JsonCauses(JsonOut json) {
        this.json = json;
    }

    void write(CauseReport overall, Map<String, CauseReport> criteria) throws IOException {
        report(overall);
        if (!criteria.isEmpty()) {
            json.array(
                    "criteria",
                    criteria.entrySet(),
                    one -> json.object(() -> {
                        json.field("criterion", one.getKey());
                        report(one.getValue());
                    }));
        }
    }

    private void report(CauseReport report) throws IOException {
        json.figure("disagreement", report.disagreement());
        json.array("causes", report.causes(), cause -> json.object(() -> cause(cause)));
        json.field("repeats", report.repeats().isEmpty() ? null : report.repeats());
        json.array(
                "notIdentified",
                report.notIdentified(),
                not -> json.object(() -> {
                    json.texts(
                            "kinds", not.kinds().stream().map(JsonCauses::name).toList());
                    json.field("why", not.why());
                    json.field("remedy", not.remedy());
                }));
    }

    private void cause(Cause cause) throws IOException {
        json.field("kind", name(cause.kind()));
        json.field("claimed", cause.isClaimed());
        JsonSampling.estimate(json, "share", cause.share());
        json.figure("p", cause.p());
        json.texts("evidence", cause.evidence());
        json.texts("raters", cause.raters());
        json.texts("categories", cause.categories());
        json.texts("units", cause.units());
    }

    /** Writes the causes of a round as they were recorded. */
    void write(RoundResult result) throws IOException {
        List<CauseResult> causes = result.causes().orElse(null);
        if (causes == null) {
            json.nothing("causes");
        } else {
            json.array("causes", causes, cause -> json.object(() -> cause(cause)));
        }
        json.texts("untold", result.untold());
    }

    private void cause(CauseResult cause) throws IOException {
        json.field("kind", name(cause.kind()));
        json.figure("share", cause.share());
        json.figure("lower", cause.lower().orElse(Double.NaN));
        json.figure("upper", cause.upper().orElse(Double.NaN));
        json.texts("evidence", cause.evidence());
    }

    private static String name(CauseKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void write(SimulatedRatings drawn, long seed) throws IOException {
        json.field("seed", seed);
        json.field("scale", drawn.ratings().scale().toString());
        json.field("population", drawn.population().toString());
        json.field("units", drawn.ratings().unitCount());
        json.field("ratings", drawn.ratings().ratingCount());
        json.array(
                "raters",
                drawn.raters().entrySet(),
                rater -> json.object(() -> {
                    json.field("rater", rater.getKey());
                    json.field("model", rater.getValue().toString());
                }));
        json.texts(
                "hardUnits",
                drawn.truths().stream()
                        .filter(SimulatedRatings.Truth::hard)
                        .map(SimulatedRatings.Truth::unit)
                        .toList());
    }
}
