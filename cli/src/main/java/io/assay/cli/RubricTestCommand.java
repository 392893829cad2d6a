package io.assay.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.assay.rubric.Rubric;
import io.assay.rubric.golden.GoldenFile;
import io.assay.rubric.golden.GoldenTests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code assay rubric test}: golden answers must come to the scores they came to before. */
@Command(
        name = "test",
        description = "Score golden answers with a rubric, and tell where a score is not the expected one.",
        footer = {
            "",
            "Example:",
            "  assay rubric test rubric.yaml golden.yaml",
            "",
            "Exit codes: 0 all scores as expected, 1 some are not, 2 bad usage or bad input, 3 internal error."
        })
final class RubricTestCommand extends Verb {
    @ParentCommand
    RubricCommand parent;

    @Parameters(index = "0", paramLabel = "RUBRIC", description = "The rubric, as a YAML or JSON file.")
    Path rubric;

    @Parameters(
            index = "1",
            arity = "1..*",
            paramLabel = "GOLDEN",
            description = "Files of golden answers with their scores.")
    List<Path> golden;

    @Mixin
    FormatOption format;

    @Override
    public Integer call() throws IOException {
        Terminal terminal = parent.terminal();
        RubricInput input = new RubricInput(terminal);
        Rubric read = input.rubric(rubric);
        List<GoldenTests> tests = new ArrayList<>();
        for (Path file : golden) {
            GoldenFile answers = input.golden(file);
            tests.add(Compute.with(terminal, () -> GoldenTests.of(read, answers)));
        }
        write(tests, terminal);
        return tests.stream().allMatch(GoldenTests::isPassed) ? ExitCode.OK : ExitCode.GATE;
    }

    private void write(List<GoldenTests> tests, Terminal terminal) throws IOException {
        if (format.isJson()) {
            terminal.out().write(json(tests) + "\n");
        } else {
            for (int i = 0; i < tests.size(); i++) {
                terminal.out().write(golden.get(i) + ": " + tests.get(i) + "\n");
            }
        }
        terminal.out().flush();
    }

    private static String json(List<GoldenTests> tests) {
        JsonArray files = new JsonArray();
        tests.forEach(test -> files.add(JsonParser.parseString(test.toJson())));
        JsonObject json = new JsonObject();
        json.addProperty("passed", tests.stream().allMatch(GoldenTests::isPassed));
        json.add("files", files);
        return new GsonBuilder()
                .serializeNulls()
                .disableHtmlEscaping()
                .setPrettyPrinting()
                .create()
                .toJson(json);
    }
}
