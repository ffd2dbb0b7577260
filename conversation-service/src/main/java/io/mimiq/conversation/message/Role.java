package io.mimiq.conversation.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who speaks. */
public enum Role {
    @JsonProperty("user")
    USER,
    @JsonProperty("assistant")
    ASSISTANT
}
