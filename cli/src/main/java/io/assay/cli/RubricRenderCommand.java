package io.assay.cli;

import io.assay.rubric.Rubric;
import io.assay.rubric.format.RubricExports;
import io.assay.rubric.format.RubricFiles;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code assay rubric render}: a rubric as people, forms and judges read it. */
@Command(
        name = "render",
        description = "Write a rubric in another form: for people to read, for raters to fill in, or for a judge.",
        footer = {
            "",
            "Examples:",
            "  assay rubric render rubric.yaml",
            "  assay rubric render rubric.yaml --to form --out form.html",
            "  assay rubric render rubric.yaml --to csv --items reply-1,reply-2 --rater ana --out ana.csv",
            "  assay rubric render healthbench.json --to yaml --out rubric.yaml",
            "",
            "Exit codes: 0 written, 2 bad usage or bad input, 3 internal error."
        })
final class RubricRenderCommand extends Verb {
    @ParentCommand
    RubricCommand parent;

    @Mixin
    RubricOption rubric;

    @Option(
            names = "--to",
            paramLabel = "FORM",
            description =
                    "${COMPLETION-CANDIDATES}. form is a page that raters fill in, csv a sheet to fill in, schema the JSON"
                            + " Schema of a sheet. Default: ${DEFAULT-VALUE}.")
    Form to = Form.markdown;

    @Option(
            names = "--items",
            paramLabel = "ID,...",
            split = ",",
            hideParamSyntax = true,
            description = "Items to put on the csv sheet, a line each.")
    List<String> items = List.of();

    @Option(names = "--rater", paramLabel = "ID", description = "The rater to put on the csv sheet.")
    @Nullable String rater;

    @Mixin
    OutOption out;

    /** What a rubric can be written as; spelled as on the command line. */
    @SuppressWarnings("checkstyle:ConstantName")
    enum Form {
        /** For people to read. */
        markdown,
        /** An HTML page to fill in. */
        form,
        /** A sheet to fill in. */
        csv,
        /** The schema of a sheet. */
        schema,
        /** Label Studio's labelling configuration. */
        labelstudio,
        /** Prompts for a judge. */
        prompts,
        /** The rubric's own format. */
        yaml,
        /** The rubric's own format. */
        json
    }

    @Override
    public Integer call() throws IOException {
        if (to != Form.csv && (!items.isEmpty() || rater != null)) {
            throw new UsageException("--items and --rater are for --to csv");
        }
        FileAccess.keep(out.out, rubric.file);
        Rubric read = rubric.read(parent.terminal());
        out.write(parent.terminal(), Compute.with(parent.terminal(), () -> rendered(read)));
        return ExitCode.OK;
    }

    private String rendered(Rubric read) {
        return switch (to) {
            case markdown -> RubricExports.markdown(read);
            case form -> RubricExports.htmlForm(read);
            case csv ->
                items.isEmpty()
                        ? RubricExports.csvSheet(read)
                        : RubricExports.csvSheet(read, items, rater == null ? "" : rater);
            case schema -> RubricExports.answerSchema(read);
            case labelstudio -> RubricExports.labelStudio(read);
            case prompts -> prompts(RubricExports.judgePrompts(read));
            case yaml -> RubricFiles.toYaml(read);
            case json -> RubricFiles.toJson(read);
        };
    }

    private static String prompts(Map<String, String> prompts) {
        StringBuilder text = new StringBuilder();
        prompts.forEach((criterion, prompt) -> text.append("=== ")
                .append(criterion)
                .append(" ===\n")
                .append(prompt)
                .append("\n\n"));
        return text.toString();
    }
}
