package io.assay.spark;

import io.assay.annotators.DawidSkeneParameters;
import io.assay.annotators.ExpectedConfusion;
import io.assay.core.UnitRatings;
import io.assay.core.tally.Frame;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** What the machines do in a round of expectation-maximisation. */
final class Rounds {
    private Rounds() {}

    static byte[] bytes(DawidSkeneParameters parameters) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            parameters.write(new DataOutputStream(out));
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DawidSkeneParameters parameters(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return DawidSkeneParameters.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns an empty tally; of votes if there are no parameters yet. */
    static ExpectedConfusion empty(Frame frame, byte[] parameters) {
        return parameters.length == 0
                ? ExpectedConfusion.ofVotes(frame)
                : ExpectedConfusion.of(frame, parameters(parameters));
    }

    static Iterator<Row> labels(Iterator<Row> units, Codebook.Group group, byte[] bytes) {
        DawidSkeneParameters parameters = parameters(bytes);
        UnitRatings cursor = group.frame().cursor();
        Iterable<Row> once = () -> units;
        return StreamSupport.stream(once.spliterator(), false)
                .map(row -> label(row, UnitBytes.read(row.<byte[]>getAs(3), cursor), parameters, group.frame()))
                .iterator();
    }

    private static Row label(Row row, UnitRatings unit, DawidSkeneParameters parameters, Frame frame) {
        double[] posterior = new double[frame.categories()];
        parameters.posterior(unit, posterior);
        int best = 0;
        for (int k = 1; k < posterior.length; k++) {
            best = posterior[k] > posterior[best] ? k : best;
        }
        return RowFactory.create(row.getString(2), unit.size(), frame.label(best), posterior[best], posterior);
    }
}
