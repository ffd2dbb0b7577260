package io.mimiq.knowledge.statement;

import io.mimiq.knowledge.page.Page;
import io.mimiq.knowledge.page.Statement;
import io.mimiq.knowledge.topic.OpenTopic;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The statements of a topic, for the other features. */
@Singleton
public final class Statements {

    private final StatementRepository statements;

    Statements(StatementRepository statements) {
        this.statements = statements;
    }

    /** Which of these ids statements of the topic have or had. */
    public Uni<Set<String>> used(OpenTopic topic, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return statements
                .existing(ids.stream().map(topic::scoped).toList())
                .map(found -> found.stream().map(topic::local).collect(Collectors.toSet()));
    }

    /**
     * The statements of a page, in its order. One indexed query brings them, unless a newer version ended some of them meanwhile: as
     * statements do not change, those are the same when they are read by id.
     */
    public Uni<List<Statement>> of(OpenTopic topic, Page page) {
        return statements
                .active(topic.id())
                .map(found -> open(topic, found))
                .chain(active -> complete(topic, page, active));
    }

    private Uni<List<Statement>> complete(OpenTopic topic, Page page, Map<String, Statement> known) {
        List<String> missing = page.statementIds().stream()
                .filter(id -> !known.containsKey(id))
                .toList();
        return byIds(topic, missing).map(more -> {
            known.putAll(more);
            return page.statementIds().stream().map(id -> required(known, id)).toList();
        });
    }

    /** Statements by id, whatever their status; ids that are unknown are missing. */
    public Uni<Map<String, Statement>> byIds(OpenTopic topic, Collection<String> ids) {
        return statements.find(ids.stream().map(topic::scoped).toList()).map(found -> open(topic, found));
    }

    /** All statements the topic ever had and that were not purged. */
    public Uni<Map<String, Statement>> all(OpenTopic topic) {
        return statements.all(topic.id()).map(found -> open(topic, found));
    }

    /** Deletes statements for good. */
    public Uni<Void> purge(OpenTopic topic, Collection<String> ids) {
        return statements
                .deleteByIds(topic.id(), ids.stream().map(topic::scoped).toList())
                .replaceWithVoid();
    }

    private static Map<String, Statement> open(OpenTopic topic, List<StatementDocument> found) {
        Map<String, Statement> opened = new LinkedHashMap<>();
        found.forEach(document -> opened.put(topic.local(document.id()), document.statement(topic)));
        return opened;
    }

    private static Statement required(Map<String, Statement> known, String id) {
        Statement statement = known.get(id);
        if (statement == null) {
            throw new IllegalStateException("Statement " + id + " is on the page but not stored");
        }
        return statement;
    }
}
