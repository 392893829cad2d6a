package io.assay.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The parts of a page that are the same in every report, read once. */
final class HtmlAssets {
    /** The style sheet. */
    static final String STYLE = read("html/report.css");

    /** The chart library. */
    static final String LIBRARY = read("echarts.min.js");

    /** The script that draws the charts. */
    static final String SCRIPT = read("html/report.js");

    private HtmlAssets() {}

    /** Returns a resource with line ends as an HTML parser sees them, so that hashes hold. */
    static String read(String name) {
        try (InputStream in = HtmlAssets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing from assay-report");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n")
                    .replace('\r', '\n');
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + name + " of assay-report", e);
        }
    }

    /** Returns a source expression of a content security policy that allows exactly this script. */
    static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Returns the policy of a page with these scripts: nothing is loaded, nothing is sent, nothing else runs. */
    static String policy() {
        return "default-src 'none'; script-src " + hash(LIBRARY) + " " + hash(SCRIPT)
                + "; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
    }
}
