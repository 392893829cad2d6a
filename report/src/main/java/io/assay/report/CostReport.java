package io.assay.report;

import io.assay.sampling.cost.LabelingCost;
import java.util.Locale;

/**
 * What labels cost, to be reported.
 *
 * @param all labelling everything
 * @param part labelling a part
 * @param seedSet items of the part that are chosen at random before the first round
 * @param choice how the others are chosen, such as {@code margin}; empty if that is not known
 * @param currency put before amounts, such as {@code $}
 */
public record CostReport(LabelingCost all, LabelingCost part, long seedSet, String choice, String currency) {
    /** Returns an amount or a range of amounts. */
    String amount(LabelingCost cost) {
        return cost.low() == cost.high() ? money(cost.low()) : money(cost.low()) + " to " + money(cost.high());
    }

    private String money(double amount) {
        String text = String.format(Locale.ROOT, "%,.2f", amount);
        return currency + (text.endsWith(".00") ? text.substring(0, text.length() - 3) : text);
    }

    /** Returns what the part costs less than everything. */
    String saved() {
        double low = all.low() - part.low();
        double high = all.high() - part.high();
        String share = all.high() > 0 ? String.format(Locale.ROOT, ", %.0f %%", 100 * high / all.high()) : "";
        return (low == high ? money(low) : money(low) + " to " + money(high)) + share;
    }
}
