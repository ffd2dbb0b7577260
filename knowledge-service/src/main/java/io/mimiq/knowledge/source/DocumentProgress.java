package io.mimiq.knowledge.source;

import io.mimiq.knowledge.topic.OpenTopic;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far knowledge was drawn from documents. */
public interface DocumentProgress {

    /** By the id of the source that is a document's newest text; documents that are gone are missing. */
    Uni<Map<String, Stage>> of(OpenTopic topic, Collection<String> documentIds);

    /**
     * How far it is.
     *
     * @param state pending, processed or failed
     * @param problem why it failed or waits
     */
    record Stage(String state, @Nullable String problem) {}
}
