package io.assay.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.assay.annotators.Consensus;
import io.assay.annotators.UnitConsensus;
import io.assay.core.Interval;
import io.assay.report.AnnotatorReports.OfUnits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/** Consensus as CSV: a row per unit; a figure that is not there is an empty cell. */
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

    static void write(List<OfUnits> criteria, boolean withPosteriors, Path file) {
        if (withPosteriors) {
            criteria.forEach(one -> check(one.consensus()));
        }
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            new ConsensusTable(criteria, withPosteriors).write(csv);
        } catch (IOException e) {
            throw FileAccess.failed("cannot write to " + file, file, e);
        }
    }

    private static void check(Consensus consensus) {
        if (!consensus.hasPosteriors()) {
            throw new UsageException("--posteriors: " + consensus.method()
                    + " gives no probabilities of categories; leave it out, or choose another --method");
        }
    }

    private void write(CsvWriter csv) {
        List<String> titles = new ArrayList<>(several ? List.of("criterion") : List.of());
        titles.addAll(labels ? List.of("unit", "label", "probability") : List.of("unit", "value", "lower", "upper"));
        titles.addAll(posteriors);
        csv.writeRecord(titles);
        for (OfUnits one : criteria) {
            List<UnitConsensus> units = one.consensus().units();
            for (int u = 0; u < units.size(); u++) {
                List<String> row = new ArrayList<>(several ? List.of(one.name()) : List.of());
                row.addAll(cells(units.get(u)));
                row.addAll(posteriors(one.consensus(), u));
                csv.writeRecord(row);
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
