package io.assay.cli;

import io.assay.annotators.Consensus;
import io.assay.annotators.UnitConsensus;
import io.assay.core.Interval;
import io.assay.io.TableColumn;
import io.assay.report.AnnotatorReports.OfUnits;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Consensus as a table: a row per unit; a figure that is not there is an empty cell. */
final class ConsensusTable {
    private final List<OfUnits> criteria;
    private final boolean several;
    private final boolean labels;
    private final Set<String> posteriors = new LinkedHashSet<>();

    private ConsensusTable(List<OfUnits> criteria, boolean withPosteriors) {
        this.criteria = criteria;
        this.several = criteria.size() > 1 || !criteria.get(0).name().isEmpty();
        this.labels = criteria.get(0).consensus().hasLabels();
        if (withPosteriors) {
            criteria.forEach(one -> posteriors.addAll(one.consensus().categories()));
        }
    }

    /** Returns the table; refuses probabilities that a method does not give. */
    static ConsensusTable of(List<OfUnits> criteria, boolean withPosteriors) {
        if (withPosteriors) {
            criteria.forEach(one -> check(one.consensus()));
        }
        return new ConsensusTable(criteria, withPosteriors);
    }

    private static void check(Consensus consensus) {
        if (!consensus.hasPosteriors()) {
            throw new UsageException("--posteriors: " + consensus.method()
                    + " gives no probabilities of categories; leave it out, or choose another --method");
        }
    }

    List<TableColumn> columns() {
        List<TableColumn> columns = new ArrayList<>();
        if (several) {
            columns.add(TableColumn.text("criterion"));
        }
        columns.add(TableColumn.text("unit"));
        columns.addAll(
                labels
                        ? List.of(TableColumn.text("label"), TableColumn.real("probability"))
                        : List.of(TableColumn.real("value"), TableColumn.real("lower"), TableColumn.real("upper")));
        posteriors.forEach(category -> columns.add(TableColumn.real(category)));
        return columns;
    }

    void rows(Consumer<List<String>> out) {
        for (OfUnits one : criteria) {
            List<UnitConsensus> units = one.consensus().units();
            for (int u = 0; u < units.size(); u++) {
                List<String> row = new ArrayList<>(several ? List.of(one.name()) : List.of());
                row.addAll(cells(units.get(u)));
                row.addAll(posteriors(one.consensus(), u));
                out.accept(row);
            }
        }
    }

    private List<String> cells(UnitConsensus unit) {
        return labels
                ? List.of(unit.unit(), unit.label().orElse(""), figure(unit.probability()))
                : List.of(
                        unit.unit(),
                        figure(unit.value()),
                        limit(unit.interval(), Interval::lower),
                        limit(unit.interval(), Interval::upper));
    }

    private List<String> posteriors(Consensus consensus, int unit) {
        List<String> cells = new ArrayList<>();
        for (String category : posteriors) {
            int k = consensus.categories().indexOf(category);
            double figure = k < 0 ? Double.NaN : consensus.posterior(unit, k);
            cells.add(Double.isNaN(figure) ? "" : String.valueOf(figure));
        }
        return cells;
    }

    private static String figure(OptionalDouble figure) {
        return figure.isPresent() ? String.valueOf(figure.getAsDouble()) : "";
    }

    private static String limit(Optional<Interval> interval, Function<Interval, Double> limit) {
        return interval.map(limit).map(String::valueOf).orElse("");
    }
}
