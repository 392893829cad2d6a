package io.assay.study;

import io.assay.rubric.Answer;
import io.assay.rubric.CriterionScore;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes answers to a round, and says which are new, which are still open, and what is wrong with the others. */
final class Intake {
    private final StudyRound round;
    private final Set<String> population;
    private final Options options;
    private final List<String> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Map<String, ScoreSheet>> taken = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> times = new HashMap<>();
    private int passedOver;
    private int known;

    /**
     * How strict to be.
     *
     * @param replace whether an answer takes the place of an earlier one
     * @param onlyAssigned whether answers that were not asked for are passed over
     */
    record Options(boolean replace, boolean onlyAssigned) {}

    Intake(StudyRound round, Set<String> population, Options options) {
        this.round = round;
        this.population = population;
        this.options = options;
    }

    void add(AnswerFile file) {
        for (ScoreSheet sheet : file.sheets()) {
            String problem = unasked(sheet);
            if (problem.isEmpty()) {
                take(file, sheet);
            } else if (options.onlyAssigned()) {
                passedOver++;
            } else {
                problems.add(file.place(sheet) + ": " + problem);
            }
        }
    }

    /** Returns why an answer was not asked for; empty if it was. */
    private String unasked(ScoreSheet sheet) {
        Assignment assignment = round.assignment();
        if (!population.contains(sheet.item())) {
            return "unit \"" + sheet.item() + "\" is not one of the " + population.size() + " units of this study";
        }
        if (!assignment.orders().containsKey(sheet.rater())) {
            return "\"" + sheet.rater() + "\" is no rater of this study; the raters are "
                    + String.join(", ", assignment.orders().keySet());
        }
        if (!assignment.has(sheet.rater(), sheet.item())) {
            return (assignment.units().contains(sheet.item())
                            ? "unit \"" + sheet.item() + "\" was not assigned to " + sheet.rater()
                            : "unit \"" + sheet.item() + "\" is not in round " + round.number())
                    + "; leave it out, or pass over such answers with --only-assigned";
        }
        return "";
    }

    private void take(AnswerFile file, ScoreSheet sheet) {
        List<String> missing = missing(round.rubric(), sheet);
        if (!missing.isEmpty()) {
            if (missing.size() < round.rubric().criteria().size()) {
                notes.add(file.place(sheet) + ": no answer to " + String.join(", ", missing) + ", so unit \""
                        + sheet.item() + "\" stays open for " + sheet.rater());
            }
            return;
        }
        Map<String, ScoreSheet> mine = taken.computeIfAbsent(sheet.rater(), r -> new LinkedHashMap<>());
        ScoreSheet inHand = mine.get(sheet.item());
        ScoreSheet before = inHand == null ? round.answers().find(sheet.rater(), sheet.item()) : inHand;
        if (before != null && before.answers().equals(sheet.answers())) {
            known++;
        } else if (before != null && (inHand != null || !options.replace())) {
            problems.add(file.place(sheet) + ": " + sheet.rater() + " answered unit \"" + sheet.item()
                    + "\" twice, and not the same; "
                    + (inHand == null
                            ? "if this answer takes the place of the one before, say --replace"
                            : "keep one of the two"));
        } else {
            mine.put(sheet.item(), sheet);
            if (!file.time(sheet).isEmpty()) {
                times.computeIfAbsent(sheet.rater(), r -> new HashMap<>()).put(sheet.item(), file.time(sheet));
            }
        }
    }

    /** Returns the criteria that have no answer, but should have one. */
    static List<String> missing(Rubric rubric, ScoreSheet sheet) {
        return rubric.score(sheet).criteria().stream()
                .filter(score -> !score.skipped() && score.answer() instanceof Answer.Missing)
                .map(CriterionScore::id)
                .toList();
    }

    /** Throws if something is wrong, and returns the new answers by rater. */
    Map<String, List<ScoreSheet>> taken() {
        if (!problems.isEmpty()) {
            throw StudyException.of(problems);
        }
        Map<String, List<ScoreSheet>> all = new LinkedHashMap<>();
        round.assignment().orders().keySet().forEach(rater -> {
            Map<String, ScoreSheet> sheets = taken.getOrDefault(rater, Map.of());
            if (!sheets.isEmpty()) {
                all.put(rater, List.copyOf(sheets.values()));
            }
        });
        return all;
    }

    /** Returns when a rater gave the new answers, by unit, as far as that was handed in. */
    Map<String, String> times(String rater) {
        return times.getOrDefault(rater, Map.of());
    }

    /** Returns what else is to be told. */
    List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        if (known > 0) {
            all.add(known + (known == 1 ? " answer was" : " answers were") + " handed in before");
        }
        if (passedOver > 0) {
            all.add(passedOver + (passedOver == 1 ? " answer was" : " answers were") + " not asked for in round "
                    + round.number() + ", and passed over");
        }
        return all;
    }
}
