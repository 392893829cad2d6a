package io.assay.benchmarks;

import static io.assay.rubric.Rubrics.choice;
import static io.assay.rubric.Rubrics.graded;
import static io.assay.rubric.Rubrics.group;
import static io.assay.rubric.Rubrics.measure;
import static io.assay.rubric.Rubrics.yesNo;

import io.assay.core.resample.RandomStream;
import io.assay.rubric.Choice;
import io.assay.rubric.Combiner;
import io.assay.rubric.Graded;
import io.assay.rubric.Measure;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import io.assay.rubric.YesNo;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Scoring 1,000,000 sheets of 10 criteria, one thread. The sheets are 20,000 different ones, taken in turn, so that it is scoring that is
 * timed and not a heap of a million sheets.
 *
 * <p>Run: {@code java -jar benchmarks/target/benchmarks.jar RubricBenchmark -prof gc}
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1500m", "-Xmx1500m"})
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
public class RubricBenchmark {
    private static final int SHEETS = 1_000_000;
    private static final int DIFFERENT = 20_000;

    /** A rubric and answers to it. */
    @State(Scope.Benchmark)
    public static class Data {
        /** Flat: ten criteria whose points add up. Nested: groups, a weighted mean, a condition and a gate. */
        @Param({"flat", "nested"})
        public String shape = "";

        private Rubric rubric = rubric("flat");
        private final List<ScoreSheet> sheets = new ArrayList<>();

        /** Draws the answers. */
        @Setup
        public void draw() {
            rubric = rubric(shape);
            sheets.clear();
            for (int i = 0; i < DIFFERENT; i++) {
                sheets.add(sheet(i));
            }
        }

        private static Rubric rubric(String shape) {
            YesNo[] facts = new YesNo[5];
            for (int i = 0; i < facts.length; i++) {
                facts[i] = yesNo("fact-" + i, "States fact " + i);
            }
            Graded fix = graded("fix", "Fits").level(0, "None").level(1, "One").level(2, "All");
            Graded depth =
                    graded("depth", "Explains").level(0, "No").level(2, "Cause").level(5, "Cause and proof");
            Choice<String> kind =
                    choice("kind", "Kind", "answer", "question", "refusal").points("answer", 1);
            Measure steps = measure("steps", "Steps", 0, 10).points(2);
            YesNo leak = yesNo("leak", "Reveals data of others").penalty(3);
            return shape.equals("flat")
                    ? Rubric.of(
                            "flat", "1", facts[0], facts[1], facts[2], facts[3], facts[4], fix, depth, kind, steps,
                            leak)
                    : Rubric.of(
                            "nested",
                            "1",
                            group("facts", facts[0], facts[1], facts[2], facts[3], facts[4].onlyIf(facts[0].is(true)))
                                    .weight(3)
                                    .combinedBy(Combiner.weightedMean()),
                            group("help", fix, depth, group("form", kind, steps))
                                    .weight(2),
                            leak.mustPass());
        }

        private static ScoreSheet sheet(int number) {
            RandomStream random = RandomStream.of(1, number);
            ScoreSheet sheet = ScoreSheet.of("item-" + number, "rater", List.of());
            // The nested rubric asks for the last fact only if the first is there.
            sheet = sheet.put("fact-0", true);
            for (int i = 1; i < 5; i++) {
                sheet = sheet.put("fact-" + i, random.nextBoolean());
            }
            return sheet.put("fix", random.nextInt(3))
                    .put("depth", List.of(0, 2, 5).get(random.nextInt(3)))
                    .put("kind", List.of("answer", "question", "refusal").get(random.nextInt(3)))
                    .put("steps", random.nextInt(11))
                    .put("leak", random.nextInt(20) == 0);
        }
    }

    /** The sum of a million scores. */
    @Benchmark
    public double score(Data data) {
        double sum = 0;
        for (int i = 0; i < SHEETS; i++) {
            sum += data.rubric.score(data.sheets.get(i % DIFFERENT)).score().orElse(0);
        }
        return sum;
    }
}
