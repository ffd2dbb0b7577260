package io.mimiq.knowledge.archive;

import java.text.Normalizer;
import java.util.Locale;

/** Names of files made of what people wrote. Every file system takes them, and none is a path. */
public final class Slug {

    private static final int LONGEST = 40;
    private static final String NAMELESS = "untitled";

    private Slug() {}

    /** The letters and digits of a text that are, or are like, those of ASCII, with hyphens between: {@code buro-koln}. */
    public static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < plain.length() && slug.length() < LONGEST; i++) {
            char c = plain.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                slug.append(c);
            } else if (!isMark(c) && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        if (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        return slug.isEmpty() ? NAMELESS : slug.toString();
    }

    /** The same for the name of a file, which keeps its extension. */
    public static String ofFile(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && dot < name.length() - 1
                ? of(name.substring(0, dot)) + "." + of(name.substring(dot + 1))
                : of(name);
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
