package io.mimiq.knowledge.statement;

import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.KnowledgePage.Located;
import io.mimiq.knowledge.page.Section;
import io.mimiq.knowledge.page.Statement;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.contracts.knowledge.Knowledge.Evidence;
import io.mimiq.platform.contracts.knowledge.StatementStatus;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement as clients see it.
 *
 * @param sectionId where it stands; null if it does not
 * @param replaces the statement it superseded
 */
record StatementView(
        String id,
        String text,
        StatementStatus status,
        @Nullable String sectionId,
        @Nullable String replaces,
        List<Evidence> evidence,
        List<StatementEvent> history,
        Instant createdAt) {

    static StatementView of(StatementDocument document, OpenTopic topic, KnowledgePage page, Set<String> contested) {
        Statement statement = document.statement(topic);
        boolean conflicting = document.status() == StatementStatus.ACTIVE && contested.contains(statement.id());
        return new StatementView(
                statement.id(),
                statement.text(),
                conflicting ? StatementStatus.CONFLICTING : document.status(),
                page.locate(statement.id())
                        .map(Located::section)
                        .map(Section::id)
                        .orElse(null),
                document.replaces(),
                statement.evidence(),
                document.history(),
                document.createdAt());
    }
}
