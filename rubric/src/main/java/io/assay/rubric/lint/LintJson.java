package io.assay.rubric.lint;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.assay.rubric.internal.Json;
import java.util.List;
import java.util.Locale;

/** A report of the linter as JSON. */
final class LintJson {
    private LintJson() {}

    static String of(LintReport report) {
        JsonObject json = new JsonObject();
        json.addProperty("format", "assay-lint/1");
        json.add("rubric", Json.stamp(report.rubric()));
        JsonObject counts = new JsonObject();
        report.counts().forEach((severity, count) -> counts.addProperty(severity.toString(), count));
        json.add("counts", counts);
        json.add("findings", findings(report.findings()));
        JsonArray suppressed = new JsonArray();
        report.suppressed().forEach(one -> {
            JsonObject entry = finding(one.finding());
            entry.addProperty("reason", one.reason());
            suppressed.add(entry);
        });
        json.add("suppressed", suppressed);
        json.add("frozen", findings(report.frozen()));
        JsonArray gone = new JsonArray();
        report.gone().forEach(entry -> gone.add(entry(entry)));
        json.add("gone", gone);
        return Json.text(json);
    }

    private static JsonArray findings(List<Finding> findings) {
        JsonArray array = new JsonArray();
        findings.forEach(finding -> array.add(finding(finding)));
        return array;
    }

    private static JsonObject finding(Finding finding) {
        JsonObject json = new JsonObject();
        json.addProperty("lint", finding.lint());
        json.addProperty("severity", finding.severity().toString());
        json.addProperty("number", finding.number());
        json.addProperty("criterion", finding.criterion());
        json.addProperty("path", finding.path());
        json.add("span", finding.place().part() == Place.Part.NONE ? JsonNull.INSTANCE : span(finding));
        json.addProperty("message", finding.message());
        json.addProperty("suggestion", finding.suggestion());
        json.addProperty("replacement", finding.replacement().orElse(null));
        json.addProperty("evidence", finding.evidence());
        return json;
    }

    private static JsonObject span(Finding finding) {
        JsonObject json = new JsonObject();
        json.addProperty("part", finding.place().part().name().toLowerCase(Locale.ROOT));
        json.addProperty("index", finding.place().index());
        json.addProperty("start", finding.start());
        json.addProperty("end", finding.end());
        json.addProperty("excerpt", finding.excerpt());
        return json;
    }

    private static JsonObject entry(Baseline.Entry entry) {
        JsonObject json = new JsonObject();
        json.addProperty("lint", entry.lint());
        json.addProperty("criterion", entry.criterion());
        json.addProperty("hash", entry.hash());
        return json;
    }
}
