package io.assay.examples;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of docs/architecture.md and CONTRIBUTING.md that classes can be held to. */
final class ArchitectureRules {
    static final String[] MODULES = {
        "core", "agreement", "annotators", "rubric", "sampling", "io", "report", "cli", "testkit"
    };

    private static final String[] API = {
        "io.assay.core..",
        "io.assay.agreement..",
        "io.assay.annotators..",
        "io.assay.rubric..",
        "io.assay.sampling..",
        "io.assay.io..",
        "io.assay.spark..",
        "io.assay.report.."
    };

    /** The internal packages that a descriptor exports to other modules, and to which. */
    private static final Map<String, Set<String>> SHARED = Map.of(
            "io.assay.core.internal", Set.of("io.assay.io", "io.assay.report", "io.assay.rubric", "io.assay.study"));

    private ArchitectureRules() {}

    /** A module and the modules of ours that it may use. */
    static ArchRule arrow(String module, String... used) {
        String[] allowed = Stream.concat(Stream.of(module), Arrays.stream(used))
                .map(ArchitectureRules::packages)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(packages(module))
                .should(dependOnClassesThat(resideInAPackage("io.assay..").and(not(resideInAnyPackage(allowed)))))
                .as(module + " uses no module of ours but " + (used.length == 0 ? "itself" : String.join(", ", used)));
    }

    static ArchRule modulesAreFreeOfCycles() {
        return slices().matching("io.assay.(*)..").should().beFreeOfCycles().as("modules are free of cycles");
    }

    static ArchRule internalPackagesStayWithinTheirModule() {
        return classes()
                .that()
                .resideInAPackage("io.assay..")
                .should(new ArchCondition<>("leave the internal packages of other modules alone") {
                    @Override
                    public void check(JavaClass user, ConditionEvents events) {
                        user.getDirectDependenciesFromSelf().stream()
                                .filter(use -> isInternal(use.getTargetClass()))
                                .filter(use -> !moduleOf(use.getTargetClass()).equals(moduleOf(use.getOriginClass())))
                                .filter(use -> !SHARED.getOrDefault(
                                                use.getTargetClass().getPackageName(), Set.of())
                                        .contains(moduleOf(use.getOriginClass())))
                                .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
                    }
                });
    }

    private static boolean isInternal(JavaClass used) {
        return used.getPackageName().startsWith("io.assay.") && (used.getPackageName() + ".").contains(".internal.");
    }

    /** Returns {@code io.assay.core} of {@code io.assay.core.tally.Frame}, and of arrays of it. */
    private static String moduleOf(JavaClass type) {
        return type.getBaseComponentType().getName().replaceAll("^(\\w+\\.\\w+\\.\\w+)\\..*", "$1");
    }

    static ArchRule onlyTheCommandPrints() {
        return noClasses()
                .that()
                .resideInAnyPackage(API)
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .as("nobody but the command line and the examples uses the standard streams");
    }

    /** The text report lays its tables out with picocli's text tables. */
    static ArchRule onlyTheCommandParsesArguments() {
        return noClasses()
                .that()
                .resideInAnyPackage(API)
                .and(not(textReport()))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .as("nobody but the command line and the text report uses picocli");
    }

    private static DescribedPredicate<JavaClass> textReport() {
        return resideInAPackage("io.assay.report")
                .and(DescribedPredicate.describe(
                        "text", type -> type.getSimpleName().startsWith("Text")));
    }

    static ArchRule randomNumbersComeFromKeyedStreams() {
        Set<String> hidden = Set.of(
                "java.util.Random",
                "java.util.SplittableRandom",
                "java.util.concurrent.ThreadLocalRandom",
                "java.security.SecureRandom");
        return noClasses()
                .that()
                .resideInAPackage("io.assay..")
                .should(dependOnClassesThat(
                        DescribedPredicate.describe("other random numbers", type -> hidden.contains(type.getName()))))
                .orShould()
                .callMethod(Math.class, "random")
                .as("random numbers come from RandomStream, keyed by the seed");
    }

