package io.assay.sampling.loop;

import io.assay.sampling.Logits;
import io.assay.sampling.calibrate.Calibration;

/** How good outputs are, beside the right labels. Higher is better. */
@FunctionalInterface
public interface Quality {
    /**
     * {@return the quality, not NaN}
     *
     * @param heldOut a model's outputs
     * @param labels the right class of each row
     */
    double of(Logits heldOut, int[] labels);

    /** {@return the share of rows whose most probable class, of equal ones the first, is right} */
    static Quality accuracy() {
        return (heldOut, labels) -> Calibration.of(heldOut, labels, 1).accuracy();
    }
}
