package io.mimiq.conversation.answer;

import io.mimiq.conversation.message.Intent;
import io.mimiq.platform.contracts.knowledge.ApplyChangeSet;
import io.mimiq.platform.contracts.knowledge.Visible;
import io.mimiq.platform.web.Text;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person says. */
record PostMessage(
        @Schema(
                description = "Control characters are taken out",
                extensions = @Extension(name = "x-cleaned", value = "true", parseValue = true))
        @NotNull @Text(max = PostMessage.LONGEST)
        String text,

        @Schema(description = "ask, update, or auto to infer it from the text", defaultValue = "auto") @Nullable Intent intent,

        @Schema(description = "Propose all changes, even those that contradict nothing", defaultValue = "false")
        @Nullable Boolean review) {

    /** A note is worked on in parts. */
    static final int LONGEST = ApplyChangeSet.MAX_SOURCE;

    PostMessage {
        text = Visible.of(text);
    }

    boolean reviewed() {
        return Boolean.TRUE.equals(review);
    }

    @Override
    public String toString() {
        return "PostMessage[" + intent + "]";
    }
}
