package io.assay.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The texts that stand for "no rating". */
final class MissingTokens {
    static final MissingTokens USUAL =
            new MissingTokens(List.of("", "NA", "na", "N/A", "n/a", "NaN", "nan", "NAN", "null", "NULL", "Null", "*"));

    private final Set<String> tokens;

    private MissingTokens(List<String> tokens) {
        Set<String> stripped = new LinkedHashSet<>();
        tokens.forEach(token -> stripped.add(token.strip()));
        this.tokens = Collections.unmodifiableSet(stripped);
    }

    /** Returns these tokens only; an empty field is always missing. */
    static MissingTokens only(String... tokens) {
        List<String> all = new ArrayList<>(List.of(tokens));
        all.add("");
        return new MissingTokens(all);
    }

    MissingTokens and(String... more) {
        List<String> all = new ArrayList<>(tokens);
        all.addAll(List.of(more));
        return new MissingTokens(all);
    }

    boolean contains(String text) {
        return tokens.contains(text);
    }

    Set<String> all() {
        return tokens;
    }
}
