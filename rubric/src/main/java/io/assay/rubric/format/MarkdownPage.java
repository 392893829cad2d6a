package io.assay.rubric.format;

import io.assay.rubric.AbsencePolicy;
import io.assay.rubric.Choice;
import io.assay.rubric.Combiner;
import io.assay.rubric.Criterion;
import io.assay.rubric.Gate;
import io.assay.rubric.Graded;
import io.assay.rubric.Group;
import io.assay.rubric.Item;
import io.assay.rubric.Level;
import io.assay.rubric.Measure;
import io.assay.rubric.Rubric;
import io.assay.rubric.YesNo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A rubric as a page of Markdown. */
final class MarkdownPage {
    /** Headings have six levels; deeper items stay at the last. */
    private static final int LOWEST_HEADING = 6;

    private final Rubric rubric;
    private final StringBuilder page = new StringBuilder();

    MarkdownPage(Rubric rubric) {
        this.rubric = rubric;
    }

    String text() {
        line("# " + escaped(rubric.id()) + " " + escaped(rubric.version()));
        blank();
        settings().forEach(setting -> line("- " + setting));
        items(rubric.items(), "", 2);
        return page.toString();
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private void blank() {
        page.append('\n');
    }

    private List<String> settings() {
        List<String> settings = new ArrayList<>();
        settings.add("The score: " + combined(rubric.combiner()) + ", "
                + switch (rubric.normalization()) {
                    case EARNED_OF_POSSIBLE -> "as a share of what could be earned";
                    case RANGE -> "as a share of the range from the worst to the best";
                    case NONE -> "as it is";
                }
                + rubric.clip()
                        .map(clip -> ", cut off below " + shown(clip.least()) + " and above " + shown(clip.most()))
                        .orElse(""));
        settings.add("A criterion that does not apply " + policy(rubric.notApplicable()));
        settings.add("A criterion that cannot be assessed " + policy(rubric.cannotAssess()));
        if (rubric.maxNotApplicable() < 1) {
            settings.add("There is no score if more than " + shown(100 * rubric.maxNotApplicable())
                    + " % of the criteria do not apply");
        }
        return settings;
    }

    private static String combined(Combiner combiner) {
        return switch (combiner.name()) {
            case "sum" -> "points are added up";
            case "weightedMean" -> "the mean of the parts by weight";
            case "min" -> "the smallest part";
            case "geometric" -> "the geometric mean of the parts by weight";
            case "lexicographic" -> "items are ordered by the first part, then the second, and so on";
            default -> "parts are combined by " + escaped(combiner.name());
        };
    }

    private static String policy(AbsencePolicy policy) {
        return switch (policy) {
            case RESCALE -> "is left out, and the others count for more";
            case ZERO -> "earns nothing";
            case FULL -> "earns the most it could";
            case WORST -> "earns the least it could";
            case UNSCORED -> "leaves the item without a score";
        };
    }

    private void items(List<Item> items, String above, int heading) {
        int position = 0;
        for (Item item : items) {
            position++;
            String number = above + position;
            blank();
            if (item instanceof Group group) {
                group(group, number, heading);
            } else if (item instanceof Criterion<?> criterion) {
                criterion(criterion, number, heading);
            }
        }
    }

    private static String heading(int level) {
        return "#".repeat(Math.min(level, LOWEST_HEADING)) + " ";
    }

    private void group(Group group, String number, int heading) {
        line(heading(heading) + number + " " + escaped(group.title().isBlank() ? group.id() : group.title()));
        blank();
        line("- " + capitalised(combined(group.combiner())) + weight(group));
        items(group.items(), number + ".", heading + 1);
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String weight(Item item) {
        return item.weight() == 1 ? "" : "; weight " + shown(item.weight());
    }

    private void criterion(Criterion<?> criterion, String number, int heading) {
        line(heading(heading) + number + " " + escaped(criterion.id()));
        blank();
        line(escaped(criterion.text()));
        blank();
        scale(criterion);
        criterion.condition().ifPresent(condition -> line("- Only if " + escaped(ConditionText.of(rubric, condition))));
        criterion.gate().ifPresent(gate -> line("- " + gate(criterion, gate, number)));
        if (criterion.mayNotApply()) {
            line("- May be answered with \"not applicable\" and the reason");
        }
        criterion.evidence().ifPresent(evidence -> line("- Judged by: " + escaped(evidence)));
        criterion.examples().forEach(example -> line("- Example: " + escaped(example)));
    }

    private void scale(Criterion<?> criterion) {
        if (criterion instanceof YesNo yesNo) {
            line("- Yes (" + points(yesNo.yes()) + ") or no" + weight(criterion));
        } else if (criterion instanceof Graded graded) {
            line("- Levels" + weight(criterion)
                    + (graded.scaledTo().isPresent()
                            ? "; scaled so that the highest has "
                                    + points(graded.scaledTo().getAsDouble())
                            : ""));
            graded.levels().forEach(this::level);
        } else if (criterion instanceof Choice<?> choice) {
            line("- One of" + weight(criterion));
            choice.labels()
                    .forEach(label -> line("  - " + escaped(label)
                            + (choice.pointsOf(label) == 0 ? "" : " (" + points(choice.pointsOf(label)) + ")")));
        } else if (criterion instanceof Measure measure) {
            line("- " + capitalised(criterion.allowed()) + weight(criterion)
                    + (measure.scaledTo().isPresent()
                            ? "; the upper end has " + points(measure.scaledTo().getAsDouble())
                            : ""));
        }
    }

    private void level(Level level) {
        line(("  - **" + shown(level.points()) + "** " + escaped(level.descriptor())).stripTrailing());
        level.examples().forEach(example -> line("    - Example: " + escaped(example)));
    }

    private static String gate(Criterion<?> criterion, Gate gate, String number) {
        String failed =
                criterion instanceof Choice<?> choice && !choice.passing().isEmpty()
                        ? "any label but "
                                + choice.labels().stream()
                                        .filter(choice.passing()::contains)
                                        .map(MarkdownPage::escaped)
                                        .collect(Collectors.joining(", "))
                        : criterion instanceof YesNo yesNo
                                ? (yesNo.yes() < 0 ? "a yes" : "a no")
                                : "anything but the best answer";
        return "Gate: after " + failed + " the score of the "
                + (gate.failsRubric() || !number.contains(".") ? "whole rubric" : "group") + " is at most "
                + shown(gate.cap());
    }

    private static String points(double points) {
        return shown(points) + (Math.abs(points) == 1 ? " point" : " points");
    }

    private static String shown(double number) {
        return String.valueOf(TreeWriter.number(number + 0.0));
    }

    /** Returns text on one line in which nothing is markup. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.strip().codePoints().forEach(c -> {
            if (Character.isISOControl(c)) {
                escaped.append(' ');
            } else if ("\\`*_[]<>#~&".indexOf(c) >= 0) {
                escaped.append('\\').appendCodePoint(c);
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString()
                .replaceFirst("^([-=+])", "\\\\$1")
                .replaceFirst("^([0-9]{1,9})([.)])(?= |$)", "$1\\\\$2");
    }
}
