package io.assay.rubric.lint;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.assay.rubric.Choice;
import io.assay.rubric.Condition;
import io.assay.rubric.Criterion;
import io.assay.rubric.Graded;
import io.assay.rubric.Item;
import io.assay.rubric.Measure;
import io.assay.rubric.Rubric;
import io.assay.rubric.RubricException;
import io.assay.rubric.Rubrics;
import io.assay.rubric.YesNo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/**
 * A labelled criterion or rubric, see labelling-rule.md.
 *
 * @param id its id
 * @param split {@code tune} or {@code test}
 * @param group {@code anchored}, {@code vague} or {@code mixed}; empty for rubrics
 * @param lints ids of the lints it was labelled with
 * @param json as in the file
 */
record Labelled(String id, String split, String group, Set<String> lints, JsonObject json) {
    static List<Labelled> criteria() {
        return read("labelled.jsonl");
    }

    static List<Labelled> rubrics() {
        return read("rubrics.jsonl");
    }

    private static List<Labelled> read(String file) {
        try (InputStream in = Labelled.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> JsonParser.parseString(line).getAsJsonObject())
                    .map(Labelled::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Labelled of(JsonObject json) {
        Set<String> lints = new TreeSet<>();
        json.getAsJsonArray("labels")
                .forEach(label -> lints.add(label.getAsJsonObject().get("lint").getAsString()));
        return new Labelled(
                json.get("id").getAsString(), json.get("split").getAsString(), text(json, "group"), lints, json);
    }

    /** Returns what the linter finds, at the levels given; equal points are refused when the rubric is made. */
    Set<String> found(Linter linter) {
        Set<String> found = new TreeSet<>();
        try {
            linter.lint(rubric()).findings().forEach(finding -> found.add(finding.lint()));
        } catch (RubricException e) {
            if (!e.getMessage().contains("two levels have")) {
                throw e;
            }
            found.add("SCL01");
        }
        return found;
    }

    /** Returns the words that labels of a lint stand on. */
    List<String> spans(String lint) {
        return StreamSupport.stream(json.getAsJsonArray("labels").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(label -> label.get("lint").getAsString().equals(lint))
                .map(label -> text(label, "span"))
                .toList();
    }

    Rubric rubric() {
        List<Item> items = new ArrayList<>();
        if (json.has("criteria")) {
            json.getAsJsonArray("criteria").forEach(one -> items.add(criterion(one.getAsJsonObject())));
        } else {
            items.add(criterion(json));
        }
        return Rubric.of("labelled", "1", items);
    }

    private static Criterion<?> criterion(JsonObject json) {
        Criterion<?> criterion = kind(json);
        for (JsonElement example : json.has("examples") ? json.getAsJsonArray("examples") : new JsonArray()) {
            criterion = criterion.example(example.getAsString());
        }
        criterion = json.has("evidence") ? criterion.evidence(text(json, "evidence")) : criterion;
        criterion = flag(json, "na") ? criterion.notApplicableAllowed() : criterion;
        criterion = flag(json, "gate") || flag(json, "mustPass") ? criterion.mustPass() : criterion;
        criterion = json.has("capAt")
                ? criterion.critical(Rubrics.capAt(json.get("capAt").getAsDouble()))
                : criterion;
        return json.has("onlyIf") ? criterion.onlyIf(condition(json.getAsJsonObject("onlyIf"))) : criterion;
    }

    private static Criterion<?> kind(JsonObject json) {
        String id = text(json, "id");
        String text = text(json, "text");
        String kind = json.has("kind") ? text(json, "kind") : "yesNo";
        return switch (kind) {
            case "yesNo" -> yesNo(id, text, json);
            case "graded" -> graded(id, text, json);
            case "choice" -> choice(id, text, json);
            case "measure" -> measure(id, text, json);
            default -> throw new IllegalArgumentException("no kind: " + kind);
        };
    }

    private static YesNo yesNo(String id, String text, JsonObject json) {
        YesNo criterion = Rubrics.yesNo(id, text);
        criterion = json.has("points") ? criterion.points(json.get("points").getAsDouble()) : criterion;
        return json.has("penalty") ? criterion.penalty(json.get("penalty").getAsDouble()) : criterion;
    }

    private static Graded graded(String id, String text, JsonObject json) {
        Graded criterion = Rubrics.graded(id, text);
        for (JsonElement level : json.getAsJsonArray("levels")) {
            JsonObject one = level.getAsJsonObject();
            criterion = criterion.level(one.get("points").getAsDouble(), text(one, "text"));
        }
        criterion = json.has("points") ? criterion.points(json.get("points").getAsDouble()) : criterion;
        return json.has("penalty") ? criterion.penalty(json.get("penalty").getAsDouble()) : criterion;
    }

    private static Choice<String> choice(String id, String text, JsonObject json) {
        return Rubrics.choice(
                id,
                text,
                StreamSupport.stream(json.getAsJsonArray("options").spliterator(), false)
                        .map(JsonElement::getAsString)
                        .toArray(String[]::new));
    }

    private static Measure measure(String id, String text, JsonObject json) {
        Measure criterion = Rubrics.measure(
                id, text, json.get("min").getAsDouble(), json.get("max").getAsDouble());
        criterion = json.has("points") ? criterion.points(json.get("points").getAsDouble()) : criterion;
        return json.has("penalty") ? criterion.penalty(json.get("penalty").getAsDouble()) : criterion;
    }

    private static Condition condition(JsonObject json) {
        if (json.has("all")) {
            List<Condition> parts = new ArrayList<>();
            json.getAsJsonArray("all").forEach(part -> parts.add(condition(part.getAsJsonObject())));
            return new Condition.All(parts);
        }
        String criterion = text(json, "criterion");
        return json.has("is")
                ? new Condition.Is(criterion, value(json.get("is")))
                : new Condition.AtLeast(criterion, json.get("atLeast").getAsDouble());
    }

    private static Object value(JsonElement json) {
        if (json.getAsJsonPrimitive().isBoolean()) {
            return json.getAsBoolean();
        }
        return json.getAsJsonPrimitive().isNumber() ? (Object) json.getAsDouble() : json.getAsString();
    }

    private static boolean flag(JsonObject json, String name) {
        return json.has(name) && json.get(name).getAsBoolean();
    }

    private static String text(JsonObject json, String name) {
        return json.has(name) ? json.get(name).getAsString() : "";
    }
}
