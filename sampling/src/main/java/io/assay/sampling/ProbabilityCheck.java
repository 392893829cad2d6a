package io.assay.sampling;

import java.util.List;

/**
 * What speaks against the probabilities that a {@link Strategy} relies on, such as a measured {@link io.assay.sampling.calibrate.Calibration}.
 *
 * <p>Laws: the same temperature gives the same warnings, from any thread.
 */
@FunctionalInterface
public interface ProbabilityCheck {
    /**
     * {@return warnings for people, each a sentence; none if nothing speaks against the probabilities}
     *
     * @param temperature what logits are divided by in the selection, that of the pool and that of the strategy multiplied
     */
    List<String> warnings(double temperature);
}
