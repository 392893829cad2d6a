package io.assay.report;

import io.assay.agreement.Krippendorff;
import io.assay.core.Estimate;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A plan as a JSON document. */
final class JsonPlan {
    private JsonPlan() {}

    static void write(Writer out, PlanReport.Question question, List<PlanReport.Answer> answers) throws IOException {
        JsonOut json = new JsonOut(out);
        json.object(() -> {
            question(json, question);
            json.array("plans", answers, answer -> json.object(() -> answer(json, question, answer)));
        });
        json.finish(out);
    }

    private static void question(JsonOut json, PlanReport.Question question) throws IOException {
        Estimate coefficient = question.coefficient();
        boolean isAlpha = coefficient.coefficient().equals(Krippendorff.NAME);
        String measure = coefficient.distance();
        json.field("coefficient", coefficient.coefficient());
        json.field("distance", isAlpha && !measure.isEmpty() ? measure : null);
        if (!isAlpha && !measure.isEmpty()) {
            json.field("weights", measure);
        }
        json.figure("expected", question.expected());
        json.field("goal", question.goal().toString());
        json.figure("target", question.target());
        json.figure("confidence", question.confidence());
        json.figure("power", question.goal() == PlanReport.Goal.WIDTH ? Double.NaN : question.power());
        json.field("samples", question.goal() == PlanReport.Goal.APART_FROM ? 2 : 1);
    }

    private static void answer(JsonOut json, PlanReport.Question question, PlanReport.Answer answer)
            throws IOException {
        json.field("raters", answer.raters());
        if (answer.needed().units().isPresent()) {
            json.field("units", answer.needed().units().getAsLong());
            json.field("ratings", PlanReport.ratings(question, answer));
        } else {
            json.nothing("units");
            json.nothing("ratings");
            json.field("moreThan", answer.needed().limit());
        }
        json.field("method", answer.method());
        json.field("source", answer.source());
        json.field("aim", answer.needed().aim());
    }
}
