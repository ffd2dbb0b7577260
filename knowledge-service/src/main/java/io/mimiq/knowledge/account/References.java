package io.mimiq.knowledge.account;

import io.mimiq.knowledge.changeset.SourceText;
import io.mimiq.knowledge.source.Sources;
import io.mimiq.knowledge.source.Sources.Named;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.TopicAccess;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.Reference;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What sources say beside the page. The earlier texts of documents say nothing any more. */
@Singleton
class References {

    private final TopicAccess topics;
    private final Accounts accounts;
    private final Sources sources;

    References(TopicAccess topics, Accounts accounts, Sources sources) {
        this.topics = topics;
        this.accounts = accounts;
        this.sources = sources;
    }

    Uni<List<Reference>> of(String userId, String topicId) {
        return topics.open(userId, topicId).chain(this::of);
    }

    private Uni<List<Reference>> of(OpenTopic topic) {
        return accounts.withReferences(topic)
                .chain(ids -> sources.current(topic, ids))
                .chain(named -> Multi.createFrom()
                        .iterable(named.keySet().stream().sorted().toList())
                        .onItem()
                        .transformToUniAndConcatenate(id -> of(topic, id, named))
                        .onItem()
                        .<Reference>disjoint()
                        .collect()
                        .asList());
    }

    private Uni<List<Reference>> of(OpenTopic topic, String sourceId, Map<String, Named> named) {
        return Uni.combine()
                .all()
                .unis(sources.find(topic, sourceId), accounts.ledgers(topic, List.of(sourceId)))
                .with((source, ledgers) -> source.isEmpty() || !ledgers.containsKey(sourceId)
                        ? List.of()
                        : references(source.get(), named.get(sourceId), ledgers.get(sourceId)));
    }

    private static List<Reference> references(SourceText source, @Nullable Named named, Ledger ledger) {
        Telling telling = new Telling(ledger, source);
        String title = named == null ? null : named.title();
        return ledger.lines().stream()
                .filter(line -> line.state() == State.REFERENCE)
                .map(line -> new Reference(
                        source.id(),
                        line.entry().number(),
                        title,
                        line.entry().start(),
                        line.entry().end(),
                        line.entry().span().of(source.text()),
                        telling.headings(line)))
                .toList();
    }
}
