package io.assay.rubric.format;

import io.assay.rubric.AbsencePolicy;
import io.assay.rubric.Answer;
import io.assay.rubric.Choice;
import io.assay.rubric.Combiner;
import io.assay.rubric.Condition;
import io.assay.rubric.Criterion;
import io.assay.rubric.Gate;
import io.assay.rubric.Graded;
import io.assay.rubric.Item;
import io.assay.rubric.Measure;
import io.assay.rubric.Normalization;
import io.assay.rubric.Placed;
import io.assay.rubric.Rubric;
import io.assay.rubric.RubricException;
import io.assay.rubric.Rubrics;
import io.assay.rubric.ScoreSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Rubrics and sheets drawn from a seed, with everything that a file must keep: odd texts, ids that mean something, all kinds and options. */
final class Drawn {
    private static final List<String> ODD = List.of(
            "",
            " ",
            "plain",
            "yes",
            "true",
            "~",
            "null",
            "12",
            "1e3",
            "0x1F",
            "- a",
            "a: b",
            "# no comment",
            "{x}",
            "[x]",
            "*alias",
            "&anchor",
            "!tag",
            "'single' \"double\"",
            "line\nline",
            "\n leading\n  deeper\n",
            "trailing \n\n",
            "tab\tin\t",
            "\ttab first",
            "carriage\r\nreturn",
            "\u0085next line\u2028separator\u2029",
            "nul\u0000bell\u0007escape\u001b",
            "\uFEFFmark",
            "\uD83D\uDE00 emoji",
            "\uFFFE\uFFFF",
            "<script>&amp;</script>",
            "back\\slash",
            "---",
            "...",
            "long ".repeat(60),
            "% ` @ | > ? : ,");
    private static final List<String> IDS =
            List.of("all", "any", "not", "is", "atLeast", "criterion", "item", "true", "1", "1.0", "null");

    private final Random random;
    private final List<Criterion<?>> made = new ArrayList<>();
    private int ids;

    private Drawn(long seed) {
        this.random = new Random(seed);
    }

    static Rubric rubric(long seed) {
        for (long i = 0; true; i++) {
            try {
                return new Drawn(seed * 31 + i).rubric().validated();
            } catch (RubricException e) {
                // Options that do not fit together: draw others.
            }
        }
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private String text() {
        return any(ODD) + (chance(0.3) ? any(ODD) : "");
    }

    private String words() {
        return text() + "x";
    }

    private double number() {
        return any(List.of(0.0, -0.0, 1.0, 2.5, -3.0, 0.1, 1e-7, 1e15, 123456789.0, 1.0 / 3));
    }

    private String id() {
        ids++;
        return ids <= IDS.size() && chance(0.5) ? IDS.get(ids - 1) : "id-" + ids;
    }

    private Rubric rubric() {
        List<Item> items = items(0);
        Rubric rubric = Rubric.of("drawn", chance(0.5) ? "1.0.0" : words(), items);
        if (chance(0.5)) {
            rubric = rubric.combinedBy(combiner()).normalizedBy(any(Normalization.values()));
        }
        if (chance(0.3)) {
            rubric = rubric.combinedBy(Combiner.lexicographic());
        }
        rubric = rubric.whenNotApplicable(any(AbsencePolicy.values())).whenCannotAssess(any(AbsencePolicy.values()));
        rubric = chance(0.3) ? rubric.maxNotApplicable(1.0 / 3) : rubric;
        rubric = chance(0.5)
                ? rubric.clippedPerItem(
                        any(List.of(-0.0, -1.0, Double.NEGATIVE_INFINITY)), any(List.of(1.0, Double.POSITIVE_INFINITY)))
                : rubric;
        return chance(0.3) ? rubric.lenient() : rubric;
    }

    private Combiner combiner() {
        return any(List.of(Combiner.sum(), Combiner.weightedMean(), Combiner.min(), Combiner.geometric()));
    }

    private List<Item> items(int depth) {
        List<Item> items = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            if (depth < 3 && chance(0.25)) {
                String id = id();
                items.add(Rubrics.group(id, items(depth + 1).toArray(Item[]::new))
                        .titled(text())
                        .weight(chance(0.5) ? 1 : 2.5)
                        .combinedBy(chance(0.5) ? Combiner.sum() : combiner()));
            } else {
                Criterion<?> criterion = criterion();
                made.add(criterion);
                items.add(criterion);
            }
        }
        return items;
    }

    private Criterion<?> criterion() {
        return switch (random.nextInt(4)) {
            case 0 ->
                common(
                        chance(0.5)
                                ? Rubrics.yesNo(id(), words())
                                : Rubrics.yesNo(id(), words()).points(number()));
            case 1 -> common(graded());
            case 2 -> common(choice());
            default -> common(measure());
        };
    }

