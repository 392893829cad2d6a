package io.assay.rubric;

import static io.assay.rubric.Combiner.weightedMean;
import static io.assay.rubric.Rubrics.capAt;
import static io.assay.rubric.Rubrics.graded;
import static io.assay.rubric.Rubrics.group;
import static io.assay.rubric.Rubrics.yesNo;

/** The rubric of the guide. */
final class CustomerService {
    static final YesNo ISSUE =
            yesNo("issue", "Names the specific issue the customer reported").points(1);
    static final Graded FIX = graded("fix", "Suggestions are likely to work for this error")
            .level(0, "No suggestion fits the product and symptom")
            .level(1, "At least one fits")
            .level(2, "Every suggestion fits", "Router reboot plus firmware 2.1 for a v2 router");
    static final YesNo NEXT =
            yesNo("next", "Offers a next step if the suggestions fail").points(1);
    static final YesNo TONE =
            yesNo("tone", "Contains no sarcasm, blame or all-caps").points(1);
    static final Rubric V1 = Rubric.of("customer-service", "1.0.0", ISSUE, FIX, NEXT, TONE);

    static final YesNo IDENTITY =
            yesNo("identity", "Verifies identity before sharing account data").mustPass();
    static final YesNo REFUND =
            yesNo("refund-sum", "States the refund amount").points(2).onlyIf(ISSUE.is(true));
    static final YesNo LEAK =
            yesNo("leak", "Reveals another customer's data").penalty(5).critical(capAt(0.2));
    static final Rubric V2 = Rubric.of(
                    "customer-service",
                    "2.0.0",
                    group("gates", IDENTITY),
                    group("substance", ISSUE, FIX, REFUND).weight(3).combinedBy(weightedMean()),
                    group("manner", NEXT, TONE),
                    LEAK)
            .clippedPerItem(0, 1);

    private CustomerService() {}
}
