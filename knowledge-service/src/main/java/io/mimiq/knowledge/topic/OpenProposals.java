package io.mimiq.knowledge.topic;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;

/** Counts the proposals that wait for a decision, by topic; a topic without any may be missing. */
public interface OpenProposals {

    Uni<Map<String, Long>> countByTopic(Collection<String> topicIds);
}
