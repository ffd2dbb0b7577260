package io.mimiq.integration.page;

import com.fasterxml.jackson.annotation.JsonValue;

/** How the document of a linked page stands. Stored and shown by its code. */
public enum LinkState {
    /** Its text is the one Confluence had when it was last synced. */
    SYNCED("synced"),
    /** A sync is under way or due. */
    PENDING("pending"),
    /** The last sync failed and will fail again until somebody does something; the problem says what. */
    FAILED("failed"),
    /** The page is gone, or no longer visible to the account. */
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
