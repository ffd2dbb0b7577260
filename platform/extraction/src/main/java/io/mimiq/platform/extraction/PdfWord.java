package io.mimiq.platform.extraction;

/**
 * A word of a page and where it stands, from the left and the top.
 *
 * @param baseline that its letters stand on
 */
record PdfWord(String text, float left, float right, float baseline, float height) {

    /** Together with what goes on behind it. */
    PdfWord with(PdfWord next) {
        return new PdfWord(text + next.text, left, Math.max(right, next.right), baseline, height);
    }

    /** Whether a gap as wide as this is between it and a word on the same line. */
    boolean isApart(PdfWord next, float gap) {
        return Math.abs(next.baseline - baseline) < height / 2 && next.left - right >= gap;
    }

    float middle() {
        return (left + right) / 2;
    }

    /** Half way up its letters. */
    float center() {
        return baseline - height / 2;
    }
}
