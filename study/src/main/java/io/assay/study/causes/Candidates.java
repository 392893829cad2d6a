package io.assay.study.causes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The effects that a design can show, and how many of a kind were looked at. */
final class Candidates {
    /** Shares of hard units that are tried. */
    private static final double[] HARD_SHARES = {0.1, 0.2, 0.4};

    static final double MOST_CARELESS = 0.98;

    /** On names, which carry little, most of the chance of a false claim is for what shows least. */
    private static final Map<CauseKind, Double> OF_NAMES = Map.of(
            CauseKind.SEVERITY, 0.6,
            CauseKind.OUTLIER_RATERS, 0.6,
            CauseKind.CARELESS, 2.0,
            CauseKind.HARD_UNITS, 2.0,
            CauseKind.GROUPS, 0.4,
            CauseKind.DRIFT, 2.0);

    private final Sheet sheet;
    private final Likelihood likelihood;
    private final boolean isNominal;
    private final boolean hasCategories;
    private final Map<CauseKind, List<Effect>> effects = new EnumMap<>(CauseKind.class);
    private final Map<CauseKind, Integer> looked = new EnumMap<>(CauseKind.class);

    private Candidates(Likelihood likelihood) {
        this.likelihood = likelihood;
        this.sheet = likelihood.sheet;
        this.isNominal = likelihood instanceof NominalLikelihood;
        this.hasCategories = likelihood instanceof CategoryLikelihood;
    }

    static Candidates of(Likelihood likelihood, Fit noise, Design design) {
        Candidates candidates = new Candidates(likelihood);
        if (design.canShow(CauseKind.SEVERITY)) {
            candidates.severity();
        }
        if (design.canShow(CauseKind.OUTLIER_RATERS)) {
            candidates.outliers(noise);
        }
        if (design.canShow(CauseKind.CARELESS)) {
            candidates.careless();
        }
        if (design.canShow(CauseKind.BOUNDARY)) {
            candidates.boundaries();
        }
        if (design.canShow(CauseKind.HARD_UNITS)) {
            candidates.hardUnits();
        }
        if (design.canShow(CauseKind.GROUPS)) {
            candidates.groups();
        }
        if (design.canShow(CauseKind.DRIFT)) {
            candidates.drift();
        }
        return candidates;
    }

    Set<CauseKind> kinds() {
        return effects.keySet();
    }

    List<Effect> all() {
        return effects.values().stream().flatMap(List::stream).toList();
    }

    /** Returns among how many effects of a kind the best was sought, and how many kinds there are. */
    int looked(CauseKind kind) {
        return looked.getOrDefault(kind, 0) * looked.size();
    }

    /** Returns how much larger the chance of a false claim of a kind may be than that of a kind on average. */
    double allowance(CauseKind kind) {
        double mean =
                looked.keySet().stream().mapToDouble(this::weight).average().orElseThrow();
        return weight(kind) / mean;
    }

    private double weight(CauseKind kind) {
        return isNominal ? OF_NAMES.getOrDefault(kind, 1.0) : 1;
    }

    private void add(CauseKind kind, List<Effect> found, int among) {
        if (!found.isEmpty()) {
            effects.put(kind, found);
            looked.put(kind, Math.max(1, among));
        }
    }

    private List<Integer> raters() {
        return IntStream.range(0, sheet.raters)
                .filter(r -> sheet.counts[r] > 0)
                .boxed()
                .toList();
    }

    private void severity() {
        List<Effect> found = isNominal ? overuses(CauseKind.SEVERITY) : List.of(shifts());
        add(CauseKind.SEVERITY, found, found.size());
    }

    /** Shifts of all raters, which sum to 0. */
    private Effect shifts() {
        List<Integer> raters = raters();
        int free = raters.size() - 1;
        return new Effect(
                CauseKind.SEVERITY,
                "shifts",
                List.of(),
                List.of(),
                new double[free],
                filled(free, -5),
                filled(free, 5),
                free,
                false,
                (model, x) -> {
                    double sum = 0;
                    for (int j = 0; j < free; j++) {
                        model.shift[raters.get(j)] = x[j];
                        sum += x[j];
                    }
                    model.shift[raters.get(free)] = -sum;
                });
    }

    private static double[] filled(int size, double value) {
        double[] values = new double[size];
        java.util.Arrays.fill(values, value);
        return values;
    }

    private List<Effect> overuses(CauseKind kind) {
        List<Effect> found = new ArrayList<>();
        for (int r : raters()) {
            for (int k = 0; k < sheet.categories.size(); k++) {
                int category = k;
                found.add(Effect.positive(
                        kind,
                        "overuse " + r + " " + k,
                        List.of(r),
                        List.of(k),
                        0.1,
                        MOST_CARELESS,
                        (model, x) -> model.overuse[r][category] = x));
            }
        }
        return found;
    }

