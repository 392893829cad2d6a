package io.assay.io;

import com.google.gson.JsonObject;
import java.util.Optional;

/** Prodigy's JSON lines: a decision per line. */
final class ProdigyExport implements Export {
    @Override
    public void read(JsonObject task, Sink sink) {
        Optional<String> unit = sink.unit(task, JsonText.object(task, "meta"), "_task_hash", "_input_hash");
        Optional<String> rater = JsonText.first(task, "_annotator_id", "_session_id");
        String answer = JsonText.of(task.get("answer"));
        if (unit.isEmpty()) {
            sink.problem("the task has no " + sink.unitNames("_task_hash", "_input_hash")
                    + "; export it with db-out, or name a key that tells tasks apart");
        } else if (rater.isEmpty()) {
            sink.problem("the task has no _annotator_id and no _session_id, so nobody is known to have answered it");
        } else if (task.has("accept")) {
            // Rejecting a choice says that no option was taken, not which one should be.
            sink.rate(unit.get(), rater.get(), "", answer.equals("accept") ? JsonText.of(task.get("accept")) : "");
        } else if (answer.isEmpty()) {
            sink.problem("the task has neither an answer nor a list accept");
        } else {
            sink.rate(unit.get(), rater.get(), "", answer.equals("ignore") ? "" : answer);
        }
    }
}
