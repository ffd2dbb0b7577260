package io.mimiq.platform.extraction;

import java.util.regex.Pattern;

/**
 * A line of a page.
 *
 * @param size of its letters, in half points
 * @param isFirst whether a paragraph begins with it, as far as its position tells
 */
record PdfLine(int page, String text, int size, boolean isFirst) {

    private static final Pattern BULLET = Pattern.compile("[•◦▪▫■□●○‣⁃➢➤✓✔·–\\uF0B7\\uF0A7] ?(?=\\S)");

    boolean isItem() {
        return BULLET.matcher(text).lookingAt();
    }

    String words() {
        return BULLET.matcher(text).lookingAt() ? BULLET.matcher(text).replaceFirst("") : text;
    }
}
