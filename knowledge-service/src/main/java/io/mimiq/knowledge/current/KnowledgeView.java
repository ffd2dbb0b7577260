package io.mimiq.knowledge.current;

import io.mimiq.knowledge.version.Head;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import java.time.Instant;
import java.util.List;

/** The knowledge of a topic as clients see it. */
public record KnowledgeView(int version, List<Knowledge.Section> sections, Instant updatedAt) {

    public static KnowledgeView of(Head head) {
        return new KnowledgeView(head.number(), head.page().view(), head.createdAt());
    }
}
