package io.mimiq.platform.extraction;

/**
 * A line of a page.
 *
 * @param size of its letters, in half points
 * @param isFirst whether a paragraph begins with it, as far as its position tells
 */
record PdfLine(int page, String text, int size, boolean isFirst) {

    boolean isItem() {
        return Bullets.begins(text);
    }

    String words() {
        return Bullets.without(text);
    }
}
