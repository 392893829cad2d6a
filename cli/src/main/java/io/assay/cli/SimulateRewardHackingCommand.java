package io.assay.cli;

import io.assay.report.FigureTables;
import io.assay.study.simulate.RewardCurves;
import io.assay.study.simulate.RewardHacking;
import io.assay.study.simulate.RewardRaters;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code assay simulate reward-hacking}: what becomes of worth when a learned reward is optimised. */
@Command(
        name = "reward-hacking",
        description =
                "What becomes of true worth when the best of n answers is chosen by a reward learned from raters who disagree; without and with a rubric, without"
                        + " outliers, and by an ensemble. Standard deviations are in units of that of merit.",
        footer = {
            "",
            "Examples:",
            "  assay simulate reward-hacking",
            "  assay simulate reward-hacking --bias 1.5 --harm 0.3 --rubric 0.8 --html hacking.html",
            "  assay simulate reward-hacking --harm 0 --glitches 0.5 --tail 2",
            "",
            "Exit codes: 0 report written, 2 bad usage or bad input, 3 internal error."
        })
final class SimulateRewardHackingCommand extends Verb {
    @ParentCommand
    SimulateCommand simulate;

    @Option(names = "--raters", paramLabel = "N", description = "Raters. Default: ${DEFAULT-VALUE}.")
    int raters = 10;

    @Option(names = "--overlap", paramLabel = "N", description = "Raters per answer. Default: ${DEFAULT-VALUE}.")
    int overlap = 3;

    @Option(names = "--answers", paramLabel = "N", description = "Answers rated. Default: ${DEFAULT-VALUE}.")
    int answers = 400;

    @Option(
            names = "--bias",
            paramLabel = "X",
            description = "What show counts for with every rater, merit being 1. Default: ${DEFAULT-VALUE}.")
    double bias = 0.5;

    @Option(
            names = "--taste",
            paramLabel = "SD",
            description = "How far raters differ in what they like. Default: ${DEFAULT-VALUE}.")
    double taste = 1;

    @Option(names = "--noise", paramLabel = "SD", description = "Error of a rating. Default: ${DEFAULT-VALUE}.")
    double noise = 1;

    @Option(
            names = "--reversed",
            paramLabel = "SHARE",
            description = "Share of raters who read the scale upside down. Default: ${DEFAULT-VALUE}.")
    double reversed = 0.1;

    @Option(
            names = "--harm",
            paramLabel = "H",
            description = "Worth that show costs, times its square less one. Default: ${DEFAULT-VALUE}.")
    double harm = 0.1;

    @Option(
            names = "--rubric",
            paramLabel = "SHARE",
            description =
                    "Share of bias, taste and noise that the rubric takes away: an assumption. Default: ${DEFAULT-VALUE}.")
    double rubric = 0.5;

    @Option(
            names = "--glitches",
            paramLabel = "SD",
            description =
                    "Scale of errors of the reward on single answers, in its standard deviations. Default: ${DEFAULT-VALUE}.")
    double glitches;

    @Option(
            names = "--tail",
            paramLabel = "DF",
            description =
                    "Degrees of freedom of Student's t that glitches follow; few are heavy tails. Default: normal ones.")
    @Nullable Double tail;

    @Option(
            names = "--penalty",
            paramLabel = "X",
            description = "Standard deviations that the ensemble takes off its mean. Default: ${DEFAULT-VALUE}.")
    double penalty = 1;

    @Option(
            names = "--most",
            paramLabel = "N",
            description = "The most answers that the best is chosen of, a power of two. Default: ${DEFAULT-VALUE}.")
    int most = 1024;

    @Mixin
    RepetitionOptions repetitions;

    @Mixin
    FigureOutput output;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = simulate.terminal();
        output.html.check("");
        RewardCurves curves = repetitions.simulate(terminal, r -> plan().simulate(r));
        output.write(terminal, FigureTables.of(curves), "");
        return ExitCode.OK;
    }

    private RewardHacking plan() {
        return RewardHacking.of(new RewardRaters(raters, overlap, answers, bias, taste, noise, reversed))
                .harm(harm)
                .rubric(rubric)
                .glitches(glitches, tail == null ? Double.POSITIVE_INFINITY : tail)
                .penalty(penalty)
                .most(most);
    }
}
