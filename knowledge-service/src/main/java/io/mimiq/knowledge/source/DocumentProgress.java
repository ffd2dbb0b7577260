package io.mimiq.knowledge.source;

import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.reading.Syntax;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far knowledge was drawn from documents. */
public interface DocumentProgress {

    /** By the id of the source that is a document's newest text; documents that are gone are missing. */
    Uni<Map<String, Stage>> of(OpenTopic topic, Collection<String> documentIds);

    /** The newest revisions of documents, by the documents' ids; those that are gone are missing. */
    Uni<Map<String, Newest>> newest(OpenTopic topic, Collection<String> documentIds);

    /**
     * The newest revision of a document.
     *
     * @param sourceId of the source that is its text
     * @param syntax of that text
     */
    record Newest(String documentId, String sourceId, int revision, Syntax syntax) {}

    /**
     * How far it is.
     *
     * @param state pending, processed or failed
     * @param problem why it failed or waits
     */
    record Stage(String state, @Nullable String problem) {}
}
