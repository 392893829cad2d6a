package io.assay.report;

import io.assay.agreement.compare.AgreementDifference;
import io.assay.agreement.judge.AlternativeAnnotator;
import io.assay.agreement.judge.JudgeAgreement;
import io.assay.core.Estimate;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.OptionalDouble;

/** What was found on a judge, as a JSON document. */
final class JsonJudge {
    private final JsonOut json;

    private JsonJudge(JsonOut json) {
        this.json = json;
    }

    static void write(Writer out, TextLayout layout, List<JudgeReport.Criterion> criteria) throws IOException {
        JsonOut json = new JsonOut(out);
        JsonJudge judge = new JsonJudge(json);
        json.criteria(layout, criteria, JudgeReport.Criterion::name, judge::body);
        json.finish(out);
    }

    private void body(JudgeReport.Criterion criterion) throws IOException {
        new JsonEstimates(json).write(criterion.ratings(), List.of(criterion.together()));
        json.field("judge", criterion.test().judge());
        json.object("test", () -> test(criterion.test()));
        if (criterion.agreement().isPresent()) {
            json.object("agreement", () -> agreement(criterion.agreement().get()));
        } else {
            json.nothing("agreement");
            json.field("notCompared", criterion.reason());
        }
    }

    private void test(AlternativeAnnotator test) throws IOException {
        json.figure("epsilon", test.epsilon());
        figure("winningRate", test.winningRate());
        figure("advantage", test.advantage());
        json.field("passes", test.passes());
        json.array("people", test.people(), person -> json.object(() -> person(person)));
        json.texts("warnings", test.warnings());
    }

    private void figure(String name, OptionalDouble value) throws IOException {
        json.figure(name, value.orElse(Double.NaN));
    }

    private void person(AlternativeAnnotator.Person person) throws IOException {
        json.field("person", person.person());
        json.field("units", person.units());
        json.figure("judgeShare", person.judgeShare());
        json.figure("personShare", person.personShare());
        json.figure("p", person.p());
        json.field("holds", person.holds());
    }

    private void agreement(JudgeAgreement agreement) throws IOException {
        AgreementDifference difference = agreement.difference();
        estimate("people", agreement.people());
        estimate("withJudge", agreement.withJudge());
        estimate("difference", difference.difference());
        figure("p", difference.p());
        json.field("settled", difference.isSettled());
        json.field("pairs", agreement.pairs());
        json.field("judgePairs", agreement.judgePairs());
        json.field("leftOut", agreement.leftOut());
        json.field("text", agreement.toString());
    }

    private void estimate(String name, Estimate estimate) throws IOException {
        json.object(name, () -> new JsonEstimates(json).figure(estimate));
    }
}
