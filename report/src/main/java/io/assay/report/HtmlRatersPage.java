package io.assay.report;

import io.assay.annotators.quality.SpeedTest;
import io.assay.report.HtmlMethod.Fact;
import java.util.ArrayList;
import java.util.List;

/**
 * All that the template of raters shows.
 *
 * @param frame title, facts and notes
 * @param sections a section per criterion
 * @param method how it was computed
 */
record HtmlRatersPage(HtmlFrame frame, List<Section> sections, List<Fact> method) {
    /**
     * The raters on one criterion.
     *
     * @param id of the section in the page
     * @param heading its title
     * @param answer whom to remove, in a sentence
     * @param table a row per rater
     * @param rest how many raters the table leaves out; empty if none
     * @param charts skill against volume, and severity
     * @param confusions a heat map per rater
     * @param removal table of removals; without rows if there are none
     * @param curve the removals as a chart
     * @param watch raters to look at
     */
    record Section(
            String id,
            String heading,
            String answer,
            HtmlTable table,
            String rest,
            List<HtmlChart> charts,
            List<HtmlChart> confusions,
            HtmlTable removal,
            List<HtmlChart> curve,
            Watch watch) {
        static Section of(String id, AnnotatorReports.OfRaters criterion) {
            HtmlRaterCards cards = new HtmlRaterCards(id, criterion.cards());
            HtmlRemoval removal = new HtmlRemoval(id, criterion.removal());
            return new Section(
                    id,
                    criterion.name().isEmpty() ? "Raters" : criterion.name(),
                    TextRaters.answer(criterion.removal()),
                    cards.table(),
                    cards.rest(),
                    cards.charts(),
                    cards.confusions(),
                    removal.table(),
                    removal.charts(),
                    Watch.of(id, criterion));
        }

        /** Returns whether there is a map of confusions to show. */
        boolean hasConfusions() {
            return !confusions.isEmpty();
        }

        /** Returns whether any removal was tried. */
        boolean hasRemoval() {
            return !removal.rows().isEmpty();
        }
    }

    /**
     * Raters to look at on one criterion.
     *
     * @param copiesAnswer which pairs are too much alike, in a sentence
     * @param copies the pairs
     * @param coursesAnswer who changed, in a sentence
     * @param courses the raters by how sure their change is
     * @param charts a chart per course
     * @param speedsAnswer who is too fast, in a sentence
     * @param speeds the raters by how fast they are
     */
    record Watch(
            String copiesAnswer,
            HtmlTable copies,
            String coursesAnswer,
            HtmlTable courses,
            List<HtmlChart> charts,
            String speedsAnswer,
            HtmlTable speeds) {
        static Watch of(String id, AnnotatorReports.OfRaters criterion) {
            HtmlWatch watch = new HtmlWatch(id, criterion);
            return new Watch(
                    TextWatch.answer(criterion.copies()),
                    watch.copies(),
                    criterion.courses().isEmpty() ? "" : TextWatch.courseAnswer(criterion.courses()),
                    watch.courses(),
                    watch.charts(),
                    TextWatch.speedAnswer((int) criterion.speeds().stream()
                            .filter(SpeedTest.Speed::speeder)
                            .count()),
                    watch.speeds());
        }

        /** Returns whether pairs were tested. */
        boolean hasCopies() {
            return !copies.rows().isEmpty();
        }

        /** Returns whether the order of ratings is known. */
        boolean hasOrder() {
            return !coursesAnswer.isEmpty();
        }

        /** Returns whether a course was tested. */
        boolean hasCourses() {
            return !courses.rows().isEmpty();
        }

        /** Returns whether durations are known. */
        boolean hasSpeeds() {
            return !speeds.rows().isEmpty();
        }
    }

    static HtmlRatersPage of(List<AnnotatorReports.OfRaters> criteria, HtmlReport.Options options) {
        List<Section> sections = new ArrayList<>();
        for (AnnotatorReports.OfRaters criterion : criteria) {
            sections.add(Section.of("raters-" + (sections.size() + 1), criterion));
        }
        return new HtmlRatersPage(HtmlFrame.of(options, facts(criteria)), sections, computed());
    }

    private static List<String> facts(List<AnnotatorReports.OfRaters> criteria) {
        long raters = criteria.stream()
                .flatMap(one -> one.annotations().people().stream())
                .distinct()
                .count();
        long ratings = criteria.stream()
                .mapToLong(one -> one.annotations().ratings().ratingCount())
                .sum();
        return List.of(
                criteria.size() == 1 ? "1 criterion" : HtmlFigures.count(criteria.size()) + " criteria",
                HtmlFigures.count(raters, "rater"),
                HtmlFigures.count(ratings, "rating"));
    }

    private static List<Fact> computed() {
        return List.of(
                new Fact(
                        "Accuracy",
                        "Against what most of the others name, the rater\u2019s own ratings left out, ties in parts; Wilson\u2019s interval"
                                + " over units"),
                new Fact(
                        "Confusion",
                        "The truth is gold if there is any, otherwise the others\u2019 majority; units on which they tie are left out"),
                new Fact(
                        "Spammer score",
                        "Raykar and Yu (2012): 0 if the labels do not depend on the unit, 1 if they are always right"),
                new Fact(
                        "Severity",
                        "Mean difference from the mean of the others on the same units; Student\u2019s interval"),
                new Fact(
                        "Likeness",
                        "Given the labels of each unit, the chance of who gave which, by Dawid and Skene\u2019s model with units of unequal"
                                + " difficulty; exact p values, by Holm\u2019s method over all pairs"),
                new Fact(
                        "Changes along the way",
                        "Largest difference of means before and after a point, against random orders of the same figures; Holm\u2019s"
                                + " method over raters"),
                new Fact(
                        "Removal",
                        "Raters in the order in which alpha would rise most; beside it as many raters drawn at random, and the rise on"
                                + " halves of the units that had no part in choosing them"));
    }
}
