package io.assay.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the arrows between modules and the rules of CONTRIBUTING.md, and shows of each rule that it can fail. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.assay");

    @TempDir
    Path folder;

    /**
     * A rule and something that breaks it.
     *
     * @param rule the rule
     * @param offenders bodies of classes that break it, by class name
     */
    record Law(ArchRule rule, Map<String, String> offenders) {
        @Override
        public String toString() {
            return rule.getDescription();
        }
    }

    static Stream<Law> laws() {
        return Stream.of(
                law(ArchitectureRules.arrow("core"), "io.assay.core.Bad", "io.assay.agreement.Agreement used;"),
                law(
                        ArchitectureRules.arrow("agreement", "core"),
                        "io.assay.agreement.diagnose.Bad",
                        "io.assay.io.CsvRatings used;"),
                law(
                        ArchitectureRules.arrow("annotators", "core", "agreement"),
                        "io.assay.annotators.Bad",
                        "io.assay.io.CsvRatings used;"),
                law(
                        ArchitectureRules.arrow("rubric", "core", "agreement"),
                        "io.assay.rubric.Bad",
                        "io.assay.io.CsvRatings used;"),
                law(
                        ArchitectureRules.arrow("sampling", "core"),
                        "io.assay.sampling.calibrate.Bad",
                        "io.assay.agreement.Agreement used;"),
                law(ArchitectureRules.arrow("io", "core"), "io.assay.io.Bad", "io.assay.agreement.Agreement used;"),
                law(
                        ArchitectureRules.arrow("study", "core", "agreement", "annotators", "rubric", "sampling", "io"),
                        "io.assay.study.Bad",
                        "io.assay.cli.Main used;"),
                law(
                        ArchitectureRules.arrow(
                                "report", "core", "agreement", "annotators", "rubric", "sampling", "study"),
                        "io.assay.report.Bad",
                        "io.assay.io.CsvRatings used;"),
                law(
                        ArchitectureRules.arrow("spark", "core", "agreement", "annotators", "sampling"),
                        "io.assay.spark.Bad",
                        "io.assay.io.CsvRatings used;"),
                law(
                        ArchitectureRules.arrow(
                                "cli",
                                "core",
                                "agreement",
                                "annotators",
                                "rubric",
                                "sampling",
                                "study",
                                "io",
                                "report"),
                        "io.assay.cli.Bad",
                        "io.assay.examples.MeasureAgreement used;"),
                law(
                        ArchitectureRules.arrow("testkit", "core", "agreement", "rubric", "sampling", "io"),
                        "io.assay.testkit.laws.Bad",
                        "io.assay.report.HtmlReport used;"),
                new Law(
                        ArchitectureRules.modulesAreFreeOfCycles(),
                        Map.of(
                                "io.assay.one.Bad",
                                "io.assay.two.Bad used;",
                                "io.assay.two.Bad",
                                "io.assay.one.Bad used;")),
                new Law(
                        ArchitectureRules.internalPackagesStayWithinTheirModule(),
                        Map.of(
                                "io.assay.core.internal.Bad",
                                "",
                                "io.assay.sampling.Bad",
                                "io.assay.core.internal.Bad used;")),
                law(ArchitectureRules.onlyTheCommandPrints(), "io.assay.io.Bad", "{ System.err.println(); }"),
                law(
                        ArchitectureRules.onlyTheCommandParsesArguments(),
                        "io.assay.report.Bad",
                        "picocli.CommandLine used;"),
                law(
                        ArchitectureRules.randomNumbersComeFromKeyedStreams(),
                        "io.assay.core.Bad",
                        "java.util.Random used;"),
                law(
                        ArchitectureRules.randomNumbersComeFromKeyedStreams(),
                        "io.assay.core.Bad",
                        "double x = Math.random();"),
                law(ArchitectureRules.timeIsJavaTime(), "io.assay.report.Bad", "java.util.Date used;"),
                law(
                        ArchitectureRules.textDoesNotDependOnTheLocale(),
                        "io.assay.report.Bad",
                        "String text = String.format(\"%.1f\", 0.5);"),
                law(
                        ArchitectureRules.statisticsLogNothing(),
                        "io.assay.agreement.Bad",
                        "java.util.logging.Logger used;"),
                law(
                        ArchitectureRules.onlyDiagnosisOfRubricsUsesStatistics(),
                        "io.assay.rubric.golden.Bad",
                        "io.assay.agreement.Agreement used;"),
                law(ArchitectureRules.publicTypesAreClosed(), "io.assay.report.Bad", ""),
                law(
                        ArchitectureRules.signaturesAreFreeOfThirdParties(),
                        "io.assay.agreement.Bad",
                        "public void use(com.google.common.collect.Table<?, ?, ?>[] tables) {}"));
    }

    private static Law law(ArchRule rule, String offender, String body) {
        return new Law(rule, Map.of(offender, body));
    }

    @Test
    void the_import_sees_every_module() {
        for (String module : ArchitectureRules.MODULES) {
            assertThat(CLASSES.stream()
                            .filter(type -> type.getPackageName().matches("io\\.assay\\." + module + "\\b.*")))
                    .as(module)
                    .hasSizeGreaterThan(10);
        }
        assertThat(CLASSES.stream().map(type -> type.getSimpleName())).doesNotContain("ArchitectureTest");
    }

    @ParameterizedTest
    @MethodSource("laws")
    void rule_holds(Law law) {
        law.rule().check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void rule_can_fail(Law law) {
        Map<String, String> sources = new TreeMap<>();
        law.offenders().forEach((name, body) -> sources.put(name, source(name, body)));
        Sources.compile(sources, folder);

        JavaClasses offenders = new ClassFileImporter().importPath(folder);

        assertThat(law.rule().evaluate(offenders).hasViolation()).isTrue();
    }

    private static String source(String name, String body) {
        int dot = name.lastIndexOf('.');
        return "package " + name.substring(0, dot) + "; public class " + name.substring(dot + 1) + " { " + body + " }";
    }
}
