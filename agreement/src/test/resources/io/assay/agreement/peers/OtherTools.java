// Figures of dkpro-statistics-agreement 2.2.1 (Apache-2.0) that differ from ours, for docs/where-other-tools-differ.md. Java 17.
// java -cp ~/.m2/repository/org/dkpro/statistics/dkpro-statistics-agreement/2.2.1/dkpro-statistics-agreement-2.2.1.jar \
//     OtherTools.java > other-tools-dkpro.csv
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.dkpro.statistics.agreement.IAgreementMeasure;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.coding.PercentageAgreement;
import org.dkpro.statistics.agreement.coding.WeightedKappaAgreement;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
import org.dkpro.statistics.agreement.distance.MASISetAnnotationDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;
import org.dkpro.statistics.agreement.distance.RatioDistanceFunction;
import org.dkpro.statistics.agreement.distance.SetAnnotation;

class OtherTools {
    private static final String GWET = "../cases/gwet-raw4raters.csv";
    private static final List<String> FOUR = List.of("R1", "R2", "R3", "R4");
    private static final List<String> TWO = List.of("ana", "ben");

    public static void main(String[] args) throws IOException {
        BiFunction<String, String, Object> whole = (rater, value) -> Integer.valueOf(value);
        BiFunction<String, String, Object> decimal = (rater, value) -> Double.valueOf(value);
        BiFunction<String, String, Object> both = (rater, value) ->
                rater.compareTo("R3") < 0 ? (Object) Double.valueOf(value) : (Object) Integer.valueOf(value);
        BiFunction<String, String, Object> label = (rater, value) -> value;
        BiFunction<String, String, Object> set = (rater, value) -> new SetAnnotation((Object[]) value.split("\\|"));
        System.out.println("difference,tool,value");
        show("alpha-decimals", new KrippendorffAlphaAgreement(study(GWET, FOUR, decimal, false), new OrdinalDistanceFunction()));
        show("alpha-number-types", new KrippendorffAlphaAgreement(study(GWET, FOUR, both, false), new NominalDistanceFunction()));
        show("alpha-signs", new KrippendorffAlphaAgreement(study("other-tools-signs.csv", TWO, whole, false), new RatioDistanceFunction()));
        show("alpha-value-alone-dkpro", new KrippendorffAlphaAgreement(study("other-tools-alone.csv", TWO, label, false), new NominalDistanceFunction()));
        show("percent-pooled", new PercentageAgreement(study(GWET, FOUR, whole, false)));
        show("cohen-missing", new CohenKappaAgreement(study(GWET, List.of("R1", "R3"), whole, false)));
        show("fleiss-missing", new FleissKappaAgreement(study(GWET, FOUR, whole, false)));
        show("weighted-farthest", new WeightedKappaAgreement(study(GWET, List.of("R2", "R3"), whole, true), new IntervalDistanceFunction()));
        show("masi-2004", new KrippendorffAlphaAgreement(study("other-tools-sets.csv", TWO, set, false), new MASISetAnnotationDistanceFunction()));
    }

    private static void show(String difference, IAgreementMeasure measure) {
        System.out.println(difference + ",DKPro Statistics 2.2.1," + measure.calculateAgreement());
    }

    private static CodingAnnotationStudy study(String file, List<String> raters, BiFunction<String, String, Object> as, boolean complete)
            throws IOException {
        Map<String, Map<String, String>> units = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of(file))) {
            String[] fields = line.split(",");
            if (!fields[0].equals("unit")) {
                units.computeIfAbsent(fields[0], unit -> new LinkedHashMap<>()).put(fields[1], fields[2]);
            }
        }
        CodingAnnotationStudy study = new CodingAnnotationStudy(raters.size());
        for (Map<String, String> given : units.values()) {
            Object[] row = raters.stream().map(r -> given.containsKey(r) ? as.apply(r, given.get(r)) : null).toArray();
            long present = Arrays.stream(row).filter(Objects::nonNull).count();
            if (complete ? present == row.length : present > 0) {
                study.addItem(row);
            }
        }
        return study;
    }
}
