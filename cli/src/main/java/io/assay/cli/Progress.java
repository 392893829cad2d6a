package io.assay.cli;

import java.util.function.LongSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on standard error, if that is a terminal and the work lasts over a second. */
final class Progress implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 1000;
    private static final long STEP_MILLIS = 200;
    private static final int WIDTH = 70;

    private final Thread watcher;

    private Progress(Terminal terminal, String task, long total, LongSupplier done) {
        watcher = new Thread(() -> watch(task, total, done), "progress");
        watcher.setDaemon(true);
        if (terminal.errIsTerminal()) {
            watcher.start();
        }
    }

    /** Shows that work goes on whose amount is unknown. */
    static Progress unknown(Terminal terminal, String task) {
        return new Progress(terminal, task, -1, () -> 0);
    }

    /** Shows how many of the bytes of a file are read; a total of 0 or less is unknown. */
    static Progress bytes(Terminal terminal, String task, long total, LongSupplier done) {
        return new Progress(terminal, task, total, done);
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
    @Override
    public void close() {
        watcher.interrupt();
        try {
            watcher.join(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
