package io.assay.sampling;

import io.assay.sampling.internal.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One selection by a strategy: a pass that keeps candidates, and the choice among them. */
final class Selector {
    private final Strategy strategy;
    private final int budget;
    private final int byChance;
    private final int byScore;

    Selector(Strategy strategy, int budget) {
        this.strategy = strategy;
        this.budget = Checks.atLeast(budget, 0, "budget");
        this.byChance = (int) Math.round(strategy.exploration() * budget);
        this.byScore = budget - byChance;
    }

    /** From the number of a row to its id. */
    private interface Naming {
        String of(int row);
    }

    Selection select(Logits pool) {
        strategy.grouping().check(pool.rowCount());
        strategy.spread()
                .ifPresent(spread -> Checks.onePerRow(spread.embeddings().rowCount(), pool.rowCount(), "embeddings"));
        Harvest harvest = reap(pool.numberedFrom(0));
        List<TopK.Entry> best =
                strategy.spread().map(spread -> spread(spread, harvest, pool)).orElseGet(() -> best(harvest));
        return select(harvest, best, pool::id, pool.temperature());
    }

    Selection select(LogitsSource source) {
        if (strategy.spread().isPresent()) {
            throw new IllegalArgumentException("a diverse strategy needs the whole pool, not blocks of it");
        }
        Harvest harvest = empty();
        StreamIds ids = new StreamIds();
        SourceReader reader = new SourceReader(source);
        for (Optional<Logits> block = reader.next(); block.isPresent(); block = reader.next()) {
            Harvest part = reap(block.get());
            ids.note(block.get(), part);
            harvest.merge(part);
            ids.forgetOthers(harvest);
        }
        strategy.grouping().check(harvest.rows());
        return select(harvest, best(harvest), ids::of, reader.temperature());
    }

    private Harvest empty() {
        long factor = strategy.spread().map(Strategy.Spread::factor).orElse(1);
        int kept = (int) Math.min(byScore * factor, Integer.MAX_VALUE);
        return new Harvest(strategy, kept, strategy.exploration() > 0 ? budget : 0);
    }

    /** Returns what is kept of all rows, scored in blocks on all processors. */
    Harvest reap(Logits pool) {
        return Blocks.of(pool).parallelStream().collect(this::empty, Harvest::add, Harvest::merge);
    }

    private List<TopK.Entry> best(Harvest harvest) {
        return harvest.byScore(byScore).stream().sorted(TopK.ORDER).toList();
    }

    private List<TopK.Entry> spread(Strategy.Spread how, Harvest harvest, Logits pool) {
        List<TopK.Entry> rows = harvest.byScore((int) Math.min((long) byScore * how.factor(), Integer.MAX_VALUE));
        if (rows.isEmpty()) {
            return List.of();
        }
        Candidates candidates = Candidates.of(pool.temperature(strategy.temperature()), how.embeddings(), rows);
        return Chosen.of(how.diversity(), candidates, Math.min(byScore, rows.size())).stream()
                .map(rows::get)
                .toList();
    }

    private Selection select(Harvest harvest, List<TopK.Entry> best, Naming ids, double temperature) {
        Set<Integer> taken = best.stream().map(TopK.Entry::row).collect(Collectors.toSet());
        List<TopK.Entry> random = harvest.byChance().stream()
                .filter(entry -> !taken.contains(entry.row()))
                .limit(byChance)
                .toList();
        List<TopK.Entry> all = new ArrayList<>(best);
        all.addAll(random);
        if (strategy.spread().isEmpty()) {
            all.sort(TopK.ORDER);
        }
        List<Selection.Selected> items = new ArrayList<>();
        for (TopK.Entry entry : all) {
            String why = taken.contains(entry.row()) ? "score" : "random";
            items.add(new Selection.Selected(entry.row(), ids.of(entry.row()), entry.score(), items.size() + 1, why));
        }
        return new Selection(items, budget, harvest.considered(), harvest.rows(), strategy.warnings(temperature));
    }
}
