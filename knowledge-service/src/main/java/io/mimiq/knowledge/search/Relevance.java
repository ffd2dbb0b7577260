package io.mimiq.knowledge.search;

import io.mimiq.knowledge.computing.Computing;
import io.mimiq.knowledge.current.InternalKnowledge;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.Statement;
import io.mimiq.knowledge.statement.Contested;
import io.mimiq.knowledge.statement.Statements;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.TopicAccess;
import io.mimiq.knowledge.version.Versions;
import io.mimiq.platform.contracts.knowledge.FindRelevant;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.Relevant;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what bears on a question: as much for a large page as for a small one. */
@Singleton
class Relevance {

    private final TopicAccess topics;
    private final TopicIndexes indexes;
    private final Versions versions;
    private final Statements statements;
    private final Contested contested;
    private final Computing computing;

    Relevance(
            TopicAccess topics,
            TopicIndexes indexes,
            Versions versions,
            Statements statements,
            Contested contested,
            Computing computing) {
        this.topics = topics;
        this.indexes = indexes;
        this.versions = versions;
        this.statements = statements;
        this.contested = contested;
        this.computing = computing;
    }

    Uni<Relevant> of(String userId, String topicId, FindRelevant asked) {
        return topics.open(userId, topicId)
                .chain(topic -> indexes.current(topic)
                        .chain(index -> computing.compute(() -> Selection.of(index, asked)))
                        .chain(selection -> of(topic, selection)));
    }

    private Uni<Relevant> of(OpenTopic topic, Selection selection) {
        return versions.excerpt(topic, Selection.FEW, selection.sectionIds())
                .chain(excerpt -> computing
                        .compute(() ->
                                excerpt.isWhole() ? excerpt.page() : cut(excerpt.page(), selection.statementIds()))
                        .chain(page -> of(topic, excerpt.number(), page, selection)));
    }

    private Uni<Relevant> of(OpenTopic topic, int version, KnowledgePage page, Selection selection) {
        return Uni.combine()
                .all()
                .unis(statements.among(topic, page.statementIds()), contested.statementIds(topic, page))
                .with((known, conflicting) -> relevant(
                        InternalKnowledge.knowledge(topic, version, page, inOrder(page, known), conflicting),
                        selection));
    }

    private static KnowledgePage cut(KnowledgePage page, Set<String> wanted) {
        return new KnowledgePage(page.sections().stream()
                .map(section -> SectionExcerpt.of(section, wanted))
                .toList());
    }

    private static List<Statement> inOrder(KnowledgePage page, Map<String, Statement> known) {
        return page.statementIds().stream()
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .toList();
    }

    private static Relevant relevant(Knowledge knowledge, Selection selection) {
        return new Relevant(
                knowledge,
                selection.references().stream().map(Entry::reference).toList(),
                selection.found().stream().map(Relevance::passage).toList());
    }

    private static Relevant.Hit passage(Entry entry) {
        return entry.kind() == HitKind.STATEMENT
                ? new Relevant.Hit(entry.place().statementId(), null, null)
                : new Relevant.Hit(null, entry.origin().id(), entry.origin().unit());
    }
}
