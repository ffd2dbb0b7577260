package io.mimiq.knowledge.page;

/** The beginning of a text, by which a person recognises it. */
public final class Excerpt {

    private static final int LONGEST = 160;

    private Excerpt() {}

    public static String of(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
