package io.assay.rubric.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Files of text, in UTF-8 and of bounded size. */
public final class TextFile {
    private static final int LARGEST = 20_000_000;

    private TextFile() {}

    /**
     * {@return the lines of a file, without a byte order mark}
     *
     * @param file in UTF-8, at most 20 MB
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it is larger, or no text
     */
    public static List<String> lines(Path file) throws IOException {
        String text = read(file, problems -> new IllegalArgumentException(String.join("\n", problems)));
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    }

    /**
     * Reads a file.
     *
     * @param file in UTF-8, at most 20 MB
     * @param refusal makes the exception for a file that is larger, or no text
     * @return its text
     * @throws IOException if it cannot be read
     */
    public static String read(Path file, Function<List<String>, ? extends RuntimeException> refusal)
            throws IOException {
        if (Files.size(file) > LARGEST) {
            throw refusal.apply(List.of(file + ": is larger than 20 MB, and is not read"));
        }
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(rest)
                    .toString();
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < rest.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw refusal.apply(List.of(file + ":" + line + ": is not UTF-8 text; save the file in UTF-8"));
        }
    }
}
