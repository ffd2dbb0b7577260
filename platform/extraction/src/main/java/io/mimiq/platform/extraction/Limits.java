package io.mimiq.platform.extraction;

/**
 * What a file may have.
 *
 * @param pages or slides or sheets
 * @param characters of its text
 */
record Limits(int pages, int characters) {

    void requirePages(int found) {
        if (found > pages) {
            throw new RefusedException(Refusal.TOO_COMPLEX);
        }
    }

    void requireCharacters(long found) {
        if (found > characters) {
            throw new RefusedException(Refusal.TOO_LONG);
        }
    }

    /** Of a PDF file, where a text needs several for each word and a drawing for each line. */
    void requireOperators(long found) {
        if (found > markup()) {
            throw new RefusedException(Refusal.TOO_COMPLEX);
        }
    }

    /** Markup takes room too, and whoever sends nothing but markup is stopped as well. */
    long markup() {
        return 16L * characters;
    }
}
