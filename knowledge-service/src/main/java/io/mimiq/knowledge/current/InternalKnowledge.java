package io.mimiq.knowledge.current;

import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.Statement;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.StatementStatus;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands on a page, as other services see it. */
public final class InternalKnowledge {

    private InternalKnowledge() {}

    /** @param contested the ids of the statements that open proposals contradict */
    public static Knowledge knowledge(
            OpenTopic topic, int version, KnowledgePage page, List<Statement> statements, Set<String> contested) {
        Map<String, String> sectionIds = page.sectionIds();
        return new Knowledge(
                version,
                topic.title(),
                page.view(),
                statements.stream()
                        .map(statement -> view(statement, sectionIds.get(statement.id()), contested))
                        .toList());
    }

    private static Knowledge.Statement view(Statement statement, @Nullable String sectionId, Set<String> contested) {
        return new Knowledge.Statement(
                statement.id(),
                statement.text(),
                sectionId,
                contested.contains(statement.id()) ? StatementStatus.CONFLICTING : StatementStatus.ACTIVE,
                statement.evidence());
    }
}
