package io.assay.rubric.format;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.assay.rubric.Answer;
import io.assay.rubric.Criterion;
import io.assay.rubric.internal.Place;
import io.assay.rubric.internal.Shown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row is an answer; the rows of a sheet may come in any order. */
final class LongRows implements SheetRows {
    private final SheetColumns columns;
    private final SheetSink sink;
    private final Map<List<String>, SheetSink.Draft> drafts = new LinkedHashMap<>();

    LongRows(SheetColumns columns, SheetSink sink) {
        this.columns = columns;
        this.sink = sink;
    }

    @Override
    public void add(CsvRecord row) {
        columns.draft(row, sink).ifPresent(one -> {
            SheetSink.Draft draft = drafts.computeIfAbsent(List.of(one.item, one.rater), key -> one);
            columns.stamp(row, draft, sink);
            answer(row, draft);
        });
    }

    private void answer(CsvRecord row, SheetSink.Draft draft) {
        String id = columns.field(row, "criterion").orElse("").strip();
        Place place = columns.place(row, "answer");
        Optional<Criterion<?>> criterion = sink.criterion(id);
        if (criterion.isEmpty()) {
            sink.problem(columns.place(row, "criterion"), sink.unknown(id));
            return;
        }
        String because = columns.field(row, "because").orElse("");
        Answer answer =
                Cells.answer(criterion.get(), columns.field(row, "answer").orElse(""), because);
        Place before = draft.places.putIfAbsent(id, place);
        if (before != null) {
            sink.problem(
                    place,
                    id + ": " + Shown.text(draft.rater) + " answered it for " + Shown.text(draft.item)
                            + " already, in line " + before.line());
        } else if (!(answer instanceof Answer.Missing)) {
            draft.answers.put(id, answer);
        } else if (!because.isBlank()) {
            sink.problem(place, id + ": has a reason, but no answer; answer it, or delete the reason");
        }
    }

    @Override
    public void finish() {
        drafts.values().forEach(sink::accept);
    }
}
