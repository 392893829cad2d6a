package io.assay.agreement.judge;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What the alternative annotator test says of a judge.
 *
 * @param judge id of the judge
 * @param epsilon the advantage the judge was given
 * @param winningRate omega, the share of people for whom the judge holds; empty if nobody could be tested
 * @param advantage rho, the mean over people of the share of units the judge wins; empty if nobody could be tested
 * @param passes whether the winning rate is at least .5
 * @param people by person, those who could be tested; unmodifiable
 * @param warnings what makes the result shaky, each a clause for people; unmodifiable
 */
public record AlternativeAnnotator(
        String judge,
        double epsilon,
        OptionalDouble winningRate,
        OptionalDouble advantage,
        boolean passes,
        List<Person> people,
        List<String> warnings) {
    /**
     * The judge against one person.
     *
     * @param person id of the person left out
     * @param units units both and at least one other person rated
     * @param judgeShare share of units on which the judge is at least as close to the other people
     * @param personShare share of units on which the person is
     * @param p one-sided p value of "the person wins more often by at least epsilon"
     * @param holds whether that is rejected, all people considered: the judge may stand in for this person
     */
    public record Person(String person, long units, double judgeShare, double personShare, double p, boolean holds) {}

    static AlternativeAnnotator of(String judge, double epsilon, List<Person> people, List<String> warnings) {
        if (people.isEmpty()) {
            OptionalDouble none = OptionalDouble.empty();
            return new AlternativeAnnotator(judge, epsilon, none, none, false, List.of(), List.copyOf(warnings));
        }
        double held = people.stream().filter(Person::holds).count();
        double rate = held / people.size();
        double advantage =
                people.stream().mapToDouble(Person::judgeShare).average().orElseThrow();
        return new AlternativeAnnotator(
                judge,
                epsilon,
                OptionalDouble.of(rate),
                OptionalDouble.of(advantage),
                rate >= 0.5,
                List.copyOf(people),
                List.copyOf(warnings));
    }

    /** {@return the verdict in sentences for people, warnings last} */
    @Override
    public String toString() {
        if (winningRate.isEmpty()) {
            return "Whether \"" + judge + "\" may stand in for people cannot be told: " + String.join("; ", warnings)
                    + ".";
        }
        String verdict = String.format(
                Locale.ROOT,
                "\"%s\" %s in for people: it holds for %d of %d of them (winning rate %.2f, .50 needed; epsilon %.2f), and is at"
                        + " least as close to the others on %.1f %% of units.",
                judge,
                passes ? "may stand" : "may not stand",
                people.stream().filter(Person::holds).count(),
                people.size(),
                winningRate.getAsDouble(),
                epsilon,
                100 * advantage.orElse(Double.NaN));
        return warnings.isEmpty() ? verdict : verdict + " Warning: " + String.join("; ", warnings) + ".";
    }
}
