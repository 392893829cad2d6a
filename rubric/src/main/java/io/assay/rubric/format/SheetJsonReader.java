package io.assay.rubric.format;

import io.assay.rubric.internal.AnswerReader;
import io.assay.rubric.internal.Node;
import io.assay.rubric.internal.NodeReader;
import io.assay.rubric.internal.Place;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads score sheets in JSON. */
final class SheetJsonReader {
    private static final List<String> FIELDS = List.of("rubric", "item", "rater", "answers");
    private static final int LARGEST = 20_000_000;

    private final SheetSink sink;
    private final NodeReader reader;

    SheetJsonReader(SheetSink sink) {
        this.sink = sink;
        this.reader = sink.reader();
    }

    /** Reads a list of sheets, or one sheet. */
    void readList(SheetText text) throws IOException {
        text.head();
        StringBuilder all = new StringBuilder();
        char[] buffer = new char[1 << 16];
        try {
            for (int got = text.reader().read(buffer);
                    got >= 0;
                    got = text.reader().read(buffer)) {
                all.append(buffer, 0, got);
                if (all.length() > LARGEST) {
                    sink.problem(Place.WHOLE, "is larger than 20 MB; write JSON lines, which are read one by one");
                    return;
                }
            }
        } catch (CharacterCodingException e) {
            sink.problem(Place.WHOLE, "is not UTF-8 text; save the file in UTF-8");
            return;
        }
        reader.parse(all.toString()).ifPresent(root -> {
            if (root instanceof Node.Sequence list) {
                list.items().forEach(sheet -> {
                    sheet(sheet);
                    sink.stopIfTooMany();
                });
            } else {
                sheet(root);
            }
        });
    }

    /** Reads a sheet from each line that is not blank. */
    void readLines(SheetText text) {
        text.head();
        int line = 0;
        try {
            for (String one = text.reader().readLine();
                    one != null;
                    one = text.reader().readLine()) {
                if (!one.isBlank()) {
                    reader.parse(one, line).ifPresent(this::sheet);
                    sink.stopIfTooMany();
                }
                line++;
            }
        } catch (IOException e) {
            sink.problem(new Place(text.line(e, line + 1), 0), SheetText.describe(e));
        }
    }

    private void sheet(Node node) {
        int before = reader.count();
        Map<String, Node> fields = reader.fields(node, "a sheet", FIELDS);
        if (!(node instanceof Node.Mapping)) {
            return;
        }
        Optional<String> item = needed(node, fields, "item");
        Optional<String> rater = needed(node, fields, "rater");
        SheetSink.Draft draft = new SheetSink.Draft(node.place(), item.orElse("?"), rater.orElse("?"));
        reader.text(fields.get("rubric"), "rubric")
                .ifPresent(stamp -> sink.stamp(
                        draft, stamp, fields.getOrDefault("rubric", node).place()));
        AnswerReader answers = new AnswerReader(reader);
        reader.entries(fields.get("answers"), "answers").forEach((id, answer) -> {
            draft.places.put(id, answer.place());
            answers.read(id, answer).ifPresent(read -> draft.answers.put(id, read));
        });
        if (reader.count() == before) {
            sink.accept(draft);
        }
    }

    private Optional<String> needed(Node sheet, Map<String, Node> fields, String name) {
        if (!fields.containsKey(name)) {
            reader.problem(sheet, "a sheet needs " + name);
        }
        return reader.words(fields.get(name), name);
    }
}
