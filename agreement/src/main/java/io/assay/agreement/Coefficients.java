package io.assay.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Coefficients by their stable names: those of this library, and those that others provide as services.
 *
 * <p>A coefficient of one's own is found if its jar lists the class under {@code META-INF/services/io.assay.agreement.Coefficient} (or a module
 * provides it); its name must not be one of ours, nor that of another service. Thread-safe.
 */
public final class Coefficients {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Map<String, Supplier<Coefficient>> OWN = own();
    private static final Map<String, ByWeights> WEIGHTED = weighted();

    private Coefficients() {}

    /** From weights to a coefficient. */
    private interface ByWeights {
        Coefficient with(Weights weights);
    }

    private static Map<String, Supplier<Coefficient>> own() {
        Map<String, Supplier<Coefficient>> own = new LinkedHashMap<>();
        own.put("krippendorff-alpha", Agreement::krippendorff);
        own.put("cohen-kappa", Agreement::cohenKappa);
        own.put("weighted-kappa", () -> Agreement.weightedKappa(Weights.quadratic()));
        own.put("fleiss-kappa", Agreement::fleissKappa);
        own.put("conger-kappa", Agreement::congerKappa);
        own.put("light-kappa", Agreement::lightKappa);
        own.put("scott-pi", Agreement::scottPi);
        own.put("brennan-prediger", Agreement::brennanPrediger);
        own.put("gwet-ac1", Agreement::gwetAc1);
        own.put("gwet-ac2", () -> Agreement.gwetAc2(Weights.quadratic()));
        own.put("percent-agreement", Agreement::percentAgreement);
        own.put("percent-agreement-pooled", () -> Agreement.percentAgreement().pooled());
        own.put("icc-1-1", IntraclassCorrelation::oneWay);
        own.put("icc-a-1", IntraclassCorrelation::agreement);
        own.put("icc-c-1", IntraclassCorrelation::consistency);
        own.put("icc-1-k", () -> IntraclassCorrelation.oneWay().average());
        own.put("icc-a-k", () -> IntraclassCorrelation.agreement().average());
        own.put("icc-c-k", () -> IntraclassCorrelation.consistency().average());
        own.put("lin-ccc", ConcordanceCorrelation::lin);
        own.put("overall-ccc", ConcordanceCorrelation::overall);
        own.put("kendall-w", KendallW::coefficient);
        own.put("spearman-mean", RankCorrelation::spearman);
        own.put("kendall-tau-mean", RankCorrelation::kendall);
        own.put("maxwell-re", MaxwellRe::coefficient);
        own.put("finn", Finn::coefficient);
        own.put("bangdiwala-b", BangdiwalaB::coefficient);
        own.put("robinson-a", RobinsonA::coefficient);
        return own;
    }

    private static Map<String, ByWeights> weighted() {
        Map<String, ByWeights> weighted = new LinkedHashMap<>();
        weighted.put("weighted-kappa", Agreement::weightedKappa);
        weighted.put("fleiss-kappa", w -> Agreement.fleissKappa().weights(w));
        weighted.put("conger-kappa", w -> Agreement.congerKappa().weights(w));
        weighted.put("light-kappa", w -> Agreement.lightKappa().weights(w));
        weighted.put("scott-pi", w -> Agreement.scottPi().weights(w));
        weighted.put("brennan-prediger", w -> Agreement.brennanPrediger().weights(w));
        weighted.put("gwet-ac2", Agreement::gwetAc2);
        weighted.put("percent-agreement", w -> Agreement.percentAgreement().weights(w));
        weighted.put(
                "percent-agreement-pooled",
                w -> Agreement.percentAgreement().pooled().weights(w));
        return weighted;
    }

    /**
     * {@return all names, ours first, then those of services in the order found}
     *
     * @throws ServiceConfigurationError if a service cannot be loaded, or has a name that is taken or not of the form of
     *     {@link #checkName}
     */
    public static List<String> names() {
        List<String> names = new ArrayList<>(OWN.keySet());
        services().forEach(service -> names.add(service.name()));
        return List.copyOf(names);
    }

    /** {@return the names of coefficients that take weights} */
    public static List<String> weightedNames() {
        return List.copyOf(WEIGHTED.keySet());
    }

    /**
     * Finds a coefficient with its defaults: quadratic weights for {@code weighted-kappa} and {@code gwet-ac2}.
     *
     * @param name one of {@link #names}
     * @return the coefficient
     * @throws IllegalArgumentException if there is none of that name
     * @throws ServiceConfigurationError as {@link #names}, if the name is none of ours
     */
    public static Coefficient named(String name) {
        Supplier<Coefficient> own = OWN.get(name);
        if (own != null) {
            return own.get();
        }
        return services().stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no coefficient called \"" + name + "\"; known are " + String.join(", ", names())));
    }

    /**
     * Finds a coefficient and gives it weights.
     *
     * @param name one of {@link #weightedNames}
     * @param weights how much near categories agree
     * @return the coefficient
     * @throws IllegalArgumentException if there is none of that name, or it takes no weights
     */
    public static Coefficient named(String name, Weights weights) {
        ByWeights weighted = WEIGHTED.get(name);
        if (weighted == null) {
            throw new IllegalArgumentException(named(name).name() + " takes no weights; those that do are "
                    + String.join(", ", WEIGHTED.keySet()));
        }
        return weighted.with(weights);
    }

    /**
     * Refuses a name that command lines and documents could not carry.
     *
     * @param name the name of a coefficient
     * @return the name
     * @throws IllegalArgumentException if it is not a lower-case letter, followed by lower-case letters, digits and hyphens
     */
    public static String checkName(String name) {
        if (NAME.matcher(name).matches()) {
            return name;
        }
        throw new IllegalArgumentException(misnamed(name));
    }

    private static String misnamed(String name) {
        return "the name of a coefficient must be a lower-case letter, then lower-case letters, digits and hyphens, as in mean-range,"
                + " but was \"" + name + "\"";
    }

    /** Returns the coefficients that others provide. */
    static List<Coefficient> services() {
        Map<String, Coefficient> services = new LinkedHashMap<>();
        for (Coefficient service : ServiceLoader.load(Coefficient.class)) {
            String problem = problem(service.name(), services.keySet());
            if (!problem.isEmpty()) {
                throw new ServiceConfigurationError(
                        service.getClass().getName() + ", a coefficient provided as a service: " + problem);
            }
            services.put(service.name(), service);
        }
        return List.copyOf(services.values());
    }

    private static String problem(String name, Set<String> others) {
        if (OWN.containsKey(name)) {
            return "\"" + name + "\" is the name of a coefficient of this library; give it another";
        }
        if (others.contains(name)) {
            return "\"" + name + "\" is the name of another service too; give one of them another";
        }
        return NAME.matcher(name).matches() ? "" : misnamed(name);
    }
}
