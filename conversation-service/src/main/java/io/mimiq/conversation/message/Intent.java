package io.mimiq.conversation.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a message is for. */
public enum Intent {
    @JsonProperty("ask")
    ASK,
    @JsonProperty("update")
    UPDATE,
    /** Whichever of the two the text looks like. */
    @JsonProperty("auto")
    AUTO
}
