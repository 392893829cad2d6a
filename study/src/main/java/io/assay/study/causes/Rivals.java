package io.assay.study.causes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Causes that explain the ratings about as well as one that was claimed: which of the two it is, the ratings do not settle.
 *
 * <p>Models are compared by their likelihood, less the numbers that were chosen to fit (Akaike's criterion). Of two causes equally likely
 * beforehand one is told from the other from odds of 19 to 1 on.
 */
final class Rivals {
    private static final double TOLD = Math.log(19);
    /** Up to how many times the units there are it is said how many more would tell. */
    private static final double MOST_MORE = 5;

    private final Search search;
    private final Fit fit;
    private final Sheet sheet;

    private Rivals(Search search, Fit fit) {
        this.search = search;
        this.fit = fit;
        this.sheet = fit.likelihood.sheet;
    }

    /**
     * Another effect in the place of one in the model.
     *
     * @param effect in the model
     * @param other in its place
     * @param lead by how much the logarithm of the likelihood is better with the first
     */
    private record Rival(Effect effect, Effect other, double lead) {}

    /**
     * Returns what is not told from a claimed cause.
     *
     * @param without by effect of the model, the model without it
     */
    static List<NotIdentified> of(Search search, Fit fit, Map<Effect, Fit> without) {
        Rivals rivals = new Rivals(search, fit);
        Set<Set<CauseKind>> said = new HashSet<>();
        List<NotIdentified> all = new ArrayList<>();
        without.forEach((effect, rest) -> rivals.of(effect, rest).forEach(rival -> {
            if (said.add(Set.of(effect.kind(), rival.other.kind()))) {
                all.add(rivals.say(rival));
            }
        }));
        return all;
    }

    private List<Rival> of(Effect effect, Fit without) {
        Map<CauseKind, Rival> best = new EnumMap<>(CauseKind.class);
        for (Effect other : search.promising(without)) {
            if (other.kind() != effect.kind()) {
                double lead = penalised(fit) - penalised(without.with(other));
                best.merge(other.kind(), new Rival(effect, other, lead), (a, b) -> a.lead <= b.lead ? a : b);
            }
        }
        return best.values().stream()
                .filter(rival -> rival.lead < TOLD)
                .sorted(Comparator.comparingDouble(Rival::lead))
                .toList();
    }

    private static double penalised(Fit fit) {
        return fit.log - fit.effects.stream().mapToInt(Effect::freedom).sum();
    }

    private NotIdentified say(Rival rival) {
        String kind = rival.effect.kind().title();
        String odds = rival.lead > Math.log(1.05)
                ? String.format(Locale.ROOT, "%.1f to 1 for %s", Math.exp(rival.lead), kind)
                : "even, or for " + rival.other.kind().title();
        String why = named(rival.other) + " would explain these ratings about as well as " + named(rival.effect)
                + ": the odds are " + odds + ", and 19 to 1 would settle it";
        return new NotIdentified(List.of(rival.effect.kind(), rival.other.kind()), why, remedy(rival));
    }

    private String remedy(Rival rival) {
        double factor = TOLD / Math.max(rival.lead, 1e-9) - 1;
        if (factor > MOST_MORE) {
            return "have many more units rated, better by more raters: so far next to nothing speaks for either";
        }
        long needed = 10 * Math.round(Math.ceil(sheet.units * factor / 10));
        return "have some " + needed
                + " more units rated by the same raters, which would tell if the lead grows as it did";
    }

    private String named(Effect effect) {
        String about = effect.kind() == CauseKind.BOUNDARY
                ? category(effect, 0) + " and " + category(effect, 1)
                : effect.kind() == CauseKind.GROUPS || effect.raters().isEmpty()
                        ? ""
                        : sheet.raterIds.get(effect.raters().get(0));
        return effect.kind().title() + (about.isEmpty() ? "" : " (" + about + ")");
    }

    private String category(Effect effect, int position) {
        return "\"" + sheet.categories.get(effect.categories().get(position)) + "\"";
    }
}
