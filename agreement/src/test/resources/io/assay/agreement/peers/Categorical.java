// Kappas, percent agreement and alpha of DKPro Statistics 2.2.1 (Apache-2.0). Figures only are kept. Java 17. Run here after categorical.R:
// java -cp ~/.m2/repository/org/dkpro/statistics/dkpro-statistics-agreement/2.2.1/dkpro-statistics-agreement-2.2.1.jar \
//     Categorical.java >> categorical.csv
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dkpro.statistics.agreement.IAgreementMeasure;
import org.dkpro.statistics.agreement.coding.BennettSAgreement;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.HubertKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.coding.PercentageAgreement;
import org.dkpro.statistics.agreement.coding.RandolphKappaAgreement;
import org.dkpro.statistics.agreement.coding.ScottPiAgreement;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;
import org.dkpro.statistics.agreement.distance.RatioDistanceFunction;

class Categorical {
    public static void main(String[] args) throws IOException {
        CodingAnnotationStudy cohen = study("../cases/cohen1960-p37.csv", List.of("R1", "R2"), 3);
        CodingAnnotationStudy two = study("unused.csv", List.of("1", "2"), 7);
        CodingAnnotationStudy diagnoses = study("../cases/fleiss1971-diagnoses.csv", List.of("R1", "R2", "R3", "R4", "R5", "R6"), 5);
        CodingAnnotationStudy unused = study("unused.csv", List.of("1", "2", "3"), 7);
        CodingAnnotationStudy gwet = study("../cases/gwet-raw4raters.csv", List.of("R1", "R2", "R3", "R4"), 5);
        CodingAnnotationStudy graded = study("graded.csv", List.of("1", "2", "3", "4", "5"), 5);
        // A category that nobody uses stops the measure with a null pointer, and is no part of it.
        CodingAnnotationStudy used = study("unused.csv", List.of("1", "2", "3"), 0);
        new TreeMap<>(Map.of("diagnoses", diagnoses, "unused", used)).forEach(
                (data, study) -> show(data, "conger-kappa", "identity", "value", new HubertKappaAgreement(study)));
        new TreeMap<>(Map.of("cohen1960", cohen, "unused-12", two)).forEach((data, study) -> {
            show(data, "cohen-kappa", "identity", "value", new CohenKappaAgreement(study));
            show(data, "scott-pi", "identity", "value", new ScottPiAgreement(study));
            show(data, "brennan-prediger", "identity", "value", new BennettSAgreement(study));
        });
        new TreeMap<>(Map.of("diagnoses", diagnoses, "unused", unused)).forEach((data, study) -> {
            show(data, "fleiss-kappa", "identity", "value", new FleissKappaAgreement(study));
            show(data, "brennan-prediger", "identity", "value", new RandolphKappaAgreement(study));
            show(data, "percent-agreement", "identity", "value", new PercentageAgreement(study));
        });
        new TreeMap<>(Map.of("gwet", gwet, "graded", graded, "unused", unused)).forEach((data, study) -> {
            show(data, "percent-agreement-pooled", "identity", "value", new PercentageAgreement(study));
            show(data, "krippendorff-alpha", "nominal", "distance", new KrippendorffAlphaAgreement(study, new NominalDistanceFunction()));
            show(data, "krippendorff-alpha", "ordinal", "distance", new KrippendorffAlphaAgreement(study, new OrdinalDistanceFunction()));
            show(data, "krippendorff-alpha", "interval", "distance", new KrippendorffAlphaAgreement(study, new IntervalDistanceFunction()));
            show(data, "krippendorff-alpha", "ratio", "distance", new KrippendorffAlphaAgreement(study, new RatioDistanceFunction()));
        });
    }

    private static void show(String data, String coefficient, String weights, String figure, IAgreementMeasure measure) {
        System.out.println(String.join(",", data, coefficient, weights, figure, "" + measure.calculateAgreement(), "DKPro Statistics 2.2.1"));
    }

    private static CodingAnnotationStudy study(String file, List<String> raters, int levels) throws IOException {
        Map<String, Map<String, Integer>> units = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of(file))) {
            String[] fields = line.split(",");
            if (raters.contains(fields[1])) {
                units.computeIfAbsent(fields[0], unit -> new LinkedHashMap<>()).put(fields[1], Integer.valueOf(fields[2]));
            }
        }
        CodingAnnotationStudy study = new CodingAnnotationStudy(raters.size());
        units.values().forEach(given -> study.addItem(raters.stream().map(r -> (Object) given.get(r)).toArray()));
        for (int level = 1; level <= levels; level++) {
            study.addCategory(level);
        }
        return study;
    }
}
