package io.assay.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.agreement.Agreement;
import io.assay.agreement.IntraclassCorrelation;
import io.assay.core.Scale;
import io.assay.spark.LocalSpark.Rated;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;

/** Tasks that fail, are killed, or fail for good; the session gives each three attempts. */
class FaultsTest {
    private static final List<Rated> RATINGS = LocalSpark.random(5, 40, 3, List.of("refund", "shipping", "other"));

    /** Attempts that were made to fail, to show that they did. */
    private static final Set<Long> FAILED = ConcurrentHashMap.newKeySet();

    private static SparkRatings ratings(UDF1<String, String> trouble) {
        Dataset<Row> frame = LocalSpark.frame(RATINGS, DataTypes.StringType, 3)
                .withColumn(
                        "judge", functions.udf(trouble, DataTypes.StringType).apply(functions.col("judge")));
        return SparkRatings.of(frame, "item", "judge", "score", Scale.nominal());
    }

    private static SparkAgreement withInterval() {
        return SparkAgreement.of(Agreement::krippendorff).bootstrap(50).seed(3);
    }

    @Test
    void tasks_that_fail_twice_give_the_same_figure_and_interval() {
        FAILED.clear();
        SparkRatings flaky = ratings(judge -> {
            if (TaskContext.get().attemptNumber() < 2) {
                FAILED.add(TaskContext.get().taskAttemptId());
                throw new IllegalStateException("the disk is gone");
            }
            return judge;
        });

        assertThat(withInterval().in(flaky)).isEqualTo(withInterval().in(ratings(judge -> judge)));
        assertThat(FAILED).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void a_killed_task_is_run_again_and_gives_the_same_figure() {
        FAILED.clear();
        SparkRatings killed = ratings(judge -> {
            TaskContext task = TaskContext.get();
            if (task.attemptNumber() == 0 && FAILED.add(task.taskAttemptId())) {
                SparkContext.getOrCreate().killTaskAttempt(task.taskAttemptId(), true, "killed by a test");
                Thread.sleep(20_000);
            }
            return judge;
        });

        assertThat(withInterval().in(killed)).isEqualTo(withInterval().in(ratings(judge -> judge)));
        assertThat(FAILED).isNotEmpty();
    }

    @Test
    void tasks_that_fail_for_good_are_an_error_that_says_what_to_do() {
        SparkRatings broken = ratings(judge -> {
            throw new IllegalStateException("the disk is gone");
        });

        assertThatThrownBy(() -> withInterval().in(broken))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "Spark gave up while reading the ratings for the first time: the disk is gone (Nothing was written. A"
                                + " task is tried spark.task.maxFailures times. If machines were lost or out of memory, give them more or"
                                + " raise spark.sql.shuffle.partitions, and run it again: the same ratings give the same figures.)");
    }

    @Test
    void a_data_frame_that_changes_between_passes_is_an_error_that_says_so() {
        SparkRatings changing = ratings(judge -> judge + "-" + TaskContext.get().stageId());

        assertThatThrownBy(() -> withInterval().in(changing))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(
                        "was not there when the data frame was read first; it gives other rows each time it is"
                                + " computed, so cache or write it before");
    }

    @Test
    void a_coefficient_that_does_not_fit_the_scale_is_refused_before_any_pass() {
        assertThatThrownBy(
                        () -> SparkAgreement.of(IntraclassCorrelation::oneWay).in(ratings(judge -> judge)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ratings on a nominal scale are names, and names have no mean");
    }
}
