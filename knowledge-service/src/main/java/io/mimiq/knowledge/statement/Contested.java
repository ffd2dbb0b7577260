package io.mimiq.knowledge.statement;

import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.topic.OpenTopic;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Set;

/** Which statements of the page an open proposal contradicts: those it was made about, or what stands in their place. */
public interface Contested {

    default Uni<Set<String>> statementIds(OpenTopic topic, KnowledgePage page) {
        return proposalIds(topic, page).map(Map::keySet);
    }

    /** By the statement's id the id of the proposal, the oldest of several. */
    Uni<Map<String, String>> proposalIds(OpenTopic topic, KnowledgePage page);
}
