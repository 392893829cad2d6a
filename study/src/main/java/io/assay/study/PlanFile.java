package io.assay.study;

import io.assay.agreement.diagnose.Thresholds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** {@code study.yaml}. */
final class PlanFile {
    static final String NAME = "study.yaml";

    private final String source;
    private final Map<String, Node> fields;

    private PlanFile(String source, Map<String, Node> fields) {
        this.source = source;
        this.fields = fields;
    }

    static String write(StudyPlan plan) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("study", plan.name());
        tree.put("raters", plan.raters());
        tree.put("perUnit", plan.perUnit());
        tree.put("sample", plan.sample());
        plan.stratify().ifPresent(column -> tree.put("stratify", column));
        tree.put("seed", plan.seed());
        tree.put("price", plan.price());
        tree.put("currency", plan.currency());
        plan.budget().ifPresent(money -> tree.put("budget", money));
        tree.put(
                "thresholds",
                List.of(plan.thresholds().tentative(), plan.thresholds().good()));
        tree.put("strategy", plan.strategy());
        tree.put("bootstrap", plan.replicates());
        tree.put("confidence", plan.confidence());
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setSplitLines(false)
                .build();
        return "# After an edit: assay study add DIR --accept\n" + new Dump(settings).dumpToString(tree);
    }

    /** Reads a plan; the source is for messages. */
    static StudyPlan read(String source, String text) {
        Node root;
        try {
            LoadSettings settings =
                    LoadSettings.builder().setMaxAliasesForCollections(0).build();
            root = new Composer(settings, new ParserImpl(settings, new StreamReader(settings, text)))
                    .getSingleNode()
                    .orElseThrow(() -> new StudyException(source + ": is empty; restore it from version control"));
        } catch (YamlEngineException e) {
            throw new StudyException(source + ": is no YAML: " + e.getMessage(), e);
        }
        if (!(root instanceof MappingNode mapping)) {
            throw new StudyException(source + ": has no fields; restore it from version control");
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            fields.put(tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "", tuple.getValueNode());
        }
        return new PlanFile(source, fields).plan();
    }

    private StudyPlan plan() {
        List<String> raters = texts("raters");
        StudyPlan plan = at("raters", () -> StudyPlan.of(text("study"), raters));
        plan = set(plan, "perUnit", p -> p.perUnit(whole("perUnit")));
        plan = set(plan, "sample", p -> p.sample(whole("sample")));
        plan = set(plan, "stratify", p -> p.stratify(text("stratify")));
        plan = set(plan, "seed", p -> p.seed(parsed("seed", "a whole number", Long::parseLong)));
        plan = set(
                plan, "price", p -> p.price(number("price"), fields.containsKey("currency") ? text("currency") : ""));
        plan = set(plan, "budget", p -> p.budget(number("budget")));
        plan = set(plan, "thresholds", p -> p.thresholds(thresholds()));
        plan = set(plan, "strategy", p -> p.strategy(text("strategy")));
        plan = set(plan, "bootstrap", p -> p.bootstrap(whole("bootstrap"), p.confidence()));
        plan = set(plan, "confidence", p -> p.bootstrap(p.replicates(), number("confidence")));
        List<String> known = List.of(
                "study",
                "raters",
                "perUnit",
                "sample",
                "stratify",
                "seed",
                "price",
                "currency",
                "budget",
                "thresholds",
                "strategy",
                "bootstrap",
                "confidence");
        for (String field : fields.keySet()) {
            if (!known.contains(field)) {
                throw problem(field, "is not known; fields are " + String.join(", ", known));
            }
        }
        return plan;
    }

    private StudyPlan set(StudyPlan plan, String field, Function<StudyPlan, StudyPlan> change) {
        return fields.containsKey(field) ? at(field, () -> change.apply(plan)) : plan;
    }

    private StudyPlan at(String field, java.util.function.Supplier<StudyPlan> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException e) {
            throw problem(field, String.valueOf(e.getMessage()));
        }
    }

    private StudyException problem(String field, String what) {
        Node node = fields.get(field);
        String line = node == null
                ? ""
                : node.getStartMark()
                        .map(mark -> ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1))
                        .orElse("");
        return new StudyException(source + line + ": " + field + ": " + what);
    }

    private Node node(String field) {
        Node node = fields.get(field);
        if (node == null) {
            throw problem(field, "is missing");
        }
        return node;
    }

    private String text(String field) {
        if (node(field) instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw problem(field, "must be one value, not several");
    }

    private List<String> texts(String field) {
        if (!(node(field) instanceof SequenceNode list)) {
            throw problem(field, "must be a list, such as [ana, ben]");
        }
        List<String> texts = new ArrayList<>();
        for (Node item : list.getValue()) {
            if (!(item instanceof ScalarNode scalar)) {
                throw problem(field, "must be a list of single values");
            }
            texts.add(scalar.getValue());
        }
        return texts;
    }

    private Thresholds thresholds() {
        List<String> two = texts("thresholds");
        if (two.size() != 2) {
            throw problem("thresholds", "must be two numbers, such as [0.70, 0.80]");
        }
        return new Thresholds(
                parse("thresholds", two.get(0), "a number", Double::parseDouble),
                parse("thresholds", two.get(1), "a number", Double::parseDouble));
    }

    private int whole(String field) {
        return parsed(field, "a whole number", Integer::parseInt);
    }

    private double number(String field) {
        return parsed(field, "a number", Double::parseDouble);
    }

    private <T> T parsed(String field, String what, Function<String, T> parsing) {
        return parse(field, text(field), what, parsing);
    }

    private <T> T parse(String field, String text, String what, Function<String, T> parsing) {
        try {
            return parsing.apply(text);
        } catch (NumberFormatException e) {
            throw problem(field, "must be " + what + ", but was \"" + text + "\"");
        }
    }
}
