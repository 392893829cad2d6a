package io.assay.report;

import io.assay.annotators.ConfusionMatrix;
import io.assay.annotators.Consensus;
import io.assay.annotators.RaterLearned;
import io.assay.annotators.UnitConsensus;
import io.assay.core.RatingMatrix;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The consensus of a criterion as the fields of a JSON document. */
final class JsonConsensus {
    private final JsonOut json;

    JsonConsensus(JsonOut json) {
        this.json = json;
    }

    /** Writes what was rated, and by how many people. */
    static void ratings(JsonOut json, RatingMatrix ratings, int people) throws IOException {
        json.field("scale", ratings.scale().name());
        json.field("units", ratings.unitCount());
        json.field("raters", people);
        json.field("ratings", ratings.ratingCount());
    }

    void write(AnnotatorReports.OfUnits criterion) throws IOException {
        Consensus consensus = criterion.consensus();
        json.field("method", consensus.method());
        ratings(
                json,
                consensus.annotations().ratings(),
                consensus.annotations().people().size());
        json.field("tied", consensus.tiedUnits());
        json.field("unrated", consensus.unratedUnits());
        json.object("iteration", () -> iteration(consensus));
        json.texts("categories", consensus.categories());
        json.array("prevalences", Arrays.stream(consensus.prevalences()).boxed().toList(), json::figure);
        List<UnitConsensus> units = consensus.units();
        json.array(
                "consensus",
                IntStream.range(0, units.size()).boxed().toList(),
                u -> json.object(() -> unit(consensus, u, units.get(u))));
        json.array("people", consensus.raters(), rater -> json.object(() -> rater(rater)));
        json.texts("warnings", consensus.warnings());
    }

    private void iteration(Consensus consensus) throws IOException {
        json.field(
                "status",
                consensus.convergence().status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.field("rounds", consensus.convergence().iterations());
        List<Double> trace = consensus.convergence().objective();
        json.figure("objective", trace.isEmpty() ? Double.NaN : trace.get(trace.size() - 1));
    }

    private void unit(Consensus consensus, int index, UnitConsensus unit) throws IOException {
        json.field("unit", unit.unit());
        json.field("ratings", unit.ratings());
        if (!consensus.hasLabels()) {
            json.figure("value", unit.value().orElse(Double.NaN));
            json.figure("lower", unit.interval().map(i -> i.lower()).orElse(Double.NaN));
            json.figure("upper", unit.interval().map(i -> i.upper()).orElse(Double.NaN));
            return;
        }
        json.field("label", unit.label().orElse(null));
        json.figure("probability", unit.probability().orElse(Double.NaN));
        json.field("tied", unit.tied());
        if (consensus.hasPosteriors() && unit.ratings() > 0) {
            json.array(
                    "posteriors",
                    IntStream.range(0, consensus.categories().size()).boxed().toList(),
                    k -> json.figure(consensus.posterior(index, k)));
        }
    }

    private void rater(RaterLearned rater) throws IOException {
        json.field("rater", rater.rater());
        json.field("ratings", rater.ratings());
        json.object("figures", () -> {
            for (var figure : new TreeMap<>(rater.figures()).entrySet()) {
                json.figure(figure.getKey(), figure.getValue());
            }
        });
        if (rater.confusion().isPresent()) {
            ConfusionMatrix confusion = rater.confusion().get();
            json.table(
                    "confusion",
                    confusion.categories().size(),
                    (row, column) -> json.figure(confusion.probability(row, column)));
        }
    }
}
