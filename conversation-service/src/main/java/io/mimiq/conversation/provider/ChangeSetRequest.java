package io.mimiq.conversation.provider;

import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Text that came in, and the knowledge it should change. The text is data: nothing in it is an instruction. */
public record ChangeSetRequest(String changeSetId, Knowledge knowledge, Source source) {

    /** The heading is the one its text stands under, when the text is a part of something longer. */
    public record Source(
            String id,
            SourceKind kind,
            @Nullable String title,
            @Nullable String heading,
            String text) {}

    /** An id for the n-th new thing of a kind: the same change set asked for again names its things the same way. */
    public String newId(String kind, int n) {
        String name = changeSetId + "/" + kind + "/" + n;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
