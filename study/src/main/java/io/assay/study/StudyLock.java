package io.assay.study;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One command at a time changes a study. The operating system gives the lock back when the process ends, however it ends. */
final class StudyLock {
    static final String FILE = ".lock";
    private static final long PAUSE_MILLIS = 50;

    private final FileChannel channel;
    private final FileLock lock;

    private StudyLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock.
     *
     * @param wait how long to wait for another command; zero for not at all
     */
    private static StudyLock take(Path folder, Duration wait) {
        long start = System.nanoTime();
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = attempt(channel);
            while (lock == null && System.nanoTime() - start < wait.toNanos()) {
                Thread.sleep(PAUSE_MILLIS);
                lock = attempt(channel);
            }
            if (lock == null) {
                channel.close();
                throw busy(folder, wait);
            }
            return new StudyLock(channel, lock);
        } catch (IOException e) {
            throw StudyFiles.cannot("lock", folder, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StudyException("interrupted while waiting for another command in " + folder, e);
        }
    }

    private static @Nullable FileLock attempt(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static StudyException busy(Path folder, Duration wait) {
        return new StudyException(folder + ": another command is changing this study"
                + (wait.isZero()
                        ? "; wait until it has ended, or let this one wait with --wait"
                        : ", and still is after " + wait.toSeconds() + " seconds; nothing was changed"));
    }

    /** Does something while holding the lock, and gives it back. */
    static <T> T holding(Path folder, Duration wait, Supplier<T> work) {
        StudyLock lock = take(folder, wait);
        try {
            return work.get();
        } finally {
            lock.release();
        }
    }

    private void release() {
        try (channel) {
            lock.release();
        } catch (IOException e) {
            throw new StudyException("cannot give back the lock of the study: " + e.getMessage(), e);
        }
    }
}
