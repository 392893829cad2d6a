package io.assay.testkit.laws;

/** What a {@link io.assay.sampling.Scorer} promises. */
public enum ScorerLaw implements Law {
    /** A score is never NaN. */
    NEVER_NAN("a score is never NaN"),
    /** A row has the same score each time, whichever row was scored before. */
    REPEATABLE("a row has the same score each time, whichever row was scored before"),
    /** The score of a row does not depend on the other rows. */
    ROW_ALONE("the score of a row does not depend on the other rows"),
    /** The scores of a block are those of its rows. */
    BLOCK_IS_ITS_ROWS("the scores of a block are those of its rows"),
    /** The scores of a pool, computed by several threads, are those of its rows. */
    POOL_IS_ITS_ROWS("the scores of a pool, computed by several threads, are those of its rows"),
    /** The score at a temperature is that of logits divided by it. */
    TEMPERATURE("the score at a temperature is that of logits divided by it");

    private final String statement;

    ScorerLaw(String statement) {
        this.statement = statement;
    }

    /** {@return the law in words} */
    @Override
    public String statement() {
        return statement;
    }
}
