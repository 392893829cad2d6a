package io.assay.cli;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on standard error, if that is a terminal and the work lasts over a second. */
final class Progress {
    private static final long PATIENCE_MILLIS = 1000;
    private static final long STEP_MILLIS = 200;
    private static final int WIDTH = 70;

    private Progress() {}

    /**
     * Works, and shows how far it is.
     *
     * @param total the amount of work; 0 if unknown
     * @param done the amount done so far, read from another thread
     */
    static <T> T during(Supplier<T> work, Terminal terminal, String task, long total, LongSupplier done) {
        if (!terminal.errIsTerminal()) {
            return work.get();
        }
        Thread watcher = new Thread(() -> watch(task, total, done), "progress");
        watcher.setDaemon(true);
        watcher.start();
        try {
            return work.get();
        } finally {
            end(watcher);
        }
    }

    private static void watch(String task, long total, LongSupplier done) {
        try {
            Thread.sleep(PATIENCE_MILLIS);
            try (ProgressBar bar = bar(task, total)) {
                while (true) {
                    bar.stepTo(done.getAsLong());
                    Thread.sleep(STEP_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            // The work is done.
        }
    }

    private static ProgressBar bar(String task, long total) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total > 0 ? total : -1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis((int) STEP_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                .clearDisplayOnFinish()
                .build();
    }

    /** Ends the bar, and waits until its line is cleared. */
    private static void end(Thread watcher) {
        watcher.interrupt();
        try {
            watcher.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
