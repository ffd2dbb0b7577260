package io.mimiq.knowledge.source;

import io.mimiq.knowledge.topic.OpenTopic;
import io.smallrye.mutiny.Uni;

/** Where what sources and statements say is found. */
public interface SearchIndex {

    /** For whoever has deleted something for good: nothing of it stays in the index. May be repeated. */
    Uni<Void> drop(OpenTopic topic);
}
