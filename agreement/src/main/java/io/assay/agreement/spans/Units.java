package io.assay.agreement.spans;

import java.util.List;

/**
 * The spans of a continuum, or of a random one, as arrays; sorted by rater.
 *
 * @param raters number of raters
 * @param rater rater of each span
 * @param start start of each span
 * @param end end of each span
 * @param category index of each span's category; the number of categories for those without
 */
record Units(int raters, int[] rater, double[] start, double[] end, int[] category) {
    static Units of(Continuum continuum) {
        List<String> raters = continuum.raters();
        List<String> categories = continuum.categories();
        List<Span> spans = continuum.spans();
        return new Units(
                raters.size(),
                spans.stream().mapToInt(s -> raters.indexOf(s.rater())).toArray(),
                spans.stream().mapToDouble(Span::start).toArray(),
                spans.stream().mapToDouble(Span::end).toArray(),
                spans.stream()
                        .mapToInt(s -> s.category().map(categories::indexOf).orElse(categories.size()))
                        .toArray());
    }

    int size() {
        return rater.length;
    }

    /** Returns the number of pairs of raters. */
    double pairs() {
        return raters * (raters - 1) / 2.0;
    }
}
