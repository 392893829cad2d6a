package io.assay.spark;

import io.assay.agreement.Agreement;
import io.assay.core.Scale;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * How long figures over data frames take as ratings and cores grow: a line per size with wall-clock and processor seconds, and bytes shuffled per rating.
 *
 * <p>Run on the test class path, with the flags of the module's pom: {@code SparkBenchmark 2 100000 1000000 31622777}, the number of cores first. Ratings are
 * made as they are read: three per unit by ten thousand raters, five levels, 50 groups where groups are asked for.
 */
final class SparkBenchmark {
    private SparkBenchmark() {}

    /** Adds up what tasks report. */
    private static final class Meter extends SparkListener {
        private final LongAdder cpu = new LongAdder();
        private final LongAdder shuffled = new LongAdder();

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            TaskMetrics metrics = end.taskMetrics();
            if (metrics != null) {
                cpu.add(metrics.executorCpuTime());
                shuffled.add(metrics.shuffleWriteMetrics().bytesWritten());
            }
        }
    }

    public static void main(String[] args) {
        int cores = Integer.parseInt(args[0]);
        SparkSession session = SparkSession.builder()
                .master("local[" + cores + "]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 8)
                .config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate();
        Meter meter = new Meter();
        session.sparkContext().addSparkListener(meter);
        long[] sizes = Arrays.stream(args).skip(1).mapToLong(Long::parseLong).toArray();
        measure("warm-up", 100_000, meter, () -> alpha(session, 100_000, 0, false));
        for (long size : sizes) {
            measure("alpha", size, meter, () -> alpha(session, size, 0, false));
            if (size <= 3_200_000) {
                measure("alpha by 50 groups", size, meter, () -> alpha(session, size, 0, true));
                measure("alpha, 1000 replicates", size, meter, () -> alpha(session, size, 1000, false));
                measure("Dawid and Skene, 5 rounds", size, meter, () -> dawidSkene(session, size));
            }
        }
        session.stop();
    }

    private static void measure(String what, long size, Meter meter, Runnable work) {
        meter.cpu.reset();
        meter.shuffled.reset();
        long start = System.nanoTime();
        work.run();
        double wall = (System.nanoTime() - start) / 1e9;
        settle();
        System.out.printf(
                Locale.ROOT,
                "%-26s %10d ratings %8.1f s wall %8.1f s processor %6.1f bytes shuffled per rating%n",
                what,
                size,
                wall,
                meter.cpu.sum() / 1e9,
                (double) meter.shuffled.sum() / size);
    }

    /** Reports of tasks come a little later than their results. */
    private static void settle() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static SparkRatings ratings(SparkSession session, long size) {
        Dataset<Row> data = session.range(0, size, 1, 16)
                .selectExpr(
                        "concat('unit-', id div 3) as item",
                        "concat('rater-', (id * 7919 + id % 3 * 3333) % 10000) as judge",
                        "1 + if(pmod(xxhash64(id), 3) = 0, pmod(xxhash64(id + 7), 5), pmod(xxhash64(id div 3), 5)) as score",
                        "pmod(id div 3, 50) as language");
        return SparkRatings.of(data, "item", "judge", "score", Scale.ordinal(1, 5));
    }

    private static void alpha(SparkSession session, long size, int replicates, boolean grouped) {
        SparkAgreement alpha = SparkAgreement.of(Agreement::krippendorff).bootstrap(replicates);
        SparkRatings ratings = ratings(session, size);
        if (alpha.by(grouped ? ratings.by("language") : ratings).isEmpty()) {
            throw new IllegalStateException("there is no figure");
        }
        ratings.close();
    }

    private static void dawidSkene(SparkSession session, long size) {
        SparkRatings ratings = ratings(session, size);
        SparkAnnotators.dawidSkene(
                ratings,
                io.assay.annotators.ConsensusMethods.dawidSkene().rounds(5).tolerance(0));
        ratings.close();
    }
}
