package io.assay.annotators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/**
 * Methods that make a consensus of several ratings: those of this library, and those that others provide as services.
 *
 * <p>Which to use: {@link #majority} is as good as any where raters are equally good; {@link #dawidSkene} where each has
 * labelled many units of each category, {@link #dawidSkeneMap} where they labelled few, {@link #mace} where some do not look at
 * the units at all. For numbers, {@link #biasPrecision} where raters differ in severity. Thread-safe.
 */
public final class ConsensusMethods {
    private static final Map<String, Supplier<ConsensusMethod>> OWN = own();

    private ConsensusMethods() {}

    private static Map<String, Supplier<ConsensusMethod>> own() {
        Map<String, Supplier<ConsensusMethod>> own = new LinkedHashMap<>();
        own.put("majority", ConsensusMethods::majority);
        own.put("wawa", ConsensusMethods::wawa);
        own.put("zero-based-skill", ConsensusMethods::zeroBasedSkill);
        own.put("dawid-skene", ConsensusMethods::dawidSkene);
        own.put("one-coin-dawid-skene", ConsensusMethods::oneCoinDawidSkene);
        own.put("dawid-skene-map", ConsensusMethods::dawidSkeneMap);
        own.put("mace", ConsensusMethods::mace);
        own.put("glad", ConsensusMethods::glad);
        own.put("kos", ConsensusMethods::kos);
        own.put("mean", ConsensusMethods::mean);
        own.put("median", ConsensusMethods::median);
        own.put("bias-precision", ConsensusMethods::biasPrecision);
        return own;
    }

    /** {@return the majority vote, ties going to the first category} */
    public static MajorityVote majority() {
        return MajorityVote.DEFAULTS;
    }

    /**
     * {@return a vote in which raters count as much as their weights}
     *
     * @param weights by the id of the person; finite, not negative; every person who rates needs one
     * @throws IllegalArgumentException if a weight is negative or not finite
     */
    public static WeightedVote weighted(Map<String, Double> weights) {
        return WeightedVote.of(weights);
    }

    /** {@return worker agreement with aggregate} */
    public static Wawa wawa() {
        return Wawa.DEFAULTS;
    }

    /** {@return zero-based skill} */
    public static ZeroBasedSkill zeroBasedSkill() {
        return ZeroBasedSkill.DEFAULTS;
    }

    /** {@return Dawid and Skene's model at its maximum likelihood} */
    public static DawidSkene dawidSkene() {
        return DawidSkene.DEFAULTS;
    }

    /** {@return Dawid and Skene's model with two pooled pseudo-labels for each category and rater} */
    public static DawidSkene dawidSkeneMap() {
        return DawidSkene.DEFAULTS.prior(ConfusionPrior.pooled(2));
    }

    /** {@return Dawid and Skene's model with one figure per rater} */
    public static OneCoinDawidSkene oneCoinDawidSkene() {
        return OneCoinDawidSkene.DEFAULTS;
    }

    /** {@return multi-annotator competence estimation} */
    public static Mace mace() {
        return Mace.DEFAULTS;
    }

    /** {@return the generative model of labels, abilities and difficulties} */
    public static Glad glad() {
        return Glad.DEFAULTS;
    }

    /** {@return the messages of Karger, Oh and Shah, for two categories} */
    public static Kos kos() {
        return Kos.DEFAULTS;
    }

    /** {@return the mean of the ratings} */
    public static CentralValue mean() {
        return CentralValue.MEAN;
    }

    /** {@return the median of the ratings} */
    public static CentralValue median() {
        return CentralValue.MEDIAN;
    }

    /**
     * {@return the mean of the ratings without the lowest and the highest}
     *
     * @param share of the ratings that is left out at each end, rounded down; in [0, 0.5)
     * @throws IllegalArgumentException if it is out of range
     */
    public static CentralValue trimmedMean(double share) {
        return CentralValue.trimmedMean(share);
    }

    /** {@return the model of raters' biases and precisions} */
    public static BiasPrecision biasPrecision() {
        return BiasPrecision.DEFAULTS;
    }

    /**
     * {@return all names, ours first, then those of services in the order found}
     *
     * @throws ServiceConfigurationError if a service cannot be loaded, or has a name that is taken
     */
    public static List<String> names() {
        List<String> names = new ArrayList<>(OWN.keySet());
        services().forEach(service -> names.add(service.name()));
        return List.copyOf(names);
    }

    /**
     * Finds a method with its defaults.
     *
     * @param name one of {@link #names}
     * @return the method
     * @throws IllegalArgumentException if there is none of that name
     * @throws ServiceConfigurationError as {@link #names}, if the name is none of ours
     */
    public static ConsensusMethod named(String name) {
        Supplier<ConsensusMethod> own = OWN.get(name);
        if (own != null) {
            return own.get();
        }
        return services().stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no method called \"" + name + "\"; known are " + String.join(", ", names())));
    }

    private static List<ConsensusMethod> services() {
        Map<String, ConsensusMethod> services = new LinkedHashMap<>();
        for (ConsensusMethod service : ServiceLoader.load(ConsensusMethod.class)) {
            if (OWN.containsKey(service.name()) || services.putIfAbsent(service.name(), service) != null) {
                throw new ServiceConfigurationError(service.getClass().getName()
                        + ", a consensus method provided as a service: \"" + service.name()
                        + "\" is the name of another method; give it another");
            }
        }
        return List.copyOf(services.values());
    }
}
