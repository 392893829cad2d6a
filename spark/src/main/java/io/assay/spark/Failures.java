package io.assay.spark;

import java.util.function.Supplier;
import org.apache.spark.SparkException;

/** What a failed job says to a person. */
final class Failures {
    private Failures() {}

    /**
     * Runs a job. What is wrong with the data is thrown as it was on the machine that found it; for anything else Spark's report is the cause.
     *
     * @param <T> what the job gives
     * @param doing what was being done, such as {@code reading the ratings}
     * @throws IllegalArgumentException if the data are wrong
     * @throws IllegalStateException if the job failed
     */
    static <T> T explained(String doing, Supplier<T> job) {
        try {
            return job.get();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw e;
        } catch (Exception e) {
            // Scala does not declare what it throws.
            throw of(doing, e);
        }
    }

    private static RuntimeException of(String doing, Exception e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        if (root.getClass() == IllegalArgumentException.class) {
            return new IllegalArgumentException(root.getMessage(), e);
        }
        String message = String.valueOf(root.getMessage());
        if (root instanceof SparkException || message.isEmpty()) {
            message = message.lines().findFirst().orElse(root.getClass().getSimpleName());
        }
        return new IllegalStateException(
                "Spark gave up while " + doing + ": " + message
                        + " (Nothing was written. A task is tried spark.task.maxFailures times. If machines were lost or out of memory, give"
                        + " them more or raise spark.sql.shuffle.partitions, and run it again: the same ratings give the same figures.)",
                e);
    }
}
