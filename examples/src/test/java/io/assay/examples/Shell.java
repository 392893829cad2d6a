package io.assay.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts programs in a folder. */
final class Shell {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final String OPTIONS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8"
            + " -Dstdout.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8";

    private Shell() {}

    /** Runs the main class in a folder and returns what it prints; an exit code other than 0 is a failure. */
    static String java(Path folder, String mainClass) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.addAll(List.of(OPTIONS.split(" ", -1)));
        command.add(mainClass);
        return run(folder, command);
    }

    /** Runs a line of shell in a folder and returns what it prints; an exit code other than 0 is a failure. */
    static String bash(Path folder, String line) throws IOException, InterruptedException {
        return run(folder, List.of("bash", "-c", line));
    }

    /** Puts the command into a folder: the one just compiled, not one built before. */
    static void installAssay(Path folder) throws IOException {
        Path script = folder.resolve("assay");
        Files.writeString(script, "#!/bin/sh\nexec \"" + JAVA + "\" " + OPTIONS + " io.assay.cli.Main \"$@\"\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    private static String run(Path folder, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.put("CLASSPATH", folder + File.pathSeparator + Sources.classPath());
        environment.merge("PATH", folder.toString(), (path, here) -> here + File.pathSeparator + path);
        environment.keySet().removeAll(List.of("COLUMNS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s printed%n%s", command, printed).isZero();
        return printed;
    }
}
