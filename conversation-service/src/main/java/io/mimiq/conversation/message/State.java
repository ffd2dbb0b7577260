package io.mimiq.conversation.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a message is. A person's own message is done from the start. */
public enum State {
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("done")
    DONE,
    @JsonProperty("stopped")
    STOPPED,
    @JsonProperty("failed")
    FAILED,
    /** The process that answered died; what it had said when it last saved is kept. */
    @JsonProperty("interrupted")
    INTERRUPTED,
    /** Its text is gone; only the event that tells of it waits to be sent. */
    @JsonProperty("deleted")
    DELETED
}
