package io.assay.report;

import io.assay.annotators.preferences.Cycles;
import io.assay.annotators.preferences.PreferenceFit;
import io.assay.annotators.preferences.Preferences;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Preferences and the strengths they lead to as the fields of a JSON document. */
final class JsonPreferences {
    private final JsonOut json;

    JsonPreferences(JsonOut json) {
        this.json = json;
    }

    void write(Preferences preferences, PreferenceFit fit) throws IOException {
        json.field("method", fit.method());
        json.field("comparisons", preferences.size());
        json.field("raters", preferences.raters().size());
        json.field("ties", preferences.ties());
        Cycles cycles = preferences.cycles();
        json.object("cycles", () -> {
            json.field("triads", cycles.triads());
            json.field("circular", cycles.circular());
            json.array("examples", cycles.examples(), this::ids);
        });
        json.array("groups", preferences.groups(), this::ids);
        json.object("iteration", () -> {
            json.field(
                    "status",
                    fit.convergence().status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            json.field("rounds", fit.convergence().iterations());
        });
        json.array(
                "items",
                ordered(fit),
                item -> json.object(() -> {
                    json.field("item", item);
                    json.object("strength", () -> new JsonEstimates(json).figure(fit.strength(item)));
                }));
        if (fit.tieParameter().isPresent()) {
            json.object(
                    "tieParameter",
                    () -> new JsonEstimates(json).figure(fit.tieParameter().get()));
        }
        json.object("reliabilities", () -> {
            for (var one : new TreeMap<>(fit.reliabilities()).entrySet()) {
                json.figure(one.getKey(), one.getValue());
            }
        });
    }

    private void ids(List<String> ids) throws IOException {
        json.list(ids);
    }

    /** Returns the items from the strongest to the weakest, or in their order if there are no strengths. */
    static List<String> ordered(PreferenceFit fit) {
        return fit.isDefined() ? fit.ranking() : fit.items();
    }
}
