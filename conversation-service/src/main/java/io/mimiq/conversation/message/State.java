package io.mimiq.conversation.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a message is. A person's own message is done from the start. */
@Schema(name = "MessageState")
public enum State {
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("done")
    DONE,
    @JsonProperty("stopped")
    STOPPED,
    @JsonProperty("failed")
    FAILED,
    /** The process that answered died; what it had saved is kept. */
    @JsonProperty("interrupted")
    INTERRUPTED,
    /** Its content is gone; only the event that reports the deletion still waits. */
    @JsonProperty("deleted")
    DELETED
}
