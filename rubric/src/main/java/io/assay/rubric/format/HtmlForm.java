package io.assay.rubric.format;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.assay.rubric.Answer;
import io.assay.rubric.Condition;
import io.assay.rubric.Criterion;
import io.assay.rubric.Graded;
import io.assay.rubric.Group;
import io.assay.rubric.Level;
import io.assay.rubric.Measure;
import io.assay.rubric.Placed;
import io.assay.rubric.Rubric;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A rubric as one HTML page to be filled in. Nothing is loaded or sent, which its content security policy holds the browser to. */
final class HtmlForm {
    private static final String SCRIPT = Resource.read("items.js") + Resource.read("form.js");
    private static final Template PAGE = Mustache.compiler()
            .escapeHTML(true)
            .emptyStringIsFalse(true)
            .strictSections(true)
            .compile(Resource.read("form.mustache"));

    private HtmlForm() {}

    static String of(Rubric rubric) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("title", rubric.id() + " " + rubric.version());
        page.put("policy", policy());
        page.put("style", Resource.read("form.css"));
        page.put("script", SCRIPT);
        page.put("data", TreeWriter.line(data(rubric)).replace("<", "\\u003c"));
        List<Map<String, Object>> criteria = new ArrayList<>();
        String heading = "";
        for (Placed placed : rubric.criteria()) {
            String above = headings(placed.groups());
            criteria.add(criterion(rubric, placed, above.equals(heading) ? "" : above));
            heading = above;
        }
        page.put("criteria", criteria);
        return PAGE.execute(page);
    }

    private static String policy() {
        return "default-src 'none'; script-src " + hash()
                + "; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
    }

    private static String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(SCRIPT.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String headings(List<Group> groups) {
        return String.join(
                " › ",
                groups.stream()
                        .map(group -> group.title().isBlank() ? group.id() : group.title())
                        .toList());
    }

    private static Map<String, Object> criterion(Rubric rubric, Placed placed, String heading) {
        Criterion<?> criterion = placed.criterion();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("heading", heading);
        map.put("id", criterion.id());
        map.put("number", placed.number());
        map.put("text", criterion.text());
        map.put("evidence", criterion.evidence().orElse(""));
        map.put("examples", criterion.examples());
        map.put(
                "condition",
                criterion.condition().map(c -> ConditionText.of(rubric, c)).orElse(""));
        map.put("options", options(criterion));
        map.put("isMeasure", criterion instanceof Measure);
        map.put("least", criterion instanceof Measure measure ? TreeWriter.number(measure.least()) : "");
        map.put("most", criterion instanceof Measure measure ? TreeWriter.number(measure.most()) : "");
        map.put("mayNotApply", criterion.mayNotApply());
        return map;
    }

    private static List<Map<String, Object>> options(Criterion<?> criterion) {
        List<Map<String, Object>> options = new ArrayList<>();
        for (Object value : Options.of(criterion)) {
            Map<String, Object> map = new LinkedHashMap<>();
            int position = options.size() + 1;
            map.put("position", position - 1);
            map.put("key", position < 10 ? String.valueOf(position) : "");
            map.put(
                    "name",
                    value instanceof Number number ? TreeWriter.number(number.doubleValue()) : criterion.show(value));
            Level level = criterion instanceof Graded graded ? graded.levels().get(position - 1) : null;
            map.put("descriptor", level == null ? "" : level.descriptor());
            map.put("examples", level == null ? List.of() : level.examples());
            options.add(map);
        }
        return options;
    }

    private static Map<String, Object> data(Rubric rubric) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", rubric.id());
        data.put("version", rubric.version());
        data.put("stamp", Stamps.text(rubric.stamp()));
        List<Object> criteria = new ArrayList<>();
        for (Placed placed : rubric.criteria()) {
            Criterion<?> criterion = placed.criterion();
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("id", criterion.id());
            map.put("values", Options.of(criterion));
            map.put(
                    "cells",
                    Options.of(criterion).stream()
                            .map(value -> Cells.cell(criterion, new Answer.Answered(value, "")))
                            .toList());
            if (criterion instanceof Measure measure) {
                map.put("least", measure.least());
                map.put("most", measure.most());
            }
            criterion.condition().ifPresent(condition -> map.put("condition", condition(condition)));
            criteria.add(map);
        }
        data.put("criteria", criteria);
        return data;
    }

    private static Map<String, Object> condition(Condition condition) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (condition instanceof Condition.All all) {
            map.put("all", all.parts().stream().map(HtmlForm::condition).toList());
        } else if (condition instanceof Condition.Any any) {
            map.put("any", any.parts().stream().map(HtmlForm::condition).toList());
        } else if (condition instanceof Condition.Not not) {
            map.put("not", condition(not.part()));
        } else {
            map.put("criterion", condition.criteria().get(0));
            if (condition instanceof Condition.AtLeast atLeast) {
                map.put("atLeast", atLeast.least());
            } else if (condition instanceof Condition.Is is) {
                map.put("is", is.value());
            }
        }
        return map;
    }
}
