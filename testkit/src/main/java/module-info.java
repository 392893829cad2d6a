/**
 * For tests of your own: generated ratings, assertions, gates on label quality, and laws for your own statistics. Start at
 * {@link io.assay.testkit.AssayAssertions}, {@link io.assay.testkit.arbitraries.AssayArbitraries}, {@link
 * io.assay.testkit.gates.LabelQuality} or {@link io.assay.testkit.laws.CoefficientLaws}.
 */
module io.assay.testkit {
    requires static org.jspecify;
    requires transitive io.assay.agreement;
    requires transitive io.assay.core;
    requires io.assay.io;
    requires transitive io.assay.rubric;
    requires transitive io.assay.sampling;
    requires transitive net.jqwik.api;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;

    exports io.assay.testkit;
    exports io.assay.testkit.arbitraries;
    exports io.assay.testkit.gates;
    exports io.assay.testkit.laws;

    opens io.assay.testkit.gates to
            org.junit.platform.commons;

    provides net.jqwik.api.providers.ArbitraryProvider with
            io.assay.testkit.arbitraries.RatingMatrixProvider,
            io.assay.testkit.arbitraries.LogitsProvider,
            io.assay.testkit.arbitraries.RubricProvider;
}
