package io.assay.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Says in options what the library says in method calls. */
final class Wording {
    private static final int MOST_PROBLEMS = 20;
    private static final Map<String, String> NOTES = new LinkedHashMap<>();
    private static final Map<String, String> HINTS = new LinkedHashMap<>();

    static {
        NOTES.put("declare ordinal levels", "say --scale \"ordinal:low<mid<high\"");
        NOTES.put("declare interval", "say --scale interval");
        NOTES.put("declare ratio", "say --scale ratio");
        NOTES.put("declare it with missing(", "say --missing (");
        NOTES.put("withoutCriterion()", "--no-criterion-column");
        NOTES.put("use byMatches()", "say --closeness matches");
        NOTES.put("choose some with withoutRaters(...)", "give a file with fewer");

        HINTS.put("onDuplicate(", "--on-duplicate first, last, mean or separate-rater");
        HINTS.put("missing(", "--missing TOKEN");
        HINTS.put("no column", "--unit-column, --rater-column, --value-column NAME, or --wide");
        HINTS.put("unit(", "--unit-column, --rater-column, --value-column NAME, or --wide");
        HINTS.put("charset", "--charset NAME");
        HINTS.put("delimiter", "--delimiter C");
        HINTS.put("InputFormat.PARQUET", "--input-format parquet");
        HINTS.put("InputFormat.ARROW", "--input-format arrow");
        HINTS.put("scale", "--scale SCALE");
    }

    private Wording() {}

    /** Returns the first problems, a line each, and how many more there are. */
    static String listed(List<String> problems) {
        int more = Math.max(0, problems.size() - MOST_PROBLEMS);
        return String.join("\n", problems.subList(0, problems.size() - more))
                + (more == 0 ? "" : "\nand " + more + " more");
    }

    /** Returns a note with options in place of methods. */
    static String ofOptions(String note) {
        String text = note;
        for (Map.Entry<String, String> entry : NOTES.entrySet()) {
            text = text.replace(entry.getKey(), entry.getValue());
        }
        return text;
    }

    /** Returns the options that help against an error, or an empty text. */
    static String hint(String error) {
        StringJoiner hint = new StringJoiner("; ");
        HINTS.values().stream()
                .distinct()
                .filter(option -> HINTS.entrySet().stream()
                        .anyMatch(entry -> entry.getValue().equals(option) && error.contains(entry.getKey())))
                .forEach(hint::add);
        return hint.toString();
    }
}
