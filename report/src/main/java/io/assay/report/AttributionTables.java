package io.assay.report;

import io.assay.report.FigureTables.Chart;
import io.assay.report.FigureTables.Column;
import io.assay.report.FigureTables.Content;
import io.assay.report.FigureTables.Series;
import io.assay.report.FigureTables.Table;
import io.assay.study.attribution.Shares;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an attribution comes to. */
final class AttributionTables {
    private AttributionTables() {}

    static Content of(Shares shares, String outcome) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("sums of squares", "of type " + shares.type());
        settings.put("error", TextFormat.counted(shares.errorFreedom(), "degree of freedom", "degrees of freedom"));
        shares.shapley().values().stream()
                .flatMap(share -> share.interval().stream())
                .findFirst()
                .ifPresent(interval -> settings.put(
                        "intervals",
                        TextFormat.plainNumber(100 * interval.level()) + " %, " + interval.method() + ", "
                                + interval.resampling()
                                        .map(r -> r.replicates() + " resamples, seed " + r.seed())
                                        .orElse("")));
        List<Table> tables = new ArrayList<>(List.of(shapley(shares)));
        if (!shares.terms().isEmpty()) {
            tables.add(anova(shares));
        }
        if (!shares.aliases().isEmpty()) {
            tables.add(aliases(shares));
        }
        return new Content(
                "attribution",
                "Where the differences between runs come from",
                String.format(
                        Locale.ROOT,
                        "%s of %s, %s",
                        outcome,
                        TextFormat.counted(shares.experiment().runs(), "run", "runs"),
                        TextFormat.counted(shares.experiment().factors().size(), "factor", "factors")),
                findings(shares),
                settings,
                tables);
    }

    private static List<String> findings(Shares shares) {
        List<String> findings = new ArrayList<>();
        if (Double.isFinite(shares.explained())) {
            findings.add(String.format(
                    Locale.ROOT,
                    "The factors explain %s of the variance between runs: %s.",
                    TextFormat.percent(shares.explained()),
                    shares));
        }
        findings.addAll(shares.notes());
        findings.add("Shares are those of the levels that were run; another range of a factor has another share.");
        return findings;
    }

    private static Table shapley(Shares shares) {
        List<List<Object>> rows = new ArrayList<>();
        shares.shapley().forEach((factor, share) -> rows.add(List.of(factor, share)));
        rows.add(List.of("not explained", shares.errorFreedom() > 0 ? 1 - shares.explained() : Double.NaN));
        Chart chart = new Chart(
                "shares-chart",
                "Share of the variance between runs, by Shapley's value",
                true,
                "share of the variance between runs",
                "factor",
                List.of(new Series(
                        "",
                        List.copyOf(shares.shapley().keySet()),
                        List.copyOf(shares.shapley().values()))));
        return new Table(
                "shares",
                "Share of each factor (Shapley)",
                List.of(Column.of("factor", "factor"), Column.share("share", "share")),
                rows,
                shares.terms().isEmpty() ? List.of() : List.of(chart));
    }

    private static Table aliases(Shares shares) {
        List<List<Object>> rows = new ArrayList<>();
        shares.aliases().forEach(alias -> rows.add(List.of(alias.name(), alias.share())));
        return new Table(
                "aliases",
                "Terms that these runs cannot tell apart, and the share of each set",
                List.of(Column.of("terms", "terms"), Column.share("share", "share")),
                rows,
                List.of());
    }

    private static Table anova(Shares shares) {
        List<Column> columns = List.of(
                Column.of("term", "term"),
                Column.of("freedom", "df"),
                Column.of("squares", "squares"),
                Column.of("ratio", "F"),
                Column.chance("probability", "p"),
                Column.share("share", "share"),
                new Column("omegaSquared", "omega²", FigureTables.Unit.SHARE, true));
        List<List<Object>> rows = new ArrayList<>();
        for (Shares.Term term : shares.terms()) {
            rows.add(List.of(
                    term.name(),
                    (long) term.freedom(),
                    term.squares(),
                    term.ratio(),
                    term.probability(),
                    term.share(),
                    term.omegaSquared()));
        }
        rows.add(List.of(
                "error",
                (long) shares.errorFreedom(),
                shares.error(),
                Double.NaN,
                Double.NaN,
                shares.errorFreedom() > 0 ? shares.error() / shares.total() : Double.NaN,
                Double.NaN));
        return new Table(
                "anova", "Analysis of variance, sums of squares of type " + shares.type(), columns, rows, List.of());
    }
}
