package io.assay.agreement;

import io.assay.agreement.diagnose.RaterProfile;
import io.assay.core.Estimate;
import io.assay.core.UnitRatings;
import io.assay.core.tally.Frame;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How one rater compares with the others, filled unit by unit: how often they agree, how much higher the rater is, and what alpha would be
 * without the rater.
 *
 * <p>Counts are whole numbers; severity is a mean of real numbers, whose last digits depend on the order. Mutable; one writer.
 */
public final class RaterTally {
    private final Krippendorff alpha;
    private final boolean hasOffsets;
    /** What taking the rater's ratings away adds to the tally of all units. */
    private final AlphaTally removal;

    private final UnitRatings others;
    private long given;
    private long compared;
    private long equal;
    private long shared;
    private double offset;
    private double deviation;

    private RaterTally(Krippendorff alpha, Frame frame) {
        this.alpha = alpha;
        this.hasOffsets =
                !frame.scale().name().equals("nominal") && !frame.scale().name().equals("circular");
        this.removal = alpha.tally(frame);
        this.others = frame.cursor();
    }

    /**
     * {@return an empty tally}
     *
     * @param alpha with the distance
     * @param frame of the units
     * @throws IllegalArgumentException if alpha needs a second pass over data of this frame
     */
    public static RaterTally of(Krippendorff alpha, Frame frame) {
        return new RaterTally(alpha, frame);
    }

    /**
     * Adds a unit the rater rated.
     *
     * @param unit not modified, not kept
     * @param position of the rater's rating in it
     */
    public void add(UnitRatings unit, int position) {
        given++;
        int m = unit.size();
        if (m < 2) {
            return;
        }
        others.begin(-1);
        double value = unit.value(position);
        double sum = 0;
        for (int i = 0; i < m; i++) {
            if (i != position) {
                sum += unit.value(i);
                equal += unit.value(i) == value ? 1 : 0;
                if (unit.isCoded()) {
                    others.rateCode(unit.rater(i), unit.code(i));
                } else {
                    others.rateValue(unit.rater(i), unit.value(i));
                }
            }
        }
        compared += m - 1;
        removal.add(unit, -1);
        removal.add(others, 1);
        if (hasOffsets) {
            merge(1, value - sum / (m - 1), 0);
        }
    }

    /** Puts means and sums of squared deviations together (Chan, Golub and LeVeque 1983, doi:10.1080/00031305.1983.10483115). */
    private void merge(long theirs, double theirOffset, double theirDeviation) {
        if (theirs > 0) {
            double all = (double) shared + theirs;
            double between = theirOffset - offset;
            deviation += theirDeviation + between * between * shared * theirs / all;
            offset += between * theirs / all;
            shared += theirs;
        }
    }

    /**
     * Adds what a tally of the same rater wrote.
     *
     * @param in where from
     * @throws IOException if it cannot be read
     */
    public void read(DataInput in) throws IOException {
        given += in.readLong();
        compared += in.readLong();
        equal += in.readLong();
        merge(in.readLong(), in.readDouble(), in.readDouble());
        removal.read(in);
    }

    /**
     * Writes what the tally holds.
     *
     * @param out where to
     * @throws IOException if it cannot be written
     */
    public void write(DataOutput out) throws IOException {
        out.writeLong(given);
        out.writeLong(compared);
        out.writeLong(equal);
        out.writeLong(shared);
        out.writeDouble(offset);
        out.writeDouble(deviation);
        removal.write(out);
    }

    /**
     * {@return how the rater compares}
     *
     * @param rater id of the rater
     * @param all the tally of all units of all raters; not modified
     */
    public RaterProfile profile(String rater, AlphaTally all) {
        AlphaTally rest = all.fresh();
        rest.merge(all);
        rest.merge(removal);
        double without = alpha.finish(rest).orNaN();
        Estimate estimate = alpha.finish(all);
        boolean placed = hasOffsets && shared > 0;
        return new RaterProfile(
                rater,
                given,
                compared,
                compared == 0 ? Double.NaN : (double) equal / compared,
                placed ? offset : Double.NaN,
                placed && shared > 1 ? Math.sqrt(deviation / (shared - 1.0) / shared) : Double.NaN,
                without,
                without - estimate.orNaN());
    }
}
