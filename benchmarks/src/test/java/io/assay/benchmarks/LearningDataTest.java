package io.assay.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.sampling.loop.ActiveLearning;
import io.assay.sampling.loop.LearningCurves;
import io.assay.sampling.loop.LogisticRegression;
import io.assay.sampling.loop.Queries;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class LearningDataTest {
    @Test
    void letters_and_digits_have_the_rows_that_the_page_says() {
        LearningData letter = LearningData.letter();
        LearningData digits = LearningData.digits();

        assertThat(letter.pool().rowCount()).isEqualTo(10_000).isEqualTo(letter.poolLabels().length);
        assertThat(letter.heldOut().rowCount()).isEqualTo(4_000).isEqualTo(letter.heldOutLabels().length);
        assertThat(letter.pool().dimensionCount()).isEqualTo(16);
        assertThat(Arrays.stream(letter.poolLabels()).distinct().count()).isEqualTo(26);
        assertThat(digits.pool().rowCount()).isEqualTo(1_297);
        assertThat(digits.heldOut().rowCount()).isEqualTo(500);
        assertThat(Arrays.stream(digits.heldOutLabels()).max()).hasValue(9);
    }

    @Test
    void products_stand_behind_the_features() {
        LearningData digits = LearningData.digits().squared();
        float[] row = new float[digits.pool().dimensionCount()];

        digits.pool().copy(7, row);

        assertThat(row).hasSize(64 + 64 * 65 / 2);
        assertThat(row[64]).isEqualTo(row[0] * row[0]);
        assertThat(row[65]).isEqualTo(row[1] * row[0]);
        assertThat(row[row.length - 1]).isEqualTo(row[63] * row[63]);
    }

    @Test
    void a_picture_is_a_document_with_a_line_per_query() throws Exception {
        LearningData digits = LearningData.digits();
        ActiveLearning loop = ActiveLearning.of(
                        LogisticRegression.defaults().on(digits.pool(), digits.heldOut(), 10),
                        digits.poolLabels(),
                        digits.heldOutLabels())
                .sizes(20, 40)
                .runs(2, 1);
        LearningCurves curves = loop.compare(Map.of("random", Queries.random())).withQualityOfAll(0.98);

        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(LearningPlot.svg(curves))));

        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(1);
        assertThat(svg.getDocumentElement().getTextContent()).contains("random", "all labels", "labels", "accuracy");
    }
}
