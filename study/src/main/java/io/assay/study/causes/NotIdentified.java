package io.assay.study.causes;

import java.util.List;

/**
 * Causes that the ratings at hand cannot show, or cannot tell apart.
 *
 * @param kinds one cause, or those that look alike
 * @param why what stands in the way
 * @param remedy which further ratings would tell
 * @since 0.1
 */
public record NotIdentified(List<CauseKind> kinds, String why, String remedy) {
    /** Copies the list. */
    public NotIdentified {
        kinds = List.copyOf(kinds);
    }

    /** {@return a line for people} */
    @Override
    public String toString() {
        return String.join(" or ", kinds.stream().map(CauseKind::title).toList()) + ": " + why + "; " + remedy;
    }
}
