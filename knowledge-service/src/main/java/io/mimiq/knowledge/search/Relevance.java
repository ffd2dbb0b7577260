package io.mimiq.knowledge.search;

import static java.util.stream.Collectors.toSet;

import io.mimiq.knowledge.computing.Computing;
import io.mimiq.knowledge.current.InternalKnowledge;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.Section;
import io.mimiq.knowledge.page.Statement;
import io.mimiq.knowledge.statement.Contested;
import io.mimiq.knowledge.statement.Statements;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.TopicAccess;
import io.mimiq.knowledge.version.Head;
import io.mimiq.knowledge.version.Versions;
import io.mimiq.platform.contracts.knowledge.FindRelevant;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.Relevant;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
                        .chain(selection -> versions.head(topic).chain(head -> of(topic, head, selection))));
    }

    private Uni<Relevant> of(OpenTopic topic, Head head, Selection selection) {
        return computing
                .compute(() -> excerpt(head.page(), selection))
                .chain(page -> Uni.combine()
                        .all()
                        .unis(statements.among(topic, page.statementIds()), contested.statementIds(topic, page))
                        .with((known, conflicting) -> relevant(
                                InternalKnowledge.knowledge(
                                        topic, head.number(), page, inOrder(page, known), conflicting),
                                selection)));
    }

    /** The page, if it is small; else the sections that say what was found, cut to it, and the headings above them. */
    private static KnowledgePage excerpt(KnowledgePage page, Selection selection) {
        if (page.statementIds().size() <= Selection.FEW) {
            return page;
        }
        Set<String> wanted = selection.found().stream()
                .filter(entry -> entry.kind() == HitKind.STATEMENT)
                .map(entry -> Objects.requireNonNull(entry.place().statementId()))
                .collect(toSet());
        List<Section> cut = new ArrayList<>();
        Deque<Section> above = new ArrayDeque<>();
        for (Section section : page.sections()) {
            while (!above.isEmpty() && above.getLast().level() >= section.level()) {
                above.removeLast();
            }
            if (section.statementIds().stream().anyMatch(wanted::contains)) {
                above.forEach(each -> cut.add(Section.empty(each.id(), each.heading(), each.level())));
                above.clear();
                cut.add(SectionExcerpt.of(section, wanted));
            } else {
                above.addLast(section);
            }
        }
        return new KnowledgePage(cut);
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
