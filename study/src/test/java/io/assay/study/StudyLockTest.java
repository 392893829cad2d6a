package io.assay.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyLockTest {
    @TempDir
    Path home;

    @Test
    void commands_that_wait_for_each_other_all_get_their_answers_in() throws Exception {
        Fixture fixture = new Fixture(home);
        fixture.begun();
        List<Path> sheets = fixture.filled(1, 0.9);
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            List<Future<List<String>>> told = new ArrayList<>();
            for (Path sheet : sheets) {
                told.add(pool.submit(
                        () -> fixture.study().waiting(Duration.ofMinutes(2)).add(List.of(sheet), AddOptions.STRICT)));
            }
            for (Future<List<String>> one : told) {
                assertThat(one.get(3, TimeUnit.MINUTES).get(0)).contains("handed in 20 units");
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(fixture.study().status().step()).isEqualTo(StudyStep.REVISE);
        assertThat(fixture.study().journalLength()).isEqualTo(5);
    }

    @Test
    void a_second_command_in_the_same_process_is_turned_away_and_changes_nothing() throws Exception {
        Fixture fixture = new Fixture(home);
        fixture.begun();
        List<Path> sheets = fixture.filled(1, 0.9);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Future<List<String>> first = pool.submit(() -> fixture.study()
                    .steps(step -> {
                        inside.countDown();
                        await(goOn);
                    })
                    .add(sheets.subList(0, 1), AddOptions.STRICT));
            await(inside);
            assertThatThrownBy(() -> fixture.study().add(sheets.subList(1, 2), AddOptions.STRICT))
                    .isInstanceOf(StudyException.class)
                    .hasMessageContaining("another command is changing this study");
            goOn.countDown();
            first.get(1, TimeUnit.MINUTES);
        } finally {
            goOn.countDown();
            pool.shutdownNow();
        }
        assertThat(fixture.study().status().open()).containsOnlyKeys("ben", "cem");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
