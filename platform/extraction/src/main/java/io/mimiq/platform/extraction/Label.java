package io.mimiq.platform.extraction;

import java.util.Locale;
import org.apache.poi.hwpf.converter.NumberFormatter;

/**
 * What stands before an item or a heading.
 *
 * @param text a number in its form, such as {@code 1.}, {@code b)} or {@code 2.1}; empty with a bullet
 */
record Label(String text) {

    static final Label BULLET = new Label("");

    private static final int MOST_LETTERS = 780;
    private static final int MOST_ROMAN = 3999;

    /** Numbers as Word and OpenDocument name their forms. */
    static String number(int number, String form) {
        boolean isRoman = form.equalsIgnoreCase("i") || form.endsWith("Roman");
        boolean isLetter = form.equalsIgnoreCase("a") || form.endsWith("Letter");
        if (form.equals("decimalZero")) {
            return number < 10 ? "0" + number : String.valueOf(number);
        }
        if (number < 1 || number > (isRoman ? MOST_ROMAN : MOST_LETTERS) || !isRoman && !isLetter) {
            return form.equals("none") ? "" : String.valueOf(number);
        }
        String lower = isRoman ? NumberFormatter.getNumber(number, 2) : NumberFormatter.getNumber(number, 4);
        boolean isUpper = form.startsWith("upper") || form.equals("I") || form.equals("A");
        return isUpper ? lower.toUpperCase(Locale.ROOT) : lower.toLowerCase(Locale.ROOT);
    }
}
