package io.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.agreement.Distance;
import io.assay.core.Scale;
import org.junit.jupiter.api.Test;

class ScaleSyntaxTest {
    private static Scale scale(String text) {
        return new ScaleSyntax().convert(text);
    }

    @Test
    void every_scale_of_the_library_can_be_written() {
        assertThat(scale("nominal")).isEqualTo(Scale.nominal());
        assertThat(scale("nominal:yes, no")).isEqualTo(Scale.nominal("yes", "no"));
        assertThat(scale("ordinal")).isEqualTo(Scale.ordinal());
        assertThat(scale("ordinal:-2..2")).isEqualTo(Scale.ordinal(-2, 2));
        assertThat(scale("ordinal:low < mid < high")).isEqualTo(Scale.ordinal("low", "mid", "high"));
        assertThat(scale("interval")).isEqualTo(Scale.interval());
        assertThat(scale("ratio")).isEqualTo(Scale.ratio());
        assertThat(scale("circular:24")).isEqualTo(Scale.circular(24));
    }

    @Test
    void a_scale_can_be_that_of_one_criterion() {
        ScaleOption.Converter converter = new ScaleOption.Converter();

        assertThat(converter.convert("tone=ordinal:1..5")).isEqualTo(new ScaleOption("tone", Scale.ordinal(1, 5)));
        assertThat(converter.convert("nominal:a=b,c")).isEqualTo(new ScaleOption("", Scale.nominal("a=b", "c")));
        assertThat(converter.convert("ratio")).isEqualTo(new ScaleOption("", Scale.ratio()));
    }

    @Test
    void every_distance_of_the_library_can_be_written() {
        DistanceSyntax syntax = new DistanceSyntax();

        assertThat(syntax.convert("nominal")).isEqualTo(Distance.nominal());
        assertThat(syntax.convert("ordinal")).isEqualTo(Distance.ordinal());
        assertThat(syntax.convert("interval")).isEqualTo(Distance.interval());
        assertThat(syntax.convert("ratio")).isEqualTo(Distance.ratio());
        assertThat(syntax.convert("circular:360")).isEqualTo(Distance.circular(360));
        assertThat(syntax.convert("bipolar:-5..5")).isEqualTo(Distance.bipolar(-5, 5));
        assertThat(syntax.convert("jaccard")).isEqualTo(Distance.jaccard());
        assertThat(syntax.convert("masi")).isEqualTo(Distance.masi());
        assertThat(syntax.convert("masi:, ")).isEqualTo(Distance.masi().separator(", "));
        assertThat(syntax.convert("masi::")).isEqualTo(Distance.masi().separator(":"));
        assertThat(syntax.convert("masi-nltk:;")).isEqualTo(Distance.masiNltk().separator(";"));
        assertThat(syntax.convert("passonneau-2004")).isEqualTo(Distance.passonneau2004());
    }
}
