package io.assay.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** One run of the command in this process: its exit code and what it wrote. */
record Run(int exitCode, String out, String err) {
    static Run assay(Object... arguments) {
        return withInput(new ByteArrayInputStream(new byte[0]), arguments);
    }

    static Run withInput(String input, Object... arguments) {
        return withInput(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), arguments);
    }

    static Run withInput(InputStream input, Object... arguments) {
        return on(Map.of(), input, arguments);
    }

    static Run withEnvironment(Map<String, String> environment, boolean isTerminal, Object... arguments) {
        return on(environment, isTerminal, new ByteArrayInputStream(new byte[0]), arguments);
    }

    private static Run on(Map<String, String> environment, InputStream input, Object... arguments) {
        return on(environment, false, input, arguments);
    }

    private static Run on(Map<String, String> environment, boolean isTerminal, InputStream input, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal plain = Terminal.of(input, out, err);
        Terminal terminal = new Terminal(plain.in(), plain.out(), plain.err(), environment, isTerminal, false);
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        int exitCode = new Main(terminal).run(texts);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Returns a file beside the tests. */
    static Path resource(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(Run.class.getResource(name), name).toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonObject json() {
        return JsonParser.parseString(out).getAsJsonObject();
    }
}
