package io.mimiq.platform.reading;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A text as it is compared: one way of writing quotes, dashes, spaces and letters, and no emphasis. */
public final class Plain {

    private static final Pattern GROUPED = Pattern.compile("(?<=\\d)[\\u00A0\\u2009\\u202F'’](?=\\d{3}(?!\\d))"
            + "|(?<=(?<![\\d.,:-] ?)(?<![\\p{L}_])\\d{1,3}) (?=\\d{3}(?![\\d.-]| \\d))");
    private static final Pattern RAISED = Pattern.compile("[\\u00B2\\u00B3\\u00B9\\u2070-\\u2079\\u2080-\\u2089]+");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\w*\\\\])(\\*{1,3}|_{1,3})(?=[^\\s*_])([^\\n]{0,300}?[^\\s\\\\])\\1(?![\\w*])");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?=[!-/:-@\\[-`{-~])");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u0085]+");

    private Plain() {}

    public static String of(String text) {
        String apart = RAISED.matcher(GROUPED.matcher(text).replaceAll("")).replaceAll("^$0");
        StringBuilder plain = new StringBuilder(apart.length());
        Normalizer.normalize(apart, Normalizer.Form.NFKC).codePoints().forEach(c -> append(plain, c));
        String bare = EMPHASIS.matcher(plain).replaceAll("$2");
        return SPACE.matcher(ESCAPED.matcher(bare).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private static void append(StringBuilder plain, int c) {
        switch (c) {
            case '‘', '’', '‚', '‛', '′', '‹', '›' -> plain.append('\'');
            case '“', '”', '„', '‟', '″', '«', '»', '「', '」' -> plain.append('"');
            case '‐', '‑', '‒', '–', '—', '―', '−' -> plain.append('-');
            case 0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xFE0F -> {}
            default -> plain.appendCodePoint(c);
        }
    }
}
