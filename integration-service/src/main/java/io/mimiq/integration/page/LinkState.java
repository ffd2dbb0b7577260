package io.mimiq.integration.page;

import com.fasterxml.jackson.annotation.JsonValue;

/** How up to date the document of a linked page is. Stored and shown by its code. */
public enum LinkState {
    /** It has the text that Confluence had at the last sync. */
    SYNCED("synced"),
    /** A sync is due or under way. */
    PENDING("pending"),
    /** The last sync failed, and the next will too until somebody does something; the problem says what. */
    FAILED("failed"),
    /** The page is gone or no longer visible to the account. */
    LOST("lost");

    private final String code;

    LinkState(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    static LinkState of(String code) {
        for (LinkState state : values()) {
            if (state.code.equals(code)) {
                return state;
            }
        }
        throw new IllegalArgumentException("unknown state of a link");
    }
}
