package io.assay.agreement.spans;

import io.assay.core.Estimate;
import java.util.List;
import java.util.Map;

/**
 * Gamma of a continuum with its relatives and the alignment that they rest on.
 *
 * <p>Immutable.
 */
public final class GammaResult {
    private final Alignment alignment;
    private final int samples;
    private final Estimate gamma;
    private final Estimate gammaCat;
    private final Map<String, Estimate> gammaK;

    GammaResult(Alignment alignment, int samples, Estimate gamma, Estimate gammaCat, Map<String, Estimate> gammaK) {
        this.alignment = alignment;
        this.samples = samples;
        this.gamma = gamma;
        this.gammaCat = gammaCat;
        this.gammaK = gammaK;
    }

    /** {@return gamma, with the observed and expected disorder} */
    public Estimate gamma() {
        return gamma;
    }

    /** {@return gamma-cat: agreement on the categories of aligned spans} */
    public Estimate gammaCat() {
        return gammaCat;
    }

    /**
     * {@return gamma-k: agreement on one category among aligned spans}
     *
     * @param category one of {@link #categories}
     * @throws IllegalArgumentException if nobody used the category
     */
    public Estimate gammaK(String category) {
        Estimate estimate = gammaK.get(category);
        if (estimate == null) {
            throw new IllegalArgumentException("nobody used the category " + category + ", only " + categories());
        }
        return estimate;
    }

    /** {@return the categories found, in alphabetical order} */
    public List<String> categories() {
        return gammaK.keySet().stream().sorted().toList();
    }

    /** {@return the best alignment} */
    public Alignment alignment() {
        return alignment;
    }

    /** {@return how many random continua were drawn; 0 if none was needed} */
    public int samples() {
        return samples;
    }

    /** {@return the line of gamma} */
    @Override
    public String toString() {
        return gamma + ", " + samples + " random continua";
    }
}
