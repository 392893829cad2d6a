package io.assay.rubric.internal;

import java.util.Collection;
import java.util.Locale;

/** What a mistyped name may have meant. */
public final class Suggestion {
    /** What is longer is no mistyped name, and would take long to compare. */
    private static final int LONGEST = 100;

    /** Among more there may be as many that are mistyped, and comparing all with all would take minutes. */
    private static final int MOST = 1000;

    private Suggestion() {}

    /**
     * {@return a question to append to a message, or nothing if no known name is near}
     *
     * @param given the mistyped name
     * @param known the names there are
     */
    public static String among(String given, Collection<String> known) {
        if (given.length() > LONGEST || known.size() > MOST) {
            return "";
        }
        String best = "";
        int least = 1 + Math.max(1, given.length() / 3);
        for (String name : known) {
            if (Math.abs(name.length() - given.length()) < least) {
                int distance = distance(given.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
                if (distance < least || (distance == least && !best.isEmpty() && name.compareTo(best) < 0)) {
                    least = distance;
                    best = name;
                }
            }
        }
        return best.isEmpty() ? "" : "; did you mean \"" + best + "\"?";
    }

    /** Levenshtein's edit distance. */
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[b.length()];
    }
}
