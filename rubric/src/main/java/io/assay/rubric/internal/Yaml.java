package io.assay.rubric.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML and JSON, of which a few things are refused: aliases, with which a small text can become a large one, tags, which name
 * types of programs, deep nesting, and more than one document.
 */
public final class Yaml {
    /** The deepest nesting that is read. */
    public static final int DEEPEST = 500;

    private static final int LONGEST_SCALAR = 1_000_000;

    private final LoadSettings settings;
    private final Parser parser;
    private final int lines;

    private Yaml(String text, int lines) {
        // The buffer holds the whole text: at the end of a full one the reader stumbles over a character of two halves.
        this.settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(text.length() + 2)
                .build();
        this.parser = new ParserImpl(settings, new StreamReader(settings, text));
        this.lines = lines;
    }

    /**
     * Reads a text.
     *
     * @param text YAML or JSON; a byte order mark is skipped
     * @return what it says; empty if it says nothing
     * @throws SyntaxException if it is none, or more than is read
     */
    public static Optional<Node> parse(String text) {
        return parse(text, 0);
    }

    /**
     * Reads a text that is part of a larger one.
     *
     * @param text YAML or JSON; a byte order mark is skipped
     * @param lines how many lines come before
     * @return what it says; empty if it says nothing
     * @throws SyntaxException if it is none, or more than is read
     */
    public static Optional<Node> parse(String text, int lines) {
        String printable = Printable.of(text, lines);
        try {
            return new Yaml(printable, lines).document();
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().map(mark -> place(mark, lines)).orElse(Place.WHOLE);
            throw new SyntaxException(place, "is no YAML or JSON: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new SyntaxException(Place.WHOLE, "is no YAML or JSON: " + e.getMessage());
        }
    }

    private static Place place(Mark mark, int lines) {
        return new Place(lines + mark.getLine() + 1, mark.getColumn() + 1);
    }

    private Place place(Event event) {
        return event.getStartMark().map(mark -> place(mark, lines)).orElse(Place.WHOLE);
    }

    private Optional<Node> document() {
        parser.next();
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            return Optional.empty();
        }
        parser.next();
        Node node = node(0);
        parser.next();
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            throw new SyntaxException(
                    place(parser.peekEvent()), "a second document begins here; a file holds one, so split it");
        }
        return Optional.of(node);
    }

    private Node node(int depth) {
        Event event = parser.next();
        if (depth > DEEPEST) {
            throw new SyntaxException(place(event), "is nested too deeply, in more than " + DEEPEST + " levels");
        }
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        if (!(event instanceof CollectionStartEvent start)) {
            throw new SyntaxException(place(event), "aliases such as *name are not read; write the value out");
        }
        refuse(start.getTag(), event);
        return event.getEventId() == Event.ID.SequenceStart ? sequence(event, depth) : mapping(event, depth);
    }

    private Node scalar(ScalarEvent event) {
        refuse(event.getTag(), event);
        String text = event.getValue();
        if (text.length() > LONGEST_SCALAR) {
            throw new SyntaxException(place(event), "is longer than a million characters");
        }
        return new Node.Scalar(place(event), text, event.isPlain() ? kind(text) : Node.Kind.TEXT);
    }

    private Node.Kind kind(String text) {
        Tag tag = settings.getSchema().getScalarResolver().resolve(text, true);
        if (tag.equals(Tag.NULL)) {
            return Node.Kind.NOTHING;
        }
        if (tag.equals(Tag.BOOL)) {
            return Node.Kind.FLAG;
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? Node.Kind.NUMBER : Node.Kind.TEXT;
    }

    private void refuse(Optional<String> tag, Event event) {
        tag.ifPresent(name -> {
            throw new SyntaxException(place(event), "tags such as " + Shown.text(name) + " are not read; leave it out");
        });
    }

    private Node sequence(Event start, int depth) {
        List<Node> items = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(depth + 1));
        }
        parser.next();
        return new Node.Sequence(place(start), List.copyOf(items));
    }

    private Node mapping(Event start, int depth) {
        List<Node.Field> fields = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Node key = node(depth + 1);
            if (!(key instanceof Node.Scalar name)) {
                throw new SyntaxException(key.place(), "a name must be text");
            }
            fields.add(new Node.Field(name.text(), name.place(), node(depth + 1)));
        }
        parser.next();
        return new Node.Mapping(place(start), List.copyOf(fields));
    }
}
