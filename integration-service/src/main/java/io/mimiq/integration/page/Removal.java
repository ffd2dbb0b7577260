package io.mimiq.integration.page;

/** What becomes of the document when a page is unlinked. Its code is the query parameter and what is stored. */
enum Removal {
    KEEP("keep"),
    DELETE("delete");

    private final String code;

    Removal(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
