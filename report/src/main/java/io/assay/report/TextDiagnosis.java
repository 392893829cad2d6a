package io.assay.report;

import io.assay.agreement.diagnose.CategoryConfusion;
import io.assay.agreement.diagnose.CategoryPair;
import io.assay.agreement.diagnose.Diagnosis;
import io.assay.agreement.diagnose.DisagreementShares;
import io.assay.agreement.diagnose.RaterProfile;
import io.assay.agreement.diagnose.UnitDispute;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Raters, units and categories of one criterion. */
final class TextDiagnosis {
    private static final int MOST_PAIRS = 3;

    private final TextStyle style;
    private final int rows;

    TextDiagnosis(TextStyle style, int rows) {
        this.style = style;
        this.rows = rows;
    }

    String of(Diagnosis diagnosis) {
        return shares(diagnosis.shares())
                + diagnosis.confusion().map(this::confusion).orElse("")
                + raters(diagnosis.raters())
                + units(diagnosis.disputedUnits());
    }

    private String shares(DisagreementShares shares) {
        if (shares.units() == 0) {
            return style.paragraph(2, "No unit has two ratings.");
        }
        return style.hanging(
                2,
                2,
                style.plain("Units: " + TextFormat.percent(shares.unanimous()) + " unanimous, "
                        + TextFormat.percent(shares.minor()) + " minor, "
                        + TextFormat.percent(shares.major()) + " major disagreement (" + shares.boundary() + ")."));
    }

    private String confusion(CategoryConfusion confusion) {
        String pairs = confusion.ranked().stream()
                .sorted(Comparator.comparingDouble(CategoryPair::share).reversed())
                .limit(MOST_PAIRS)
                .map(TextDiagnosis::pair)
                .collect(Collectors.joining("; "));
        return pairs.isEmpty() ? "" : style.hanging(2, 2, style.plain("Confused: " + pairs + "."));
    }

    private static String pair(CategoryPair pair) {
        String merged =
                Double.isFinite(pair.gain()) ? ", alpha " + TextFormat.signed(pair.gain()) + " if they were one" : "";
        return pair.first() + " and " + pair.second() + " (" + TextFormat.percent(pair.share()) + " of the disagreement"
                + merged + ")";
    }

    private String raters(List<RaterProfile> raters) {
        TextGrid grid = new TextGrid(style)
                .text("rater")
                .figures("ratings")
                .figures("agree")
                .figures("severity")
                .extra("alpha without")
                .figures("gain");
        raters.stream()
                .limit(rows)
                .forEach(rater -> grid.row(
                        rater.rater(),
                        TextFormat.count(rater.ratings()),
                        TextFormat.percent(rater.agreement()),
                        TextFormat.signed(rater.severity()),
                        TextFormat.figure(rater.alphaWithout()),
                        TextFormat.signed(rater.gain())));
        return grid.isEmpty() ? "" : "\n" + grid + more(raters.size(), "raters");
    }

    private String units(List<UnitDispute> units) {
        TextGrid grid = new TextGrid(style)
                .text("most disputed unit")
                .text("ratings")
                .figures("share")
                .figures("gain");
        units.stream()
                .limit(rows)
                .forEach(unit -> grid.row(
                        unit.unit(),
                        unit.ratings().stream()
                                .map(rating -> rating.rater() + " " + rating.label())
                                .collect(Collectors.joining(", ")),
                        TextFormat.percent(unit.share()),
                        TextFormat.signed(unit.gain())));
        return grid.isEmpty() ? "" : "\n" + grid;
    }

    private String more(int count, String what) {
        return count > rows ? style.paragraph(2, "and " + TextFormat.count(count - rows) + " more " + what) : "";
    }
}
