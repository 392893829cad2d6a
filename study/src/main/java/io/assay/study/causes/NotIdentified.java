package io.assay.study.causes;

import java.util.List;

/**
 * Causes that the ratings at hand cannot show, or cannot tell apart.
 *
 * @param kinds one cause, or those that look alike; empty if it is about the noise that is left
 * @param why what stands in the way
 * @param remedy which further ratings would tell
 * @since 0.1
 */
public record NotIdentified(List<CauseKind> kinds, String why, String remedy) {
    /**
     * Copies the list.
     *
     * @param kinds see above
     * @param why see above
     * @param remedy see above
     */
    public NotIdentified {
        kinds = List.copyOf(kinds);
    }

    /** {@return what it is about, for people: the causes, or the noise that is left} */
    public String about() {
        return kinds.isEmpty()
                ? "the noise that is left"
                : String.join(" or ", kinds.stream().map(CauseKind::title).toList());
    }

    /** {@return a line for people} */
    @Override
    public String toString() {
        return about() + ": " + why + "; " + remedy;
    }
}
