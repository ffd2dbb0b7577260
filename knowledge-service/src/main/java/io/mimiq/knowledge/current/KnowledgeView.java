package io.mimiq.knowledge.current;

import io.mimiq.knowledge.page.SectionView;
import io.mimiq.knowledge.version.Head;
import java.time.Instant;
import java.util.List;

/** The knowledge of a topic as clients see it. */
record KnowledgeView(int version, List<SectionView> sections, Instant updatedAt) {

    static KnowledgeView of(Head head) {
        return new KnowledgeView(head.number(), SectionView.of(head.page()), head.createdAt());
    }
}
