package io.assay.study;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What ratings cost so far, and what those that were asked for will.
 *
 * @param collected ratings handed in, of all rounds
 * @param open ratings asked for and not handed in
 * @param price of one rating; 0 if none was given
 * @param currency may be empty
 * @param budget of the whole study; empty without a limit
 */
public record StudyCost(long collected, long open, double price, String currency, OptionalDouble budget) {
    static StudyCost of(StudyPlan plan, List<StudyRound> rounds) {
        long collected = 0;
        long open = 0;
        for (StudyRound round : rounds) {
            collected += round.collected();
            // A round that was measured without some answers does not wait for them.
            open += round.isMeasured() ? 0 : round.asked() - round.collected();
        }
        return new StudyCost(collected, open, plan.price(), plan.currency(), plan.budget());
    }

    /** {@return what was spent} */
    public double spent() {
        return collected * price;
    }

    /** {@return what the open ratings will cost} */
    public double committed() {
        return open * price;
    }

    /** {@return what is left of the budget after both, which may be below 0; empty without a budget} */
    public OptionalDouble left() {
        return budget.isEmpty() ? budget : OptionalDouble.of(budget.getAsDouble() - spent() - committed());
    }

    /** Returns how many ratings the rest of the budget buys; empty without a budget or a price. */
    OptionalDouble affordable() {
        return budget.isEmpty() || price == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(0, Math.floor(left().getAsDouble() / price * (1 + 1e-12))));
    }

    /**
     * {@return an amount with its currency}
     *
     * @param amount in the currency
     */
    public String money(double amount) {
        String text = String.format(Locale.ROOT, "%.2f", amount);
        return currency.isEmpty() ? text : text + " " + currency;
    }

    /** {@return a line for people} */
    @Override
    public String toString() {
        String counts = collected + (collected == 1 ? " rating" : " ratings") + " collected, " + open + " open";
        if (price == 0) {
            return counts;
        }
        String rest = budget.isEmpty() ? "" : ", " + rest(left().getAsDouble(), budget.getAsDouble());
        return counts + ": " + money(spent()) + " spent, " + money(committed()) + " to come" + rest;
    }

    private String rest(double left, double whole) {
        return left < 0
                ? money(-left) + " more than the budget of " + money(whole)
                : money(left) + " left of " + money(whole);
    }
}
