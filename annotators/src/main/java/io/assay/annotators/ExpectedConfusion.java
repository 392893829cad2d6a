package io.assay.annotators;

import io.assay.core.UnitRatings;
import io.assay.core.tally.Frame;
import io.assay.core.tally.Sum;
import io.assay.core.tally.Tally;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One expectation step of {@link DawidSkene}: how often each rater is expected to have labelled units of each category as each, and how many
 * units of each category there are.
 *
 * <p>Before the first round there are no parameters, and the shares of a unit's votes stand for its probabilities. Sums are of real numbers: merged in
 * another order they may differ in the last digits. Memory is 8 bytes per rater, label and category. Mutable; one writer.
 */
public final class ExpectedConfusion implements Tally<ExpectedConfusion> {
    private final Frame frame;
    private final @Nullable DawidSkeneParameters parameters;
    private final int classes;
    private final double[] labels;
    private final double[] unitsOf;
    private final Sum logLikelihood = new Sum();
    private final double[] scratch;
    private final long[] given;
    private long units;

    private ExpectedConfusion(Frame frame, @Nullable DawidSkeneParameters parameters) {
        this.frame = frame;
        this.parameters = parameters;
        this.classes = frame.categories();
        this.labels = new double[Math.toIntExact((long) frame.raters() * classes * classes)];
        this.unitsOf = new double[classes];
        this.scratch = new double[classes];
        this.given = new long[frame.raters()];
    }

    /**
     * {@return an empty tally of votes, from which the first parameters are made}
     *
     * @param frame coded ratings and the number of raters
     * @throws IllegalArgumentException if the ratings are not in categories, or the table has more than 200 million cells
     */
    public static ExpectedConfusion ofVotes(Frame frame) {
        boolean categories = frame.scale().name().matches("nominal|ordinal");
        if (!categories || !frame.isCoded()) {
            throw new IllegalArgumentException("dawid-skene needs ratings in categories, but the scale is "
                    + frame.scale() + "; use mean, median or bias-precision, or recode the ratings");
        }
        Ballots.checkTables("dawid-skene", frame.raters(), frame.categories());
        return new ExpectedConfusion(frame, null);
    }

    /**
     * {@return an empty tally of expectations}
     *
     * @param frame coded ratings and the number of raters
     * @param parameters of as many raters and categories; kept
     */
    public static ExpectedConfusion of(Frame frame, DawidSkeneParameters parameters) {
        if (parameters.raters() != frame.raters() || parameters.categories() != frame.categories()) {
            throw new IllegalArgumentException("parameters of " + parameters.raters() + " raters and "
                    + parameters.categories() + " categories do not fit " + frame);
        }
        return new ExpectedConfusion(frame, parameters);
    }

    @Override
    public Frame frame() {
        return frame;
    }

    /** {@return the parameters that probabilities come from; none if from votes} */
    public Optional<DawidSkeneParameters> parameters() {
        return Optional.ofNullable(parameters);
    }

    @Override
    public ExpectedConfusion fresh() {
        return new ExpectedConfusion(frame, parameters);
    }

    @Override
    public void add(UnitRatings unit, long weight) {
        int m = unit.size();
        if (m == 0) {
            return;
        }
        units += weight;
        if (parameters == null) {
            Arrays.fill(scratch, 0);
            for (int i = 0; i < m; i++) {
                scratch[unit.code(i)] += 1.0 / m;
            }
        } else {
            logLikelihood.add(weight * parameters.posterior(unit, scratch));
        }
        for (int k = 0; k < classes; k++) {
            unitsOf[k] += weight * scratch[k];
        }
        for (int i = 0; i < m; i++) {
            int at = (unit.rater(i) * classes + unit.code(i)) * classes;
            given[unit.rater(i)] += weight;
            for (int k = 0; k < classes; k++) {
                labels[at + k] += weight * scratch[k];
            }
        }
    }

    @Override
    public void merge(ExpectedConfusion other) {
        if (!frame.isCompatibleWith(other.frame) || labels.length != other.labels.length) {
            throw new IllegalArgumentException(
                    "cannot merge tallies of different frames: " + frame + " and " + other.frame);
        }
        units += other.units;
        logLikelihood.add(other.logLikelihood);
        for (int i = 0; i < labels.length; i++) {
            labels[i] += other.labels[i];
        }
        for (int k = 0; k < classes; k++) {
            unitsOf[k] += other.unitsOf[k];
        }
        for (int r = 0; r < given.length; r++) {
            given[r] += other.given[r];
        }
    }

    /** Most raters have rated little of what one part of the data holds, so zeros are not written. */
    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(labels.length);
        out.writeLong(units);
        logLikelihood.write(out);
        for (double count : unitsOf) {
            out.writeDouble(count);
        }
        int square = classes * classes;
        for (int r = 0; r < given.length; r++) {
            if (given[r] > 0) {
                out.writeInt(r);
                out.writeLong(given[r]);
                for (int cell = 0; cell < square; cell++) {
                    out.writeDouble(labels[r * square + cell]);
                }
            }
        }
        out.writeInt(-1);
    }

    @Override
    public void read(DataInput in) throws IOException {
        int cells = in.readInt();
        if (cells != labels.length) {
            throw new IOException("these bytes are of another frame: " + cells + " numbers for " + labels.length);
        }
        units += in.readLong();
        logLikelihood.read(in);
        for (int k = 0; k < classes; k++) {
            unitsOf[k] += in.readDouble();
        }
        int square = classes * classes;
        for (int r = in.readInt(); r >= 0; r = in.readInt()) {
            given[r] += in.readLong();
            for (int cell = 0; cell < square; cell++) {
                labels[r * square + cell] += in.readDouble();
            }
        }
    }

    /** Returns the log-likelihood of all ratings, with the prior. */
    double objective() {
        return logLikelihood.value() + (parameters == null ? 0 : parameters.logPrior());
    }

    /** Returns the parameters that fit best. */
    DawidSkeneParameters maximize(@Nullable ConfusionPrior prior) {
        double[] pseudo = parameters != null
                ? parameters.pseudo()
                : prior == null ? new double[classes * classes] : prior.cells(pooled(), classes);
        return DawidSkeneParameters.fitting(labels, unitsOf, pseudo);
    }

    private double[] pooled() {
        double[] all = new double[classes * classes];
        for (int i = 0; i < labels.length; i++) {
            all[i % all.length] += labels[i];
        }
        return all;
    }

    /** {@return the number of units with ratings} */
    public long units() {
        return units;
    }

    /**
     * {@return the number of ratings a rater gave}
     *
     * @param rater index of the rater
     */
    public long ratingsOf(int rater) {
        return given[rater];
    }

    double[] labels() {
        return labels;
    }
}
