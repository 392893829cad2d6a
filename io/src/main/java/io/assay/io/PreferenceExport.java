package io.assay.io;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Preferences as Hugging Face data sets have them: prompt, chosen, rejected. */
final class PreferenceExport implements Export {
    private static final int DIGITS = 16;

    @Override
    public void read(JsonObject record, Sink sink) {
        String chosen = JsonText.of(record.get("chosen"));
        String rejected = JsonText.of(record.get("rejected"));
        if (chosen.isEmpty() || rejected.isEmpty()) {
            sink.problem("needs both chosen and rejected, but has the keys " + record.keySet());
            return;
        }
        boolean first = chosen.compareTo(rejected) <= 0;
        String prompt = JsonText.of(record.get("prompt"));
        String unit = sink.unit(record, record, "id", "prompt_id", "pair_id")
                .orElseGet(() -> digest(prompt, first ? chosen : rejected, first ? rejected : chosen));
        String rater = JsonText.first(record, "rater", "annotator", "annotator_id", "worker", "judge", "user")
                .orElse("all");
        sink.rate(unit, rater, "", chosen.equals(rejected) ? "tie" : first ? "first" : "second");
    }

    /** Returns a short name of a prompt with its two responses, the same whichever was chosen. */
    private static String digest(String... texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
