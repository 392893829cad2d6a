package io.assay.cli;

import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Runs what may take long, showing a person that it goes on. */
final class Compute {
    private Compute() {}

    /** Returns the result; a distance or option that does not suit the data is the user's to put right. */
    static <T> T with(Terminal terminal, Supplier<T> work) {
        return with(terminal, "computing", 0, () -> 0, work);
    }

    /** Returns the result of work whose amount is known. */
    static <T> T with(Terminal terminal, String task, long total, LongSupplier done, Supplier<T> work) {
        try {
            return Progress.during(work, terminal, task, total, done);
        } catch (IllegalArgumentException e) {
            throw new UsageException(Wording.ofOptions(String.valueOf(e.getMessage())), e);
        }
    }
}
