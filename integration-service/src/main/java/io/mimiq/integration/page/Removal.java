package io.mimiq.integration.page;

/** What unlinking a page does with its document. The code is the query parameter and is stored. */
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