    private Graded graded() {
        Graded graded = Rubrics.graded(id(), words());
        int count = 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            graded = graded.level(
                    i * any(List.of(1.0, 1.0, 0.25 + i)),
                    text(),
                    chance(0.3) ? new String[] {text(), text()} : new String[0]);
        }
        return chance(0.3) ? graded.points(number()) : graded;
    }

    private Choice<String> choice() {
        Choice<String> choice =
                Rubrics.choice(id(), words(), "true", "12", "n/a", "failed: x", "answer: y", words() + "z");
        choice = chance(0.7) ? choice.points("12", 1 + Math.abs(number())).penalty("n/a", 2) : choice;
        return chance(0.3) ? choice.mustBe("n/a", "12") : choice;
    }

    private Measure measure() {
        Measure measure = Rubrics.measure(id(), words(), any(List.of(-0.0, 0.0, -2.5)), any(List.of(1.0, 1e6)));
        return chance(0.5) ? measure.points(number()) : measure;
    }

    private <C extends Criterion<C>> C common(C bare) {
        C criterion = bare.weight(chance(0.5) ? 1 : 0.1 + random.nextInt(3));
        if (!made.isEmpty() && chance(0.4)) {
            criterion = criterion.onlyIf(condition(0));
        }
        criterion = chance(0.4) ? criterion.notApplicableAllowed() : criterion;
        if (chance(0.3) && criterion.carriesPoints()) {
            criterion = chance(0.5) ? criterion.mustPass() : criterion.critical(new Gate(number(), chance(0.3)));
            criterion = chance(0.3) ? criterion.failsRubric() : criterion;
        }
        criterion = chance(0.3) ? criterion.example(text()).example(text()) : criterion;
        criterion = chance(0.3) ? criterion.evidence(text()) : criterion;
        criterion = chance(0.3) ? criterion.replaces(text()) : criterion;
        criterion = chance(0.3) ? criterion.tagged(text()).tagged("b") : criterion;
        criterion = chance(0.3) ? criterion.suppress("VAG01", words()) : criterion;
        return chance(0.2) ? criterion.suppress("VAG01", words()).suppress(text(), words()) : criterion;
    }

    private Condition condition(int depth) {
        if (depth < 3 && chance(0.4)) {
            List<Condition> parts = new ArrayList<>(List.of(condition(depth + 1)));
            if (chance(0.7)) {
                parts.add(condition(depth + 1));
            }
            return switch (random.nextInt(3)) {
                case 0 -> new Condition.All(parts);
                case 1 -> new Condition.Any(parts);
                default -> new Condition.Not(parts.get(0));
            };
        }
        Criterion<?> target = any(made);
        if (target instanceof Measure measure) {
            return measure.atLeast(number());
        }
        if (target instanceof Graded graded) {
            return chance(0.5)
                    ? graded.atLeast(number())
                    : graded.is(graded.levels().get(0).points());
        }
        return new Condition.Is(target.id(), value(target));
    }

    private Object value(Criterion<?> criterion) {
        if (criterion instanceof Measure measure) {
            return measure.least() + (measure.most() - measure.least()) * random.nextInt(5) / 4.0 + 0.0;
        }
        return any(Options.of(criterion));
    }

    /** Sheets that the rubric accepts, in all states. */
    static List<ScoreSheet> sheets(Rubric rubric, long seed) {
        Drawn drawn = new Drawn(seed);
        List<ScoreSheet> sheets = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ScoreSheet sheet = ScoreSheet.of("item-" + i + any2(drawn), "ana", List.of());
            for (Placed placed : rubric.criteria()) {
                sheet = sheet.put(placed.criterion().id(), drawn.answer(placed.criterion()));
            }
            sheet = drawn.chance(0.5) ? sheet.stamped(rubric.stamp()) : sheet;
            sheets.add(applicable(rubric, sheet));
        }
        return sheets;
    }

    private static String any2(Drawn drawn) {
        return drawn.chance(0.3) ? ", \"quoted\"\nid" : "";
    }

    /** Returns the sheet without answers to criteria whose condition is not met, and without those that are missing. */
    private static ScoreSheet applicable(Rubric rubric, ScoreSheet sheet) {
        ScoreSheet kept = sheet;
        boolean changed = true;
        while (changed) {
            changed = false;
            ScoreSheet before = kept;
            ScoreSheet next = ScoreSheet.of(kept.item(), kept.rater(), List.of());
            for (var answer : before.answers().entrySet()) {
                boolean skipped = rubric.lenient()
                        .score(unstamped(before))
                        .of(answer.getKey())
                        .skipped();
                if (skipped || answer.getValue() instanceof Answer.Missing) {
                    changed = true;
                } else {
                    next = next.put(answer.getKey(), answer.getValue());
                }
            }
            kept = before.stamp().isPresent() ? next.stamped(before.stamp().get()) : next;
        }
        return kept;
    }

    private static ScoreSheet unstamped(ScoreSheet sheet) {
        ScoreSheet bare = ScoreSheet.of(sheet.item(), sheet.rater(), List.of());
        for (var answer : sheet.answers().entrySet()) {
            bare = bare.put(answer.getKey(), answer.getValue());
        }
        return bare;
    }

    private Answer answer(Criterion<?> criterion) {
        return switch (random.nextInt(7)) {
            case 0 -> Answer.missing();
            case 1 -> criterion.mayNotApply() ? new Answer.NotApplicable(words()) : Answer.missing();
            case 2 -> new Answer.CannotAssess(words());
            case 3 -> new Answer.Failed(words(), chance(0.5) ? "" : words());
            default -> new Answer.Answered(value(criterion), chance(0.5) ? "" : words());
        };
    }
}
