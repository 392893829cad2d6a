package io.assay.rubric.format;

import io.assay.rubric.Answer;
import io.assay.rubric.Criterion;
import io.assay.rubric.Placed;
import io.assay.rubric.Problem;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import io.assay.rubric.SheetException;
import io.assay.rubric.internal.NodeReader;
import io.assay.rubric.internal.Place;
import io.assay.rubric.internal.Shown;
import io.assay.rubric.internal.Suggestion;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes what was read for one sheet, checks it against the rubric, and passes on what fits. */
final class SheetSink {
    /** A file with more is another kind of file. */
    private static final int MOST_PROBLEMS = 1000;

    private final Rubric rubric;
    private final String source;
    private final Consumer<ScoreSheet> sheets;
    private final NodeReader reader;
    private final Map<String, Criterion<?>> criteria = new HashMap<>();
    private final Map<Key, Integer> lines = new HashMap<>();

    private record Key(String item, String rater) {}

    SheetSink(Rubric rubric, String source, Consumer<ScoreSheet> sheets) {
        this.rubric = rubric.validated();
        this.source = source;
        this.sheets = sheets;
        this.reader = NodeReader.of(source);
        for (Placed placed : rubric.criteria()) {
            criteria.put(placed.criterion().id(), placed.criterion());
        }
    }

    /** One sheet as it was read. */
    static final class Draft {
        final Place place;
        final String item;
        final String rater;
        final Map<String, Answer> answers = new LinkedHashMap<>();
        final Map<String, Place> places = new HashMap<>();
        boolean isStamped;

        Draft(Place place, String item, String rater) {
            this.place = place;
            this.item = item;
            this.rater = rater;
        }
    }

    NodeReader reader() {
        return reader;
    }

    String source() {
        return source;
    }

    Optional<Criterion<?>> criterion(String id) {
        return Optional.ofNullable(criteria.get(id));
    }

    /** Returns what to say about an id that no criterion has. */
    String unknown(String id) {
        return Shown.text(id) + " is no criterion of " + rubric + Suggestion.among(id, criteria.keySet());
    }

    void problem(Place place, String message) {
        reader.problem(place, message);
        stopIfTooMany();
    }

    /** Ends the reading of a file that is wrong all over. */
    void stopIfTooMany() {
        if (reader.count() >= MOST_PROBLEMS) {
            reader.problem(Place.END, "is not read on after " + MOST_PROBLEMS + " problems");
            throw new RubricFileException(source, reader.problems());
        }
    }

    /** Says which rubric the sheet was filled in for. */
    void stamp(Draft draft, String stamp, Place place) {
        Stamps.problem(rubric, stamp).ifPresent(message -> problem(place, message));
        draft.isStamped = true;
    }

    /** Checks a sheet of which everything could be read, and passes it on. */
    void accept(Draft draft) {
        Integer before = lines.putIfAbsent(new Key(draft.item, draft.rater), draft.place.line());
        if (before != null) {
            problem(
                    draft.place,
                    Shown.text(draft.rater) + " has a sheet for " + Shown.text(draft.item) + " already, in line "
                            + before);
            return;
        }
        ScoreSheet sheet = ScoreSheet.of(draft.item, draft.rater, List.of());
        for (Map.Entry<String, Answer> answer : draft.answers.entrySet()) {
            sheet = sheet.put(answer.getKey(), answer.getValue());
        }
        sheet = draft.isStamped ? sheet.stamped(rubric.stamp()) : sheet;
        try {
            sheets.accept(rubric.score(sheet).sheet());
        } catch (SheetException e) {
            e.problems().forEach(problem -> problem(place(draft, problem), problem.toString()));
        }
    }

    /** The last part of the path is the criterion's id. */
    private static Place place(Draft draft, Problem problem) {
        String id = problem.path().substring(problem.path().lastIndexOf('/') + 1);
        return draft.places.getOrDefault(id, draft.place);
    }

    void finish() {
        if (reader.count() > 0) {
            throw new RubricFileException(source, reader.problems());
        }
    }
}
