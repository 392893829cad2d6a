package io.assay.report;

import io.assay.annotators.preferences.PreferenceFit;
import io.assay.annotators.preferences.Preferences;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Preferences as text: the items from the strongest to the weakest, then what speaks against an order. */
final class TextPreferences {
    private final TextLayout layout;
    private final TextStyle style;

    TextPreferences(TextLayout layout) {
        this.layout = layout;
        this.style = layout.style();
    }

    String of(Preferences preferences, PreferenceFit fit) {
        String counts = TextFormat.counted(preferences.size(), "comparison", "comparisons") + " of "
                + TextFormat.counted(preferences.items().size(), "item", "items") + " by "
                + TextFormat.counted(preferences.raters().size(), "rater", "raters") + ", "
                + TextFormat.counted(preferences.ties(), "tie", "ties");
        return TextHead.of(style, layout, counts)
                + '\n'
                + (fit.isDefined() ? strengths(fit) : undefined(fit))
                + '\n'
                + style.paragraph(0, preferences.cycles() + ".")
                + examples(preferences)
                + reliabilities(fit);
    }

    private String strengths(PreferenceFit fit) {
        TextGrid grid = new TextGrid(style).text("item").figures("strength").figures("95 % interval");
        for (String item : fit.ranking()) {
            grid.row(item, TextFormat.signed(fit.strength(item).value()), TextFormat.interval(fit.strength(item)));
        }
        String ties = fit.tieParameter()
                .map(one -> style.paragraph(
                        0,
                        "Ties: Davidson's parameter is " + TextFormat.figure(one.value()) + ", "
                                + TextFormat.interval(one)
                                + "; 1 is as many ties as either preference between equals."))
                .orElse("");
        return style.paragraph(0, fit.method() + ", " + fit.convergence() + ".") + grid + ties;
    }

    private String undefined(PreferenceFit fit) {
        String reason = fit.items().isEmpty()
                ? "there are no comparisons"
                : fit.strength(fit.items().get(0)).reason().orElse("");
        return style.paragraph(0, fit.method() + " has no strengths: " + reason + ".");
    }

    private String examples(Preferences preferences) {
        StringBuilder text = new StringBuilder();
        preferences.cycles().examples().stream()
                .limit(3)
                .forEach(triad -> text.append(
                        style.hanging(2, 2, style.plain(String.join(" > ", triad) + " > " + triad.get(0)))));
        return text.toString();
    }

    private String reliabilities(PreferenceFit fit) {
        if (fit.reliabilities().isEmpty()) {
            return "";
        }
        TextGrid grid = new TextGrid(style).text("rater").figures("reliability");
        List<Map.Entry<String, Double>> raters = fit.reliabilities().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .toList();
        int shown = Math.min(raters.size(), layout.rowsFor(1));
        raters.subList(0, shown).forEach(one -> grid.row(one.getKey(), TextFormat.figure(one.getValue())));
        int more = raters.size() - shown;
        return "\n" + grid + (more == 0 ? "" : style.paragraph(2, "and " + TextFormat.count(more) + " more."));
    }
}
