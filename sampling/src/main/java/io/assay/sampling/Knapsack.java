package io.assay.sampling;

import io.assay.sampling.internal.Checks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rows with the most score for their price (Dantzig 1957), or the one best row, if that is worth more than all of them. */
final class Knapsack {
    private Knapsack() {}

    static Selection select(Strategy strategy, Logits pool, double[] prices, double money) {
        check(strategy, pool, prices, money);
        Harvest harvest = new Selector(strategy, pool.rowCount()).reap(pool.numberedFrom(0));
        List<TopK.Entry> rows = harvest.byScore(pool.rowCount());
        for (TopK.Entry entry : rows) {
            if (entry.score() < 0) {
                throw new IllegalArgumentException("the score of row " + entry.row() + " is " + entry.score()
                        + "; scores must not be negative to be weighed against prices");
            }
        }
        List<Selection.Selected> items = new ArrayList<>();
        for (TopK.Entry entry :
                choose(rows, prices, money).stream().sorted(TopK.ORDER).toList()) {
            items.add(new Selection.Selected(
                    entry.row(), pool.id(entry.row()), entry.score(), items.size() + 1, "score"));
        }
        return new Selection(
                items, items.size(), harvest.considered(), harvest.rows(), strategy.warnings(pool.temperature()));
    }

    private static void check(Strategy strategy, Logits pool, double[] prices, double money) {
        Checks.onePerRow(prices.length, pool.rowCount(), "prices");
        for (int row = 0; row < prices.length; row++) {
            Checks.positive(prices[row], "price of row " + row);
        }
        if (!(money >= 0)) {
            throw new IllegalArgumentException("budget must not be negative, but was " + money);
        }
        if (strategy.spread().isPresent()
                || strategy.exploration() > 0
                || !(strategy.grouping() instanceof Grouping.None)) {
            throw new IllegalArgumentException(
                    "prices go with filters and scores only, not with classes, strata, random rows or diversity");
        }
    }

    private static List<TopK.Entry> choose(List<TopK.Entry> rows, double[] prices, double money) {
        List<TopK.Entry> byWorth = new ArrayList<>(rows);
        byWorth.sort(Comparator.comparingDouble((TopK.Entry entry) -> -entry.score() / prices[entry.row()])
                .thenComparing(TopK.ORDER));
        List<TopK.Entry> chosen = new ArrayList<>();
        double left = money;
        double value = 0;
        for (TopK.Entry entry : byWorth) {
            if (prices[entry.row()] <= left) {
                left -= prices[entry.row()];
                value += entry.score();
                chosen.add(entry);
            }
        }
        for (TopK.Entry entry : rows) {
            if (prices[entry.row()] <= money && entry.score() > value) {
                return List.of(entry);
            }
        }
        return chosen;
    }
}
