package io.assay.testkit.laws;

/** What a {@link io.assay.agreement.Distance} promises. */
public enum DistanceLaw implements Law {
    /** Its name is not blank. */
    NAME("its name is not blank"),
    /** It takes every value that it is for. */
    TAKES_ITS_VALUES("it takes every value that it is for"),
    /** The same values have the same distance. */
    REPEATABLE("the same values have the same distance"),
    /** A distance is a number and not negative. */
    NOT_NEGATIVE("a distance is a number and not negative"),
    /** It is the same both ways. */
    SYMMETRIC("it is the same both ways"),
    /** A value is at distance 0 from itself. */
    ZERO_BETWEEN_EQUALS("a value is at distance 0 from itself"),
    /** If it says that it is equality, it is 1 between any two different values. */
    EQUALITY_AS_DECLARED("if it says that it is equality, it is 1 between any two different values"),
    /** If it has coordinates as moments, it is the sum of their squared differences. */
    MOMENTS_AS_DECLARED("if it has coordinates as moments, it is the sum of their squared differences"),
    /** If it says that it is linear, its one coordinate is the value itself. */
    LINEAR_AS_DECLARED("if it says that it is linear, its one coordinate is the value itself"),
    /** If a prepared distance has coordinates, it is their squared difference. */
    COORDINATES_AS_GIVEN("if a prepared distance has coordinates, it is their squared difference"),
    /** A value is at distance 0 from its representative, which is its own and comes first. */
    REPRESENTATIVES_ARE_EQUAL("a value is at distance 0 from its representative, which is its own and comes first"),
    /** If it says that it does not depend on counts, it does not. */
    COUNTS_AS_DECLARED("if it says that it does not depend on counts, it does not"),
    /** A label is at distance 0 from its normalised text, which stays when normalised again. */
    LABELS_AS_NORMALISED("a label is at distance 0 from its normalised text, which stays when normalised again"),
    /** Alpha with it is that of its definition, pair by pair. */
    ALPHA_AS_DEFINED("alpha with it is that of its definition, pair by pair");

    private final String statement;

    DistanceLaw(String statement) {
        this.statement = statement;
    }

    /** {@return the law in words} */
    @Override
    public String statement() {
        return statement;
    }
}
