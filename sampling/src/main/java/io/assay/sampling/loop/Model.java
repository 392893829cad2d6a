package io.assay.sampling.loop;

import io.assay.sampling.Embeddings;
import io.assay.sampling.Logits;
import java.util.Optional;

/** What a {@link Learner} has learned, told by its outputs. */
public interface Model {
    /** {@return the outputs for all rows of the pool, labelled ones included} */
    Logits pool();

    /** {@return the outputs for the rows that quality is measured on} */
    Logits heldOut();

    /** {@return where the rows of the pool lie, for queries that make rows differ; empty if that is not known} */
    default Optional<Embeddings> embeddings() {
        return Optional.empty();
    }
}
