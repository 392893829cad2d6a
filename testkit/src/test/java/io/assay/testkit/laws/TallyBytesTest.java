package io.assay.testkit.laws;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.agreement.AdditiveCoefficient;
import io.assay.core.Estimate;
import io.assay.core.RatingMatrix;
import io.assay.core.UnitRatings;
import io.assay.core.tally.Frame;
import io.assay.core.tally.Tally;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TallyBytesTest {
    /** Writes a number more than it reads. */
    private record Leftover(String name) implements AdditiveCoefficient<Leftover.Count> {
        @Override
        public Count tally(Frame frame) {
            return new Count(frame);
        }

        @Override
        public Estimate finish(Count tally) {
            return Estimate.of(name, 1);
        }

        @Override
        public Estimate of(RatingMatrix ratings) {
            return Estimate.of(name, 1);
        }

        private record Count(Frame frame) implements Tally<Count> {
            @Override
            public void add(UnitRatings unit, long weight) {}

            @Override
            public void merge(Count other) {}

            @Override
            public Count fresh() {
                return this;
            }

            @Override
            public void write(DataOutput out) throws IOException {
                out.writeLong(7);
            }

            @Override
            public void read(DataInput in) {}
        }
    }

    @Test
    void a_tally_that_leaves_bytes_unread_is_told_how_many() {
        assertThatThrownBy(() -> CoefficientLaws.check(new Leftover("leftover")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("leftover breaks TALLIES_READ")
                .hasMessageContaining("a tally left 24 bytes unread that others had written");
    }
}
