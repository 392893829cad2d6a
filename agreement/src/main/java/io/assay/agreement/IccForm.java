package io.assay.agreement;

/** The six intraclass correlations, by McGraw and Wong's names. */
enum IccForm {
    ONE_WAY_SINGLE("icc-1-1", Design.ONE_WAY, false),
    AGREEMENT_SINGLE("icc-a-1", Design.AGREEMENT, false),
    CONSISTENCY_SINGLE("icc-c-1", Design.CONSISTENCY, false),
    ONE_WAY_AVERAGE("icc-1-k", Design.ONE_WAY, true),
    AGREEMENT_AVERAGE("icc-a-k", Design.AGREEMENT, true),
    CONSISTENCY_AVERAGE("icc-c-k", Design.CONSISTENCY, true);

    private final String title;
    private final Design design;
    private final boolean averaged;

    IccForm(String title, Design design, boolean averaged) {
        this.title = title;
        this.design = design;
        this.averaged = averaged;
    }

    /** What counts as error. */
    enum Design {
        ONE_WAY,
        AGREEMENT,
        CONSISTENCY
    }

    String title() {
        return title;
    }

    Design design() {
        return design;
    }

    boolean isOneWay() {
        return design == Design.ONE_WAY;
    }

    boolean isAveraged() {
        return averaged;
    }

    /** Returns the figure, NaN or infinite where the units' variance vanishes against nothing. */
    double figure(VarianceComponents components) {
        double ratings = averaged ? components.averaged() : 1;
        return design == Design.CONSISTENCY ? components.consistency(ratings) : components.agreement(ratings);
    }
}
