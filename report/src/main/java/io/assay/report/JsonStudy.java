package io.assay.report;

import io.assay.study.ChangeResult;
import io.assay.study.CriterionResult;
import io.assay.study.RoundAnalysis;
import io.assay.study.RoundResult;
import io.assay.study.StudyCost;
import io.assay.study.StudyRound;
import io.assay.study.StudyStatus;
import io.assay.study.StudyStory;
import io.assay.study.causes.CriteriaReport;
import java.io.IOException;
import java.util.Locale;
import java.util.OptionalDouble;

/** A study as the fields of a JSON document. */
final class JsonStudy {
    private final JsonOut json;

    JsonStudy(JsonOut json) {
        this.json = json;
    }

    void write(StudyStatus status) throws IOException {
        json.field("study", status.name());
        json.object("step", () -> {
            json.field("number", status.step().number());
            json.field("name", status.step().name().toLowerCase(Locale.ROOT));
        });
        json.field("round", status.round());
        json.field("next", status.next());
        json.field("command", status.command().isEmpty() ? null : status.command());
        json.field("why", status.why().isEmpty() ? null : status.why());
        json.object("open", () -> {
            for (var entry : status.open().entrySet()) {
                json.field(entry.getKey(), entry.getValue());
            }
        });
        json.array("rounds", status.rounds(), round -> json.object(() -> round(round)));
        json.array(
                "changedByHand",
                status.changes(),
                change -> json.object(() -> {
                    json.field("path", change.file());
                    json.field("expected", change.expected());
                    json.field("found", change.found().orElse(null));
                }));
        json.object("cost", () -> cost(status.cost()));
    }

    private void round(StudyRound round) throws IOException {
        json.field("number", round.number());
        json.field("kind", round.kind().label());
        json.field("sampled", round.isSampled());
        json.field("rubric", round.rubricFile());
        json.field("units", round.units().size());
        json.field("asked", round.asked());
        json.field("collected", round.collected());
        if (round.comparedWith().isPresent()) {
            json.field("comparedWith", round.comparedWith().getAsInt());
        } else {
            json.nothing("comparedWith");
        }
        if (round.result().isPresent()) {
            json.object("result", () -> result(round.result().get()));
        } else {
            json.nothing("result");
        }
    }

    private void result(RoundResult result) throws IOException {
        json.field("ratings", result.ratings());
        json.object("verdict", () -> {
            json.field("criterion", result.worst());
            json.field("level", result.verdict().label());
            json.field("settled", result.settled());
            json.field("text", result.text());
        });
        json.array("criteria", result.criteria(), one -> json.object(() -> criterion(one)));
        json.array("changes", result.changes(), change -> json.object(() -> change(change)));
        new JsonCauses(json).write(result);
    }

    private void criterion(CriterionResult result) throws IOException {
        json.field("criterion", result.criterion());
        figure("alpha", result.alpha());
        figure("lower", result.lower());
        figure("upper", result.upper());
        json.field("verdict", result.verdict().label());
        json.field("undefined", result.undefined().orElse(null));
    }

    private void change(ChangeResult change) throws IOException {
        json.field("criterion", change.criterion());
        figure("difference", change.difference());
        figure("lower", change.lower());
        figure("upper", change.upper());
        figure("detectable", change.detectable());
        json.field("kind", JsonRubric.label(change.kind()));
        json.field("text", change.text());
    }

    private void cost(StudyCost cost) throws IOException {
        json.field("collected", cost.collected());
        json.field("open", cost.open());
        json.figure("price", cost.price());
        json.field("currency", cost.currency());
        json.figure("spent", cost.spent());
        json.figure("committed", cost.committed());
        figure("budget", cost.budget());
        figure("left", cost.left());
    }

    private void figure(String name, OptionalDouble figure) throws IOException {
        json.figure(name, figure.orElse(Double.NaN));
    }

    void write(StudyStory story) throws IOException {
        write(story.status());
        json.array(
                "comparisons",
                story.rounds().stream()
                        .filter(round -> round.comparison().isPresent())
                        .toList(),
                round -> json.object(() -> comparison(round)));
        json.array("causes", story.rounds(), round -> json.object(() -> causes(round)));
        json.texts(
                "lint", story.lint().findings().stream().map(Object::toString).toList());
        json.array(
                "steps",
                story.steps(),
                step -> json.object(() -> {
                    json.field("number", step.number());
                    json.field("at", step.at());
                    json.field("text", step.text());
                }));
    }

    private void causes(RoundAnalysis round) throws IOException {
        json.field("round", round.round().number());
        CriteriaReport report = round.causes().report().orElse(null);
        if (report == null) {
            json.nothing("diagnosis");
        } else {
            json.object("diagnosis", () -> new JsonCauses(json).write(report.overall(), report.criteria()));
        }
        json.texts("untold", round.causes().untold());
    }

    private void comparison(RoundAnalysis round) throws IOException {
        json.field("before", round.round().comparedWith().orElseThrow());
        json.field("after", round.round().number());
        json.texts(
                "rubricChanges",
                round.diff().orElseThrow().changes().stream()
                        .map(Object::toString)
                        .toList());
        json.object(
                "comparison",
                () -> new JsonChanges(json).write(round.comparison().orElseThrow()));
    }
}
