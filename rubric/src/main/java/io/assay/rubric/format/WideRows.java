package io.assay.rubric.format;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.assay.rubric.Answer;
import io.assay.rubric.internal.Place;
import java.util.OptionalInt;

/** A row is a sheet. */
final class WideRows implements SheetRows {
    private final SheetColumns columns;
    private final SheetSink sink;

    WideRows(SheetColumns columns, SheetSink sink) {
        this.columns = columns;
        this.sink = sink;
    }

    @Override
    public void add(CsvRecord row) {
        columns.draft(row, sink).ifPresent(draft -> {
            columns.stamp(row, draft, sink);
            columns.criteria().forEach((id, at) -> answer(row, id, at, draft));
            sink.accept(draft);
        });
    }

    private void answer(CsvRecord row, String id, int at, SheetSink.Draft draft) {
        OptionalInt reasons = columns.reasons(id);
        String because = reasons.isPresent() ? row.getField(reasons.getAsInt()) : "";
        Place place = new Place((int) row.getStartingLineNumber(), at + 1);
        Answer answer = Cells.answer(sink.criterion(id).orElseThrow(), row.getField(at), because);
        if (!(answer instanceof Answer.Missing)) {
            draft.answers.put(id, answer);
            draft.places.put(id, place);
        } else if (!because.isBlank()) {
            sink.problem(place, id + ": has a reason, but no answer; answer it, or delete the reason");
        }
    }

    @Override
    public void finish() {}
}
