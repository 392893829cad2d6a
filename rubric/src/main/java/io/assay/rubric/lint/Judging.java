package io.assay.rubric.lint;

import java.util.Set;

/** Verbs whose doing is a matter of degree, so that an adverb beside them carries the judgement. */
final class Judging {
    private static final Set<String> OF_DEGREE = Set.of(
            "explain",
            "describe",
            "communicate",
            "present",
            "address",
            "handle",
            "convey",
            "express",
            "write",
            "summarise",
            "summarize",
            "engage",
            "work",
            "structure",
            "organise",
            "organize",
            "argue",
            "support",
            "manage",
            "use",
            "treat",
            "respond",
            "discuss",
            "cover",
            "illustrate",
            "portray",
            "demonstrate",
            "resolve",
            "solve",
            "help",
            "convince",
            "guide",
            "integrate",
            "develop",
            "flow",
            "read",
            "perform",
            "function",
            "capture",
            "reflect",
            "match",
            "understand",
            "justify",
            "balance",
            "adapt",
            "tailor",
            "format",
            "analyse",
            "analyze",
            "interpret",
            "translate",
            "combine");

    private Judging() {}

    static boolean isConcrete(String verb) {
        String stem = verb.endsWith("s") ? verb.substring(0, verb.length() - 1) : verb;
        return !OF_DEGREE.contains(stem)
                && !OF_DEGREE.contains(verb)
                && !(verb.endsWith("es") && OF_DEGREE.contains(verb.substring(0, verb.length() - 2)));
    }
}
