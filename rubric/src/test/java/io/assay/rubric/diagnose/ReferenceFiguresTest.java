package io.assay.rubric.diagnose;

import static io.assay.rubric.Rubrics.measure;
import static io.assay.rubric.Rubrics.yesNo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.assay.agreement.Distance;
import io.assay.agreement.diagnose.AuditPlan;
import io.assay.core.Estimate;
import io.assay.core.Scale;
import io.assay.rubric.Criterion;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every figure of rubric-agreement.py, an implementation in exact fractions that shares nothing with ours. */
class ReferenceFiguresTest {
    private static final AuditPlan PLAN = AuditPlan.defaults().bootstrap(0);

    private static RubricAgreement agreement(String data) {
        return switch (data) {
            case "summeval ordinal" -> RubricAgreement.of(Data.ratings(Data.SUMMEVAL, Scale.ordinal(1, 5)), PLAN);
            case "summeval interval" ->
                RubricAgreement.of(
                        Data.ratings(Data.SUMMEVAL, Scale.ordinal(1, 5)), PLAN.distance(Distance.interval()));
            case "hanna" -> RubricAgreement.of(Data.ratings(Data.HANNA, Scale.nominal()), PLAN);
            case "hanna sheets" -> RubricAgreement.of(hanna(), sheets(Data.HANNA, 0), PLAN);
            default -> RubricAgreement.of(weighted(), sheets(Data.SUMMEVAL, 7), PLAN);
        };
    }

    private static Rubric weighted() {
        List<Criterion<?>> criteria = new ArrayList<>();
        for (String id : List.of("coherence", "consistency", "fluency", "relevance")) {
            criteria.add(measure(id, "Is " + id, 1, 5).weight(criteria.size() + 1.0));
        }
        return Rubric.of("summeval", "1", criteria);
    }

    private static Rubric hanna() {
        List<Criterion<?>> criteria = new ArrayList<>();
        Data.rows(Data.HANNA).stream()
                .map(Data.Row::criterion)
                .distinct()
                .forEach(id -> criteria.add(yesNo(id, "Has the defect " + id)));
        return Rubric.of("hanna", "1", criteria);
    }

    private static List<ScoreSheet> sheets(String file, int leaveOut) {
        Map<String, ScoreSheet> sheets = new LinkedHashMap<>();
        int n = 0;
        for (Data.Row row : Data.rows(file)) {
            String key = row.item() + " " + row.rater();
            ScoreSheet sheet = sheets.getOrDefault(key, ScoreSheet.of(row.item(), row.rater(), List.of()));
            Object answer = file.equals(Data.HANNA) ? (Object) (row.score() == 1) : (Object) row.score();
            sheets.put(key, leaveOut > 0 && n % leaveOut == 0 ? sheet : sheet.put(row.criterion(), answer));
            n++;
        }
        return List.copyOf(sheets.values());
    }

    @ParameterizedTest
    @CsvSource({
        "summeval ordinal, summeval, ''",
        "summeval interval, summeval, alpha-interval",
        "hanna, hanna, alpha-nominal",
        "hanna sheets, hanna, alpha-nominal",
        "weighted, weighted, alpha-interval",
    })
    void all_figures_are_those_of_the_reference(String ours, String theirs, String alpha) {
        RubricAgreement agreement = agreement(ours);
        int compared = 0;
        for (String line : Data.lines("rubric-agreement.csv")) {
            List<String> cells = List.of(line.split(",", -1));
            if (cells.get(0).equals(theirs)
                    && (!cells.get(1).startsWith("alpha") || cells.get(1).equals(alpha))) {
                Estimate estimate = figure(agreement, cells.get(1), cells.get(2));
                if (cells.get(3).isEmpty()) {
                    assertThat(estimate.isDefined()).as(line).isFalse();
                    assertThat(estimate.reason().orElseThrow()).as(line).contains("variation");
                } else {
                    assertThat(estimate.value()).as(line).isCloseTo(Double.parseDouble(cells.get(3)), within(1e-12));
                }
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(13);
    }

    private static Estimate figure(RubricAgreement agreement, String figure, String criterion) {
        return switch (figure) {
            case "total-alpha" -> agreement.total().pointsAlpha();
            case "cronbach" -> agreement.total().cronbach();
            case "share" -> agreement.of(criterion).disagreementShare();
            case "total-alpha-without" -> agreement.of(criterion).totalAlphaWithout();
            case "item-rest" -> agreement.of(criterion).itemRest();
            default -> agreement.of(criterion).alpha();
        };
    }
}
