package io.assay.study;

import io.assay.rubric.ScoreSheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers of a round: what stands of all that was handed in. */
final class Answers {
    private final Map<String, Map<String, ScoreSheet>> byRater = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> times = new HashMap<>();

    /** Adds an answer, in the place of any before. */
    void put(ScoreSheet sheet, String time) {
        byRater.computeIfAbsent(sheet.rater(), r -> new LinkedHashMap<>()).put(sheet.item(), sheet);
        times.computeIfAbsent(sheet.rater(), r -> new HashMap<>()).put(sheet.item(), time);
    }

    @Nullable ScoreSheet find(String rater, String unit) {
        return byRater.getOrDefault(rater, Map.of()).get(unit);
    }

    /** Returns when an answer was given, as it was handed in; empty if that is not known. */
    String time(String rater, String unit) {
        return times.getOrDefault(rater, Map.of()).getOrDefault(unit, "");
    }

    int count(String rater) {
        return byRater.getOrDefault(rater, Map.of()).size();
    }

    int count() {
        return byRater.values().stream().mapToInt(Map::size).sum();
    }

    List<ScoreSheet> sheets() {
        List<ScoreSheet> sheets = new ArrayList<>();
        byRater.values().forEach(mine -> sheets.addAll(mine.values()));
        return sheets;
    }
}
