package io.mimiq.knowledge.current;

import io.mimiq.knowledge.page.Section;
import io.mimiq.knowledge.version.Head;
import java.time.Instant;
import java.util.List;

/** The knowledge of a topic as clients see it. */
record KnowledgeView(int version, List<SectionView> sections, Instant updatedAt) {

    /** A section; the text of every statement stands in the body. */
    record SectionView(String id, String heading, String body, List<String> statements) {

        static SectionView of(Section section) {
            return new SectionView(section.id(), section.heading(), section.body(), section.statementIds());
        }
    }

    static KnowledgeView of(Head head) {
        return new KnowledgeView(
                head.number(),
                head.page().sections().stream().map(SectionView::of).toList(),
                head.createdAt());
    }
}
