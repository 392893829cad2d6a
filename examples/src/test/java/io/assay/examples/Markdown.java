package io.assay.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the guide.
 *
 * @param file where it is
 * @param prose its lines outside code blocks
 * @param blocks its code blocks, in order
 */
record Markdown(Path file, List<String> prose, List<Block> blocks) {
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("#{1,6} (.*)");

    /**
     * A fenced block.
     *
     * @param language first word after the fence; empty if there is none
     * @param name second word after the fence, the name of the file it shows; empty if there is none
     * @param line where it begins, from 1
     * @param text its lines, each ended
     * @param output the block of text that follows before the next other block or heading, if there is one
     */
    record Block(String language, String name, int line, String text, Optional<String> output) {}

    /** Reads a page. */
    static Markdown read(Path file) {
        try {
            return parse(file, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Markdown parse(Path file, List<String> lines) {
        List<String> prose = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        boolean answers = false;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith("```")) {
                prose.add(lines.get(i));
                answers &= !HEADING.matcher(lines.get(i)).matches();
                continue;
            }
            int end = i + 1;
            while (!lines.get(end).startsWith("```")) {
                end++;
            }
            Block block = block(lines.get(i), i + 1, lines.subList(i + 1, end));
            if (block.language().equals("text") && answers) {
                blocks.add(answered(blocks.remove(blocks.size() - 1), block.text()));
                answers = false;
            } else {
                blocks.add(block);
                answers = !block.language().equals("text");
            }
            i = end;
        }
        return new Markdown(file, List.copyOf(prose), List.copyOf(blocks));
    }

    private static Block block(String fence, int line, List<String> lines) {
        Matcher words = Pattern.compile("```(\\S*) *(.*)").matcher(fence);
        if (!words.matches()) {
            throw new IllegalArgumentException("no fence: " + fence);
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(part -> text.append(part).append('\n'));
        return new Block(words.group(1), words.group(2).strip(), line, text.toString(), Optional.empty());
    }

    private static Block answered(Block asked, String output) {
        return new Block(asked.language(), asked.name(), asked.line(), asked.text(), Optional.of(output));
    }

    List<Block> blocks(String... languages) {
        List<String> wanted = List.of(languages);
        return blocks.stream()
                .filter(block -> wanted.contains(block.language()))
                .toList();
    }

    /** Returns the targets of links and images, those of the web left out. */
    List<String> links() {
        return prose.stream()
                .flatMap(line -> LINK.matcher(line).results())
                .map(link -> link.group(1))
                .filter(target -> !target.matches("[a-z]+:.*"))
                .toList();
    }

    /** Returns the anchors of the headings, as a browser of the repository makes them. */
    List<String> anchors() {
        return prose.stream()
                .map(HEADING::matcher)
                .filter(Matcher::matches)
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }

    @Override
    public String toString() {
        return String.valueOf(file.getFileName());
    }
}
