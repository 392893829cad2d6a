package io.assay.rubric;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.assay.rubric.internal.Json;
import java.util.List;

/**
 * What changed between two versions of a rubric, and what that means for answers already given.
 *
 * <p>Changes of points, weights, gates and settings leave stored answers as they are: {@link Rescoring} scores them anew. Changes of wording, of
 * levels and of scales ask raters something else, so they need answers of their own. There are no changes exactly if the two versions have the same content
 * hash: titles, tags and suppressions bear no meaning. Criteria are matched by id, or by {@link Criterion#replaces}. Immutable.
 */
public final class RubricDiff {
    private final Rubric before;
    private final Rubric after;
    private final List<Change> changes;

    private RubricDiff(Rubric before, Rubric after) {
        this.before = before;
        this.after = after;
        this.changes = new Differences(before, after).all();
    }

    /**
     * {@return what changed}
     *
     * @param before the earlier version
     * @param after the later version
     */
    public static RubricDiff of(Rubric before, Rubric after) {
        return new RubricDiff(before, after);
    }

    /** {@return the earlier version} */
    public Rubric before() {
        return before;
    }

    /** {@return the later version} */
    public Rubric after() {
        return after;
    }

    /** {@return the changes: of the rubric itself, then in the order of the later version, then what was taken out} */
    public List<Change> changes() {
        return changes;
    }

    /** {@return whether nothing that bears meaning changed} */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** {@return whether stored answers are no answers to the later version} */
    public boolean needsReRating() {
        return changes.stream().anyMatch(Change::needsReRating);
    }

    /**
     * {@return the changes of a kind}
     *
     * @param kind the kind
     */
    public List<Change> of(ChangeKind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /** {@return the changes as a JSON object: {@code before} and {@code after}, {@code needsReRating} and {@code changes}} */
    public String toJson() {
        JsonObject json = new JsonObject();
        json.add("before", Json.stamp(before.stamp()));
        json.add("after", Json.stamp(after.stamp()));
        json.addProperty("needsReRating", needsReRating());
        JsonArray list = new JsonArray();
        changes.forEach(change -> {
            JsonObject one = new JsonObject();
            one.addProperty("kind", change.kind().name());
            one.addProperty("path", change.path());
            one.addProperty("what", change.what());
            one.addProperty("before", change.before());
            one.addProperty("after", change.after());
            one.addProperty("needsReRating", change.needsReRating());
            list.add(one);
        });
        json.add("changes", list);
        return Json.text(json);
    }

    /** {@return the changes, a line each, and what follows for stored answers} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(before + " -> " + after + "\n");
        changes.forEach(change -> text.append("  ").append(change).append('\n'));
        String consequence = isEmpty()
                ? "Nothing changed that bears meaning."
                : needsReRating() ? "Stored answers need re-rating." : "Stored answers can be re-scored.";
        return text.append(consequence).toString();
    }
}
