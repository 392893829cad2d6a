package io.assay.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names that break out of a careless page, script, terminal or document. */
final class Hostile {
    /** What a name begins with, by what it tries. */
    static final Map<String, String> PREFIXES = prefixes();

    private Hostile() {}

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("script", "<script>alert(1)</script>");
        prefixes.put("image", "\"><img src=x onerror=alert(1)>");
        prefixes.put("end of script", "</script><script>alert(2)</script>");
        prefixes.put("script comment", "<!--<script>");
        prefixes.put("attribute", "' onmouseover='alert(3)' x=\" onfocus=alert(4) autofocus ");
        prefixes.put("end of document", "</title></style></table></body></html><svg onload=alert(5)>");
        prefixes.put("template", "{{x}}{{{y}}}{{>page}}{{/verdict}}");
        prefixes.put("placeholder", "{a|b}{b}%s%n$1\\u003c");
        prefixes.put("line separators", "a\u2028b\u2029c\u0085d");
        prefixes.put("entity", "&amp;&lt;b&gt;&#60;i&#62;");
        prefixes.put("right to left", "\u202Egpj.exe\u2066");
        prefixes.put("control characters", "\u001b[31m\u0007\b\t");
        prefixes.put("hash", "#1#");
        prefixes.put("long", "very-long-".repeat(300));
        prefixes.put("beyond the basic plane", "\uD83D\uDE00\uD83C\uDFFD\u6F22\u5B57e\u0301");
        return prefixes;
    }
}
