package io.assay.io;

import io.assay.core.Scale;

/**
 * The scale that ratings were read on, and why.
 *
 * @param scale the scale
 * @param isDeclared whether the user declared it; if not, it was proposed from the data
 * @param reason one sentence, such as {@code proposed ordinal: 5 distinct whole numbers, 1 to 5; declare interval if
 *     differences are comparable}
 */
public record ScaleChoice(Scale scale, boolean isDeclared, String reason) {
    static ScaleChoice declared(Scale scale) {
        return new ScaleChoice(scale, true, "declared " + scale);
    }

    static ScaleChoice proposed(Scale scale, String because) {
        return new ScaleChoice(scale, false, "proposed " + scale.name() + ": " + because);
    }
}
