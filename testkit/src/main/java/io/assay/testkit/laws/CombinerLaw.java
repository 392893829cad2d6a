package io.assay.testkit.laws;

/** What a {@link io.assay.rubric.Combiner} promises. */
public enum CombinerLaw implements Law {
    /** Its name is not blank. */
    NAME("its name is not blank"),
    /** Values and weights that are allowed give a number. */
    NEVER_NAN("values and weights that are allowed give a number"),
    /** The same values and weights give the same result. */
    REPEATABLE("the same values and weights give the same result"),
    /** Values and weights are not modified. */
    ARGUMENTS_STAY("values and weights are not modified"),
    /** Raising a value never lowers the result. */
    RAISING_NEVER_LOWERS("raising a value never lowers the result"),
    /** The order of siblings does not matter. */
    ORDER_DOES_NOT_MATTER("the order of siblings does not matter");

    private final String statement;

    CombinerLaw(String statement) {
        this.statement = statement;
    }

    /** {@return the law in words} */
    @Override
    public String statement() {
        return statement;
    }
}
