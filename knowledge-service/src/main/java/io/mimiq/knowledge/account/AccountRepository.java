package io.mimiq.knowledge.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;

import io.mimiq.knowledge.account.AccountDocument.Header;
import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.StoredCollection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Singleton
class AccountRepository extends StoredCollection<AccountDocument> {

    private static final String TOPIC = "topicId";
    private static final String SOURCE = "sourceId";
    private static final String CREATED = "createdAt";

    private record OfSource(String sourceId) {}

    AccountRepository(Storage storage) {
        super(
                storage,
                Declaration.of(AccountDocument.class)
                        .index(ascending(TOPIC, SOURCE, CREATED))
                        .encrypted(AccountDocument::scope, AccountDocument.ENTRIES)
                        .plain("applied")
                        .erased(Erasure.ofTopicOnly(TOPIC)));
    }

    /** False if it is stored already. */
    Uni<Boolean> add(AccountDocument account) {
        return insert(account);
    }

    Uni<Optional<AccountDocument>> find(String id) {
        return first(eq(ID, id));
    }

    /** Oldest first. */
    Uni<List<AccountDocument>> of(String topicId, Collection<String> sourceIds) {
        return sourceIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : find(and(eq(TOPIC, topicId), in(SOURCE, sourceIds)), ascending(CREATED, ID))
                        .list();
    }

    Uni<List<Header>> headers(String topicId, Collection<String> sourceIds) {
        return sourceIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : find(and(eq(TOPIC, topicId), in(SOURCE, sourceIds)))
                        .project(Header.class)
                        .list();
    }

    /** The source of each account. */
    Uni<List<String>> sourceIds(String topicId) {
        return find(eq(TOPIC, topicId))
                .project(OfSource.class)
                .list()
                .map(found -> found.stream().map(OfSource::sourceId).toList());
    }

    /** Sources that had units beside the page when they were read. */
    Uni<Set<String>> withReferences(String topicId) {
        return mongoCollection()
                .distinct(SOURCE, and(eq(TOPIC, topicId), gt("counts.reference", 0)), String.class)
                .collect()
                .asSet();
    }

    Uni<Long> deleteOf(String topicId, Collection<String> sourceIds) {
        return delete(and(eq(TOPIC, topicId), in(SOURCE, sourceIds)));
    }
}
