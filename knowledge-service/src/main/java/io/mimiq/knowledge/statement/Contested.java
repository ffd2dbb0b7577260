package io.mimiq.knowledge.statement;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Set;

/** Which statements of a topic an open proposal contradicts. */
public interface Contested {

    default Uni<Set<String>> statementIds(String topicId) {
        return proposalIds(topicId).map(Map::keySet);
    }

    /** By the statement's id the id of the proposal, the oldest of several. */
    Uni<Map<String, String>> proposalIds(String topicId);
}