    static ArchRule timeIsJavaTime() {
        return noClasses()
                .that()
                .resideInAPackage("io.assay..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.text\\.SimpleDateFormat")
                .as("time is java.time");
    }

    static ArchRule textDoesNotDependOnTheLocale() {
        return noClasses()
                .that()
                .resideInAPackage("io.assay..")
                .should(callMethodWhere(DescribedPredicate.describe("no locale", ArchitectureRules::takesNoLocale)))
                .as("text does not depend on the default locale");
    }

    private static boolean takesNoLocale(JavaMethodCall call) {
        boolean formats = Set.of("format", "formatted", "printf", "toLowerCase", "toUpperCase")
                .contains(call.getName());
        String owner = call.getTargetOwner().getName();
        boolean isText = owner.equals("java.lang.String") || owner.startsWith("java.io.Print");
        boolean hasLocale = call.getTarget().getRawParameterTypes().stream()
                .anyMatch(type -> type.getName().equals("java.util.Locale"));
        return formats && isText && !hasLocale;
    }

    /** A rubric is a rubric without any statistic; only agreement per criterion needs one. */
    static ArchRule onlyDiagnosisOfRubricsUsesStatistics() {
        return noClasses()
                .that()
                .resideInAPackage("io.assay.rubric..")
                .and()
                .resideOutsideOfPackage("io.assay.rubric.diagnose..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.assay.agreement..")
                .as("only io.assay.rubric.diagnose uses agreement");
    }

    static ArchRule statisticsLogNothing() {
        return noClasses()
                .that()
                .resideInAnyPackage(
                        "io.assay.core..", "io.assay.agreement..", "io.assay.annotators..", "io.assay.sampling..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.slf4j..", "java.util.logging..")
                .as("a statistic logs nothing");
    }

    static ArchRule publicTypesAreClosed() {
        return classes()
                .that()
                .resideInAnyPackage(API)
                .and()
                .areTopLevelClasses()
                .and()
                .arePublic()
                .and()
                .areNotInterfaces()
                .should(new ArchCondition<>("be final or sealed") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean closed = type.getModifiers().contains(JavaModifier.FINAL)
                                || type.getConstructors().stream().allMatch(ArchitectureRules::isOurs);
                        events.add(new SimpleConditionEvent(type, closed, type.getName() + " can be extended"));
                    }
                })
                .as("public types are final, sealed, or interfaces");
    }

    /** Sealed types show only in that nobody else can call their constructors. */
    private static boolean isOurs(JavaConstructor constructor) {
        return !constructor.getModifiers().contains(JavaModifier.PUBLIC)
                && !constructor.getModifiers().contains(JavaModifier.PROTECTED);
    }

    /** The table of Guava is a view at the edge of the matrix, Spark's types are what its module is about; neither is anywhere else. */
    static ArchRule signaturesAreFreeOfThirdParties() {
        return classes()
                .that()
                .resideInAnyPackage(API)
                .and()
                .resideOutsideOfPackage("..internal..")
                .and()
                .arePublic()
                .should(new ArchCondition<>("name no third-party type in public signatures") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getMethods().stream()
                                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                                .forEach(method -> Stream.concat(
                                                Stream.of(method.getRawReturnType()),
                                                method.getRawParameterTypes().stream())
                                        .filter(used -> isThirdParty(type, used))
                                        .forEach(used -> events.add(SimpleConditionEvent.violated(
                                                method, method.getFullName() + " names " + used.getName()))));
                    }
                });
    }

    private static boolean isThirdParty(JavaClass type, JavaClass used) {
        String name = used.getBaseComponentType().getName();
        boolean ours = name.startsWith("java.") || name.startsWith("io.assay.") || !name.contains(".");
        boolean view = type.getName().equals("io.assay.core.RatingMatrix")
                && name.matches("com\\.google\\.common\\.collect\\.(Immutable)?Table");
        boolean engine = type.getPackageName().equals("io.assay.spark") && name.startsWith("org.apache.spark.");
        return !ours && !view && !engine;
    }

    private static String packages(String module) {
        return "io.assay." + module + "..";
    }
}
