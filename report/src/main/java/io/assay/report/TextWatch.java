package io.assay.report;

import io.assay.annotators.quality.CopiedPairs;
import io.assay.annotators.quality.RaterDrift;
import io.assay.annotators.quality.SpeedTest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Raters to look at, as text: who labels like another, who changed along the way, and who is too fast. */
final class TextWatch {
    private final TextStyle style;
    private final int rows;

    TextWatch(TextLayout layout, int rows) {
        this.style = layout.style();
        this.rows = rows;
    }

    String of(AnnotatorReports.OfRaters one) {
        return speeds(one.speeds()) + courses(one.courses()) + copies(one.copies());
    }

    private String copies(CopiedPairs copies) {
        TextGrid grid = new TextGrid(style)
                .text("raters")
                .figures("equal")
                .figures("expected")
                .figures("rare")
                .figures("expected")
                .figures("p, adjusted")
                .extra("such as");
        copies.flagged().stream()
                .limit(rows)
                .forEach(pair -> grid.row(
                        pair.first() + " and " + pair.second(),
                        pair.equal() + " of " + TextFormat.count(Math.min(pair.telling(), 1000)),
                        tenth(pair.expectedEqual()),
                        TextFormat.count(pair.rare()),
                        tenth(pair.expectedRare()),
                        p(pair.adjustedP()),
                        String.join(", ", pair.units())));
        return title("Who labels like another") + style.paragraph(0, answer(copies)) + (grid.isEmpty() ? "" : grid);
    }

    /** Returns which pairs are too much alike, in a sentence or two. */
    static String answer(CopiedPairs copies) {
        if (copies.reason().isPresent()) {
            return "That cannot be told: " + copies.reason().get() + ".";
        }
        String rate = TextFormat.plainNumber(100 * copies.falseAlarms()) + " %";
        String tested = TextFormat.counted(copies.tested(), "pair", "pairs");
        int flagged = copies.flagged().size();
        return flagged == 0
                ? "No two raters are more alike than chance allows, given the labels of each unit (" + tested
                        + " tested)."
                : TextFormat.counted(flagged, "pair is", "pairs are") + " more alike than chance allows, of " + tested
                        + " tested; independent raters would have any such pair with a chance of at most " + rate
                        + ". Copying is one cause, a reading of the rules in common another: look at the units.";
    }

    private String courses(List<RaterDrift.Course> courses) {
        if (courses.isEmpty()) {
            return "";
        }
        TextGrid grid = new TextGrid(style)
                .text("rater")
                .figures("ratings")
                .figures("change after")
                .figures("before")
                .figures("from then on")
                .figures("p, adjusted");
        courses.stream()
                .filter(RaterDrift.Course::changed)
                .sorted(Comparator.comparingDouble(RaterDrift.Course::adjustedP))
                .limit(rows)
                .forEach(course -> grid.row(
                        course.rater(),
                        TextFormat.count(course.figures().size()),
                        TextFormat.count(course.drift().at()),
                        TextFormat.figure(course.drift().before()),
                        TextFormat.figure(course.drift().after()),
                        p(course.adjustedP())));
        return title("Who changed along the way")
                + style.paragraph(0, courseAnswer(courses))
                + (grid.isEmpty() ? "" : grid);
    }

    /** Returns how many raters changed, in a sentence or two. */
    static String courseAnswer(List<RaterDrift.Course> courses) {
        long tested = courses.stream().filter(course -> course.drift().tested()).count();
        long changed = courses.stream().filter(RaterDrift.Course::changed).count();
        if (tested == 0) {
            return "That cannot be told: no rater has ten ratings with a time that vary against the others.";
        }
        String of = TextFormat.counted(tested, "rater", "raters") + " tested";
        String rate = TextFormat.plainNumber(100 * courses.get(0).drift().falseAlarms()) + " %";
        return changed == 0
                ? "Nobody: no change is larger than chance allows (" + of + ")."
                : TextFormat.counted(changed, "rater", "raters") + " of " + of
                        + "; the chance of naming anybody wrongly is at most " + rate + ".";
    }

    private String speeds(List<SpeedTest.Speed> speeds) {
        if (speeds.isEmpty()) {
            return "";
        }
        TextGrid grid = new TextGrid(style)
                .text("rater")
                .figures("ratings")
                .figures("time, others = 1")
                .figures("interval");
        List<SpeedTest.Speed> fast =
                speeds.stream().filter(SpeedTest.Speed::speeder).toList();
        fast.stream()
                .sorted(Comparator.comparingDouble(SpeedTest.Speed::ratio))
                .limit(rows)
                .forEach(speed -> grid.row(
                        speed.rater(),
                        TextFormat.count(speed.ratings()),
                        TextFormat.figure(speed.ratio()),
                        TextFormat.figure(speed.lower()) + " to " + TextFormat.figure(speed.upper())));
        return title("Who is too fast") + style.paragraph(0, speedAnswer(fast.size())) + (grid.isEmpty() ? "" : grid);
    }

    /** Returns how many raters are too fast, in a sentence. */
    static String speedAnswer(int fast) {
        return fast == 0
                ? "Nobody takes less than a third of the others' time on the same units, beyond doubt."
                : TextFormat.counted(fast, "rater takes", "raters take")
                        + " less than a third of the others' time on the same units.";
    }

    private String title(String title) {
        return "\n" + style.paragraph(0, style.bold(title));
    }

    private static String tenth(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static String p(double p) {
        return p < 0.001 ? "< 0.001" : TextFormat.figure(p);
    }
}
