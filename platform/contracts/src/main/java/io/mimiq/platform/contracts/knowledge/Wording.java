package io.mimiq.platform.contracts.knowledge;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the text of a statement or heading is written down. */
public final class Wording {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u0085\\u2028\\u2029]++");
    private static final String LINE_BREAKS = "\n\r\u0085\u2028\u2029";
    private static final Pattern ENDING = Pattern.compile("(?i)\\.(?:md|markdown|txt|pdf|docx|html?)$");
    private static final Pattern SEPARATORS = Pattern.compile("[-_]+");

    private Wording() {}

    /**
     * One line without surrounding white space, fit for a sentence, a list item or a heading. Leaves null to validation.
     */
    @SuppressWarnings("NullAway")
    public static String singleLine(String text) {
        return text == null
                ? null
                : BLANKS.matcher(text.strip()).replaceAll(blanks -> hasBreak(blanks.group()) ? " " : blanks.group());
    }

    private static boolean hasBreak(String blanks) {
        return blanks.chars().anyMatch(c -> LINE_BREAKS.indexOf(c) >= 0);
    }

    /** With line feeds as the only ends of lines. Leaves null to validation. */
    @SuppressWarnings("NullAway")
    public static String lines(String text) {
        return text == null ? null : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Its letters and digits, by which a text is known however it is punctuated, spaced and marked. */
    public static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    /** The name of a file without its ending and as words; how the section of a document is called. */
    public static String title(String name) {
        String words = ENDING.matcher(name.strip()).replaceFirst("");
        if (!words.contains(" ") && !words.equals(name)) {
            words = SEPARATORS.matcher(words).replaceAll(" ").strip();
        }
        return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
