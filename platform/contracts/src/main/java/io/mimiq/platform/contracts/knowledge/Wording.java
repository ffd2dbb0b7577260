package io.mimiq.platform.contracts.knowledge;

import java.util.regex.Pattern;

/** How the text of a statement or heading is written down. */
public final class Wording {

    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*[\\n\\r\\u0085\\u2028\\u2029]\\s*");

    private Wording() {}

    /**
     * One line without surrounding white space, fit for a sentence, a list item or a heading. Leaves null to validation.
     */
    @SuppressWarnings("NullAway")
    public static String singleLine(String text) {
        return text == null ? null : LINE_BREAKS.matcher(text.strip()).replaceAll(" ");
    }

    /** With line feeds as the only ends of lines. Leaves null to validation. */
    @SuppressWarnings("NullAway")
    public static String lines(String text) {
        return text == null ? null : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
