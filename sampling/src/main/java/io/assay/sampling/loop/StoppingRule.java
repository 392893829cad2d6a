package io.assay.sampling.loop;

import java.util.Optional;

/**
 * When to stop labelling before the budget is spent. Those of {@link StoppingRules} can be had ready.
 *
 * <p>A rule reads outputs for the pool only: a rule that watched the held-out quality would make that quality look better than it is.
 */
@FunctionalInterface
public interface StoppingRule {
    /** {@return a fresh watch over one run} */
    Watch watch();

    /** A rule at work on one run, told of each round in order. */
    @FunctionalInterface
    interface Watch {
        /**
         * {@return why to stop now; empty to go on}
         *
         * @param model learned in this round
         */
        Optional<String> after(Model model);
    }
}