    /** Keeps of each rater the category that is given most beyond its share among all. */
    private List<Effect> mostUsed(List<Effect> overuses) {
        double[][] counts = new double[sheet.raters][sheet.categories.size()];
        for (int i = 0; i < sheet.who.length; i++) {
            for (int a = 0; a < sheet.who[i].length; a++) {
                counts[sheet.who[i][a]][sheet.codes[i][a]] += sheet.weights[i];
            }
        }
        double[] margin = OrdinalLikelihood.margin(sheet);
        return overuses.stream()
                .filter(effect -> {
                    int r = effect.raters().get(0);
                    int best = IntStream.range(0, margin.length)
                            .boxed()
                            .max(java.util.Comparator.comparingDouble(k -> counts[r][k] - sheet.counts[r] * margin[k]))
                            .orElseThrow();
                    return effect.categories().get(0) == best;
                })
                .toList();
    }

    private void outliers(Fit noise) {
        List<Effect> found = new ArrayList<>();
        if (isNominal) {
            found.addAll(Readings.of((NominalLikelihood) likelihood, noise.model(), raters()));
            int categories = sheet.categories.size();
            add(CauseKind.OUTLIER_RATERS, found, raters().size() * categories * (categories - 1));
            return;
        }
        for (int r : raters()) {
            found.add(Effect.positive(
                    CauseKind.OUTLIER_RATERS,
                    "imprecise " + r,
                    List.of(r),
                    List.of(),
                    0.3,
                    3,
                    (model, x) -> model.ratio[r] = x));
        }
        add(CauseKind.OUTLIER_RATERS, found, found.size());
    }

    private void careless() {
        List<Effect> found = new ArrayList<>();
        for (int r : raters()) {
            found.add(random(r, Model.Guess.EVEN, "even"));
            if (isNominal) {
                found.add(random(r, Model.Guess.BY_PREVALENCE, "by prevalence"));
            }
        }
        if (hasCategories && !isNominal) {
            found.addAll(mostUsed(overuses(CauseKind.CARELESS)));
        }
        add(CauseKind.CARELESS, found, found.size());
    }

    private static Effect random(int r, int guess, String name) {
        return Effect.positive(
                CauseKind.CARELESS,
                "random " + name + " " + r,
                List.of(r),
                List.of(),
                0.2,
                MOST_CARELESS,
                (model, x) -> {
                    model.careless[r] = x;
                    model.guess[r] = guess;
                });
    }

    private void boundaries() {
        List<Effect> found = new ArrayList<>();
        CategoryLikelihood categories = (CategoryLikelihood) likelihood;
        int count = likelihood.start().boundary.length;
        for (int j = 0; j < count; j++) {
            int number = j;
            int[] pair = categories.boundary(j);
            found.add(Effect.positive(
                    CauseKind.BOUNDARY,
                    "boundary " + j,
                    List.of(),
                    List.of(pair[0], pair[1]),
                    0.2,
                    1,
                    (model, x) -> model.boundary[number] = x));
        }
        // Thresholds that fit the margin leave an ordered boundary more room by chance than chi-square allows.
        add(CauseKind.BOUNDARY, found, isNominal ? found.size() : 3 * found.size());
    }

    private void hardUnits() {
        List<Effect> found = new ArrayList<>();
        for (double share : HARD_SHARES) {
            found.add(
                    Effect.positive(CauseKind.HARD_UNITS, "hard " + share, List.of(), List.of(), 0.8, 3, (model, x) -> {
                        model.hardShare = share;
                        model.hard = x;
                    }));
        }
        // The three shares are close to one another: together they have about two free numbers.
        add(CauseKind.HARD_UNITS, found, 2);
    }

    private void groups() {
        Partitions partitions = Partitions.of(sheet, isNominal);
        List<Effect> found = new ArrayList<>();
        for (int[] groups : partitions.best()) {
            found.add(Effect.positive(
                    CauseKind.GROUPS,
                    "groups " + java.util.Arrays.toString(groups),
                    IntStream.range(0, groups.length)
                            .filter(r -> groups[r] == 1 && sheet.counts[r] > 0)
                            .boxed()
                            .toList(),
                    List.of(),
                    isNominal ? 0.1 : 0.25,
                    isNominal ? 1 : 9,
                    (model, x) -> {
                        model.groups = groups;
                        model.views = x;
                    }));
        }
        add(CauseKind.GROUPS, found, partitions.count());
    }

    private void drift() {
        List<Effect> found = new ArrayList<>();
        for (int r : raters()) {
            if (!isNominal) {
                found.add(new Effect(
                        CauseKind.DRIFT,
                        "drift " + r,
                        List.of(r),
                        List.of(),
                        new double[] {0},
                        new double[] {-6},
                        new double[] {6},
                        1,
                        false,
                        (model, x) -> model.drift[r] = x[0]));
            }
            found.add(Effect.positive(
                    CauseKind.DRIFT, "tiring " + r, List.of(r), List.of(), 0.3, 10, (model, x) -> model.tiring[r] = x));
        }
        // A rater who gets worse and one who is bad all along look alike: the claim about time needs the more evidence.
        add(CauseKind.DRIFT, found, 2 * found.size());
    }
}
