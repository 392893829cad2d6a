package io.assay.study;

import io.assay.rubric.Rubric;
import io.assay.rubric.format.RubricFiles;
import io.assay.rubric.format.ScoreSheets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Where a study stands: all of it follows from the journal and the files that it names.
 *
 * @param journal all events
 * @param plan how the study is made
 * @param population all units
 * @param rounds in order, at least one
 */
record StudyState(Journal journal, StudyPlan plan, Population population, List<StudyRound> rounds) {
    static final String RUBRIC = "rubric";
    static final String COMPARED = "comparedWith";
    static final String STRATEGY = "strategy";

    /** Reads a study; its files need not be what was recorded. */
    static StudyState read(StudyFiles files) {
        Journal journal = Journal.read(files);
        if (journal.isEmpty()) {
            throw new StudyException(files.folder()
                    + ": holds no study, or one that was not set up to its end; begin with assay study init "
                    + files.folder());
        }
        try {
            return read(files, journal);
        } catch (StudyException e) {
            List<String> problems = new ArrayList<>();
            changes(files, journal).forEach(change -> problems.add(files.folder() + "/" + change));
            problems.add(String.valueOf(e.getMessage()));
            throw StudyException.of(problems);
        }
    }

    private static StudyState read(StudyFiles files, Journal journal) {
        StudyPlan plan = PlanFile.read(files.shown(PlanFile.NAME), files.text(PlanFile.NAME));
        Population population = Population.parse(files.shown(Population.NAME), files.text(Population.NAME));
        List<StudyRound> rounds = new ArrayList<>();
        for (Event event : journal.events()) {
            if (event.opensRound()) {
                rounds.add(round(files, journal, event, rounds));
            }
        }
        return new StudyState(journal, plan, population, List.copyOf(rounds));
    }

    private static StudyRound round(StudyFiles files, Journal journal, Event opening, List<StudyRound> earlier) {
        int number = opening.round();
        String rubricFile = opening.fact(RUBRIC);
        Rubric rubric = rubric(files, rubricFile);
        String assigned = assignmentFile(number);
        Answers answers = new Answers();
        Optional<RoundResult> result = Optional.empty();
        for (Event event : journal.events()) {
            if (event.round() == number && event.kind() == Event.Kind.COLLECTED) {
                event.files().keySet().forEach(name -> collected(files, rubric, name, answers));
            } else if (event.round() == number && event.kind() == Event.Kind.MEASURED) {
                String name = event.files().keySet().iterator().next();
                result = Optional.of(ResultFile.read(files.shown(name), files.text(name)));
            }
        }
        String compared = opening.fact(COMPARED);
        return new StudyRound(
                number,
                kind(opening),
                compared.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(compared)),
                isSampled(opening, earlier),
                rubricFile,
                rubric,
                Assignment.parse(files.shown(assigned), files.text(assigned)),
                answers,
                result);
    }

    private static boolean isSampled(Event opening, List<StudyRound> earlier) {
        return switch (opening.kind()) {
            case REVISED ->
                earlier.get(Integer.parseInt(opening.fact(COMPARED)) - 1).isSampled();
            case CHOSEN -> opening.fact(STRATEGY).equals(StudyPlan.RANDOM);
            default -> true;
        };
    }

    private static StudyRound.Kind kind(Event opening) {
        return switch (opening.kind()) {
            case REVISED -> StudyRound.Kind.REMEASURE;
            case CHOSEN -> StudyRound.Kind.NEXT;
            default -> StudyRound.Kind.BASELINE;
        };
    }

    private static Rubric rubric(StudyFiles files, String name) {
        try {
            return RubricFiles.parse(files.shown(name), files.text(name));
        } catch (IllegalArgumentException e) {
            throw new StudyException(String.valueOf(e.getMessage()), e);
        }
    }

    private static void collected(StudyFiles files, Rubric rubric, String name, Answers answers) {
        try {
            String text = files.text(name);
            Map<String, String> times = AnswerTimes.kept(files.shown(name), text);
            ScoreSheets.parseCsv(rubric, files.shown(name), text)
                    .forEach(sheet -> answers.put(sheet, times.getOrDefault(sheet.item(), "")));
        } catch (IllegalArgumentException e) {
            throw new StudyException(String.valueOf(e.getMessage()), e);
        }
    }

    static String assignmentFile(int round) {
        return "rounds/" + round + "/assignment.csv";
    }

    /** Returns the round that was opened last. */
    StudyRound current() {
        return rounds.get(rounds.size() - 1);
    }

    StudyRound round(int number) {
        return rounds.get(number - 1);
    }

    Optional<StudyRound> before(StudyRound round) {
        return round.comparedWith().isEmpty()
                ? Optional.empty()
                : Optional.of(round(round.comparedWith().getAsInt()));
    }

    /** Returns the units that no round has. */
    List<String> unlabelled() {
        Set<String> labelled = new HashSet<>();
        rounds.forEach(round -> labelled.addAll(round.assignment().units()));
        return population.ids().stream()
                .filter(unit -> !labelled.contains(unit))
                .toList();
    }

    StudyCost cost() {
        return StudyCost.of(plan, rounds);
    }

    /** Returns the files that are not what was recorded. Sheets are handed out to be filled in, so they may change. */
    static List<StudyChange> changes(StudyFiles files, Journal journal) {
        List<StudyChange> changes = new ArrayList<>();
        for (Map.Entry<String, String> entry : journal.recorded().entrySet()) {
            Optional<String> found = files.hash(entry.getKey());
            if (!isSheet(entry.getKey()) && !found.equals(Optional.of(entry.getValue()))) {
                changes.add(new StudyChange(entry.getKey(), entry.getValue(), found));
            }
        }
        return changes;
    }

    private static boolean isSheet(String file) {
        return file.contains("/sheets/");
    }

    /** Returns the raters whose sheet of the current round was filled in where it lies, and who have open units. */
    List<String> filledIn(StudyFiles files) {
        StudyRound round = current();
        return round.open().keySet().stream()
                .filter(rater -> {
                    String name = Sheets.file(round.number(), rater);
                    Optional<String> found = files.hash(name);
                    return found.isPresent()
                            && !found.equals(
                                    Optional.ofNullable(journal.recorded().get(name)));
                })
                .toList();
    }
}
