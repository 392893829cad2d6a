package io.assay.rubric.format;

import static io.assay.rubric.Rubrics.choice;
import static io.assay.rubric.Rubrics.graded;
import static io.assay.rubric.Rubrics.group;
import static io.assay.rubric.Rubrics.measure;
import static io.assay.rubric.Rubrics.sheet;
import static io.assay.rubric.Rubrics.yesNo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.rubric.Answer;
import io.assay.rubric.Choice;
import io.assay.rubric.Graded;
import io.assay.rubric.Measure;
import io.assay.rubric.Rubric;
import io.assay.rubric.ScoreSheet;
import io.assay.rubric.YesNo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ScoreSheetsTest {
    private static final YesNo ISSUE = yesNo("issue", "Names the issue");
    private static final Graded FIX =
            graded("fix", "Fits").level(0, "None").level(1, "One").level(2, "All");
    private static final YesNo TONE = yesNo("tone", "Is polite").notApplicableAllowed();
    private static final Choice<String> KIND = choice("kind", "Kind", "answer", "question", "n/a: other");
    private static final Measure WORDS = measure("words", "Length", 0, 300).onlyIf(ISSUE.is(true));
    private static final Rubric RUBRIC = Rubric.of("service", "1.0.0", ISSUE, group("g", FIX, TONE), KIND, WORDS);

    private static final String WIDE = """
            item,rater,issue,fix,fix.because,tone,kind,words,_seen
            reply-1,ana,yes,1,"the reinstall, they say",n/a: no customer,answer: n/a: other,120.5,x
            reply-1,ben,TRUE,2,,cannot assess: cut off,question,,
            reply-2,ana,0,,,failed: no JSON,answer,,
            """;

    private static String message(String csv) {
        try {
            ScoreSheets.parseCsv(RUBRIC, "s.csv", csv);
        } catch (RubricFileException e) {
            return String.join("\n", e.problems());
        }
        throw new AssertionError("nothing was wrong with it");
    }

    @Test
    void a_wide_table_has_all_states() {
        List<ScoreSheet> sheets = ScoreSheets.parseCsv(RUBRIC, "s.csv", WIDE);

        assertThat(sheets).hasSize(3);
        ScoreSheet first = sheets.get(0);
        assertThat(first.answer("issue")).isEqualTo(new Answer.Answered(true, ""));
        assertThat(first.answer("fix")).isEqualTo(new Answer.Answered(1.0, "the reinstall, they say"));
        assertThat(first.answer("tone")).isEqualTo(new Answer.NotApplicable("no customer"));
        assertThat(first.answer("kind")).isEqualTo(new Answer.Answered("n/a: other", ""));
        assertThat(first.answer("words")).isEqualTo(new Answer.Answered(120.5, ""));
        assertThat(sheets.get(1).answer("tone")).isEqualTo(new Answer.CannotAssess("cut off"));
        assertThat(sheets.get(2).answer("tone")).isEqualTo(new Answer.Failed("no JSON", ""));
        assertThat(sheets.get(2).answer("fix")).isEqualTo(Answer.missing());
        assertThat(first.stamp()).isEmpty();
    }

    @Test
    void a_long_table_says_the_same_in_any_order() {
        List<ScoreSheet> sheets = ScoreSheets.parseCsv(RUBRIC, "s.csv", """
                rater;item;criterion;answer;because
                ana;reply-1;issue;yes;
                ben;reply-1;issue;no;not that one
                ana;reply-1;tone;n/a;no customer
                """);

        assertThat(sheets.stream().map(ScoreSheet::rater)).containsExactly("ana", "ben");
        assertThat(sheets.get(0).answer("tone")).isEqualTo(new Answer.NotApplicable("no customer"));
        assertThat(sheets.get(1).answer("issue")).isEqualTo(new Answer.Answered(false, "not that one"));
    }

    @Test
    void all_problems_of_a_wide_table_are_told_by_line_and_column() {
        assertThat(message("""
                item,rater,issue,fix,tone,kind,words,fix.because
                reply-1,ana,maybe,3,n/a,anser,301,
                reply-2,ana,yes,1,n/a: not asked,question,,
                reply-2,ana,yes,1,,question,,
                reply-3,,yes,1,,question,,
                reply-4,ben,no,,,question,5,so
                reply-5,ben,no
                """)).isEqualTo("""
                        s.csv:2:3: issue: was answered "maybe", but allows yes or no
                        s.csv:2:4: g/fix: was answered 3.0, but allows 0, 1, 2
                        s.csv:2:5: g/tone: has the state notApplicable, which needs a reason
                        s.csv:2:6: kind: was answered "anser", but allows answer, question, n/a: other
                        s.csv:2:7: words: was answered 301.0, but allows a number from 0 to 300
                        s.csv:4: "ana" has a sheet for "reply-2" already, in line 3
                        s.csv:5:2: the rater must not be blank
                        s.csv:6:4: fix: has a reason, but no answer; answer it, or delete the reason
                        s.csv:6:7: words: was answered although its condition is not met; leave it out, or make the rubric lenient()
                        s.csv:7: has 3 fields, but the header has 8""");
    }

    @Test
    void numbers_are_decimal_and_never_taken_for_what_is_near() {
        for (String number : List.of("1,0", "0x1", "1d", "NaN", "Infinity", "+1", "one", "1.5")) {
            assertThat(message("item;rater;fix\ni;r;" + number + "\n")).contains("s.csv:2:3: g/fix: was answered");
        }
    }

    @Test
    void headings_are_checked() {
        assertThat(message("item,rater,isue\n"))
                .isEqualTo("s.csv:1:3: \"isue\" is no criterion of " + RUBRIC
                        + "; did you mean \"issue\"?; begin the heading with _ if the column is to be passed over");
        assertThat(message("item,issue\ni,yes\n"))
                .isEqualTo("s.csv:1: has no column rater; the columns are item, issue");
        assertThat(message("item,rater,issue,issue\n")).contains("s.csv:1:4: there are two columns \"issue\"");
        assertThat(message("item,rater\n")).contains("has no column of a criterion");
        assertThat(message("")).contains("s.csv: is empty");
        assertThat(message("item,rater,criterion,answer\ni,r,isue,yes\ni,r,issue,yes\ni,r,issue,no\n"))
                .isEqualTo("s.csv:2:3: \"isue\" is no criterion of " + RUBRIC + "; did you mean \"issue\"?\n"
                        + "s.csv:4:4: issue: \"r\" answered it for \"i\" already, in line 3");
        assertThat(message("item,rater,issue\ni,r,\"yes\n")).contains("is not valid CSV from here on");
    }

    @Test
    void a_stamp_is_kept_and_another_is_refused() {
        String stamp = "service 1.0.0 " + RUBRIC.stamp().hash();

        assertThat(ScoreSheets.parseCsv(RUBRIC, "s.csv", "item,rater,rubric,issue\ni,r," + stamp + ",yes\n")
                        .get(0)
                        .stamp())
                .hasValue(RUBRIC.stamp());
        assertThat(ScoreSheets.parseCsv(RUBRIC, "s.csv", "item,rater,rubric,issue\ni,r," + RUBRIC + ",yes\n")
                        .get(0)
                        .stamp())
                .hasValue(RUBRIC.stamp());
        assertThat(message("item,rater,rubric,issue\ni,r,service 0.9 abcd,yes\n"))
                .isEqualTo("s.csv:2:3: was filled in for \"service 0.9 abcd\", but the rubric is " + RUBRIC);
        Rubric other = Rubric.of("service", "1.0.0", ISSUE);
        ScoreSheet foreign = sheet("i", "r", ISSUE.answered(true)).stamped(other.stamp());
        assertThatThrownBy(() -> ScoreSheets.toCsv(RUBRIC, List.of(foreign)))
                .hasMessageContaining("cannot be written as one of");
    }

    @Test
    void what_is_written_has_columns_for_reasons_where_there_are_any() {
        List<ScoreSheet> sheets = List.of(
                sheet("i", "r", ISSUE.answered(true), FIX.answered(2).because("all")),
                sheet("j", "r", TONE.notApplicable("none")));

        assertThat(ScoreSheets.toCsv(RUBRIC, sheets)).isEqualTo("""
                item,rater,issue,fix,fix.because,tone,kind,words
                i,r,yes,2,all,,,
                j,r,,,,n/a: none,,
                """);
        assertThat(ScoreSheets.toJsonLines(RUBRIC, sheets)).isEqualTo("""
                {"item":"i","rater":"r","answers":{"issue":true,"fix":{"answer":2,"because":"all"}}}
                {"item":"j","rater":"r","answers":{"tone":{"notApplicable":"none"}}}
                """);
        assertThatThrownBy(
                        () -> ScoreSheets.toCsv(RUBRIC, List.of(sheet("i", "r").put("isue", true))))
                .hasMessageContaining("did you mean \"issue\"?");
    }

    @Test
    void ids_that_are_columns_already_need_a_long_table() {
        YesNo item = yesNo("item", "Is an item");
        Rubric rubric = Rubric.of("r", "1", item);
        List<ScoreSheet> sheets = List.of(sheet("i", "r", item.answered(true)));

        assertThatThrownBy(() -> ScoreSheets.toCsv(rubric, sheets))
                .hasMessageContaining("write a long table or JSON lines");
        assertThat(ScoreSheets.parseCsv(rubric, "s.csv", ScoreSheets.toLongCsv(rubric, sheets))
                        .get(0)
                        .answer("item"))
                .isEqualTo(new Answer.Answered(true, ""));
    }

    @Test
    void json_problems_are_told_by_line_and_column() {
        assertThatThrownBy(() -> ScoreSheets.parseJsonLines(RUBRIC, "s.jsonl", """
                        {"item": "i", "rater": "r", "answers": {"issue": "yes", "fix": 7}}

                        {"item": "i", "answers": {}, "extra": 1}
                        {"item": "j", "rater": "r", "answers": {"isue": true}}
                        not json {
                        """))
                .isInstanceOfSatisfying(
                        RubricFileException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        "s.jsonl:1:50: issue: was answered \"yes\", but allows yes or no; write true or"
                                                + " false, not a text",
                                        "s.jsonl:1:64: g/fix: was answered 7.0, but allows 0, 1, 2",
                                        "s.jsonl:3:1: a sheet needs rater",
                                        "s.jsonl:3:30: a sheet has no field \"extra\"; there are rubric, item, rater, answers",
                                        "s.jsonl:4:49: isue: is no criterion of the rubric; did you mean \"issue\"?",
                                        "s.jsonl:5:1: a sheet must be a mapping of names to values"));
    }

    @Test
    void files_are_read_by_their_extension(@TempDir Path folder) throws IOException {
        List<ScoreSheet> sheets = ScoreSheets.parseCsv(RUBRIC, "s.csv", WIDE);
        for (String name : List.of("s.csv", "s.jsonl")) {
            Path file = folder.resolve(name);
            ScoreSheets.write(RUBRIC, sheets, file);
            assertThat(ScoreSheets.read(RUBRIC, file).stream().map(ScoreSheet::answers))
                    .isEqualTo(sheets.stream().map(ScoreSheet::answers).toList());
        }
        Path zipped = folder.resolve("s.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write(("\uFEFF" + WIDE).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(ScoreSheets.read(RUBRIC, zipped)).hasSize(3);
        Path list = folder.resolve("s.json");
        Files.writeString(list, "[{\"item\": \"i\", \"rater\": \"r\", \"answers\": {\"issue\": true}}]");
        assertThat(ScoreSheets.read(RUBRIC, list)).hasSize(1);
        Path latin = folder.resolve("l.csv");
        Files.write(latin, "item,rater,issue\nn\u00e4chster,r,yes\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> ScoreSheets.read(RUBRIC, latin)).hasMessageContaining("is not UTF-8 text");
        assertThatThrownBy(() -> ScoreSheets.read(RUBRIC, folder.resolve("s.txt")))
                .hasMessageContaining("files that end in");
        assertThatThrownBy(() -> ScoreSheets.write(RUBRIC, sheets, folder.resolve("s.json")))
                .hasMessageContaining("files that end in");
    }

    @Test
    @Timeout(60)
    void a_large_table_is_read_sheet_by_sheet(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("large.csv");
        StringBuilder text = new StringBuilder("item,rater,issue,fix\n");
        for (int i = 0; i < 200_000; i++) {
            text.append("reply-").append(i).append(",ana,yes,").append(i % 3).append('\n');
        }
        Files.writeString(file, text);
        AtomicInteger seen = new AtomicInteger();

        ScoreSheets.read(RUBRIC, file, sheet -> seen.incrementAndGet());

        assertThat(seen).hasValue(200_000);
    }

    @Test
    void a_list_in_json_is_read_as_its_sheets() {
        String list = """
                [{"item": "r1", "rater": "ana", "answers": {"issue": false}},
                 {"item": "r1", "rater": "ben", "answers": {"issue": true, "words": 7}}]
                """;

        assertThat(ScoreSheets.parseJson(RUBRIC, "s.json", list))
                .extracting(ScoreSheet::rater)
                .containsExactly("ana", "ben");
        assertThatThrownBy(() -> ScoreSheets.parseJson(RUBRIC, "s.json", list.replace("7", "301")))
                .hasMessageContaining("s.json:2:69: words: was answered 301.0, but allows");
    }

    @Test
    void what_is_no_text_is_told_at_its_line(@TempDir Path folder) throws IOException {
        StringBuilder text = new StringBuilder("item,rater,issue\n");
        for (int i = 2; i <= 3000; i++) {
            text.append("reply-").append(i).append(i == 2900 ? ",ren\u00e9,yes\n" : ",ana,yes\n");
        }
        Path table = Files.writeString(folder.resolve("s.csv"), text, StandardCharsets.ISO_8859_1);
        Path lines = Files.writeString(
                folder.resolve("s.jsonl"), "\n\n{\"item\": \"\u00e9\"}\n", StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> ScoreSheets.read(RUBRIC, table))
                .hasMessageContaining("s.csv:2900: is not UTF-8 text from here on");
        assertThatThrownBy(() -> ScoreSheets.read(RUBRIC, lines))
                .hasMessageContaining("s.jsonl:3: is not UTF-8 text from here on");
    }

    @Test
    void a_directory_and_a_file_cut_off_are_told(@TempDir Path folder) throws IOException {
        Path directory = Files.createDirectory(folder.resolve("d.csv"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(WIDE.getBytes(StandardCharsets.UTF_8));
        }
        Path cut = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));

        assertThatThrownBy(() -> ScoreSheets.read(RUBRIC, directory))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("d.csv: it is a directory");
        assertThatThrownBy(() -> ScoreSheets.read(RUBRIC, cut))
                .isInstanceOf(RubricFileException.class)
                .hasMessageContaining("cut.csv.gz:1: cannot be read on: Unexpected end of ZLIB input stream");
    }

    @Test
    void after_a_thousand_problems_reading_ends() {
        String bad = "item,rater,issue\n" + "i,,maybe\n".repeat(100_000);
        String lines = "{}\n".repeat(100_000);

        assertThatThrownBy(() -> ScoreSheets.parseCsv(RUBRIC, "s.csv", bad))
                .isInstanceOfSatisfying(
                        RubricFileException.class,
                        e -> assertThat(e.problems())
                                .hasSize(1001)
                                .endsWith("s.csv: is not read on after 1000 problems"));
        assertThatThrownBy(() -> ScoreSheets.parseJsonLines(RUBRIC, "s.jsonl", lines))
                .isInstanceOfSatisfying(
                        RubricFileException.class,
                        e -> assertThat(e.problems()).last().isEqualTo("s.jsonl: is not read on after 1000 problems"));
    }

    @Test
    void a_rubric_of_ten_thousand_criteria_has_a_wide_table() {
        List<YesNo> many = java.util.stream.IntStream.range(0, 10_000)
                .mapToObj(i -> yesNo("c" + i, "States fact " + i))
                .toList();
        Rubric large = Rubric.of("large", "1", many);
        String table = RubricExports.csvSheet(large, List.of("i"), "ana");

        assertThat(ScoreSheets.parseCsv(large, "s.csv", table)).hasSize(1);
    }
}
