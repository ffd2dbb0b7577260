package io.mimiq.conversation.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a message is for. */
@Schema(name = "MessageIntent")
public enum Intent {
    @JsonProperty("ask")
    ASK,
    @JsonProperty("update")
    UPDATE,
    /** Whichever of the two the text looks like. */
    @JsonProperty("auto")
    AUTO
}
