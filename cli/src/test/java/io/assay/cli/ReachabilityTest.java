package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Native images hold what picocli looks at by reflection only because they are told; picocli's processor writes that down. */
class ReachabilityTest {
    private static List<String> named() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                Main.class.getResourceAsStream("/META-INF/native-image/picocli-generated/reflect-config.json"))) {
            return JsonParser.parseString(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .getAsJsonArray()
                    .asList()
                    .stream()
                    .map(JsonElement::getAsJsonObject)
                    .map(one -> one.get("name").getAsString())
                    .toList();
        }
    }

    private static Stream<String> classes(CommandLine.Model.CommandSpec command) {
        Stream<String> mixed = command.mixins().values().stream()
                .map(mixin -> mixin.userObject().getClass().getName())
                .filter(name -> name.startsWith("io.assay."));
        Stream<String> below = command.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .flatMap(ReachabilityTest::classes);
        return Stream.of(Stream.of(command.userObject().getClass().getName()), mixed, below)
                .flatMap(names -> names)
                .filter(name -> name.startsWith("io.assay."));
    }

    @Test
    void every_command_and_every_group_of_options_is_named() throws IOException {
        List<String> commands = classes(new CommandLine(new AssayCommand(Terminal.ofProcess())).getCommandSpec())
                .distinct()
                .toList();

        assertThat(commands).hasSizeGreaterThan(15);
        assertThat(named()).containsAll(commands);
    }
}
