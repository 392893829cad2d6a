package io.assay.rubric;

import org.jspecify.annotations.Nullable;

/** How a rubric turns values into a score. */
record Settings(
        Combiner combiner,
        Normalization normalization,
        AbsencePolicy notApplicable,
        AbsencePolicy cannotAssess,
        double mostNotApplicable,
        @Nullable Clip clip,
        boolean strict) {
    static final Settings DEFAULTS = new Settings(
            Combiner.sum(),
            Normalization.EARNED_OF_POSSIBLE,
            AbsencePolicy.RESCALE,
            AbsencePolicy.UNSCORED,
            1,
            null,
            true);

    Settings with(Combiner newCombiner) {
        return new Settings(newCombiner, normalization, notApplicable, cannotAssess, mostNotApplicable, clip, strict);
    }

    Settings with(Normalization newNormalization) {
        return new Settings(combiner, newNormalization, notApplicable, cannotAssess, mostNotApplicable, clip, strict);
    }

    Settings withNotApplicable(AbsencePolicy policy) {
        return new Settings(combiner, normalization, policy, cannotAssess, mostNotApplicable, clip, strict);
    }

    Settings withCannotAssess(AbsencePolicy policy) {
        return new Settings(combiner, normalization, notApplicable, policy, mostNotApplicable, clip, strict);
    }

    Settings withMostNotApplicable(double share) {
        return new Settings(combiner, normalization, notApplicable, cannotAssess, share, clip, strict);
    }

    Settings with(Clip newClip) {
        return new Settings(combiner, normalization, notApplicable, cannotAssess, mostNotApplicable, newClip, strict);
    }

    Settings lenient() {
        return new Settings(combiner, normalization, notApplicable, cannotAssess, mostNotApplicable, clip, false);
    }
}
