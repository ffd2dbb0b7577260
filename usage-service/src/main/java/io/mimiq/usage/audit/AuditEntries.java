package io.mimiq.usage.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.set;

import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.StoredCollection;
import io.mimiq.platform.storage.Target;
import io.quarkus.mongodb.FindOptions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.conversions.Bson;

/**
 * The entries of all chains. Erasing a topic destroys its key: the entries stay, unreadable, and so does the chain. Erasing
 * an account deletes its entries.
 */
@Singleton
class AuditEntries extends StoredCollection<AuditEntry> {
    private static final String USER = "userId";
    private static final String HANDLE = "topicHandle";
    private static final String SEQUENCE = "sequence";

    private final SubjectKeys keys;

    AuditEntries(Storage storage, SubjectKeys keys) {
        super(
                storage,
                Declaration.of(AuditEntry.class)
                        .index(compoundIndex(ascending(USER), descending(SEQUENCE)))
                        .index(compoundIndex(ascending(USER, HANDLE), descending(SEQUENCE)))
                        .index(ascending("eventId"))
                        .index(ascending(HANDLE))
                        // no scope: an entry stays even if its key was destroyed meanwhile, as links may follow it
                        .encrypted(entry -> null, "subject")
                        .plain("actorKind", "action", "outcome")
                        .erased(Erasure.ofAccount(USER)));
        this.keys = keys;
    }

    Uni<Optional<AuditEntry>> head(String userId) {
        return newest(userId, Long.MAX_VALUE, 1).map(entries -> entries.stream().findFirst());
    }

    /** Newest first, all with a smaller sequence number than {@code before}. */
    Uni<List<AuditEntry>> newest(String userId, long before, int limit) {
        return newest(and(eq(USER, userId), lt(SEQUENCE, before)), limit);
    }

    Uni<List<AuditEntry>> newestOfTopic(String userId, String topicHandle, long before, int limit) {
        return newest(and(eq(USER, userId), eq(HANDLE, topicHandle), lt(SEQUENCE, before)), limit);
    }

    private Uni<List<AuditEntry>> newest(Bson filter, int limit) {
        return mongoCollection()
                .find(filter, new FindOptions().sort(descending(SEQUENCE)).limit(limit))
                .collect()
                .asList();
    }

    Uni<Boolean> isRecorded(String userId, String eventId) {
        return count(and(eq("eventId", eventId), eq(USER, userId))).map(count -> count > 0);
    }

    Uni<Boolean> store(String id, String sealHash) {
        return update(and(eq(ID, id), exists("sealHash", false)), set("sealHash", sealHash));
    }

    Multi<AuditEntry> unsealed() {
        return mongoCollection().find(exists("sealHash", false));
    }

    /** Returns false if the entry's place in the chain is taken. */
    Uni<Boolean> append(AuditEntry entry) {
        return insert(entry);
    }

    @Override
    public String kind() {
        return "auditEntries";
    }

    @Override
    public List<KeyScope> scopes(Target target) {
        return target.isAccount() ? List.of(KeyScope.user(target.userId())) : List.of();
    }

    @Override
    public Uni<Long> erase(Target target) {
        return target.isAccount()
                ? super.erase(target)
                : keys.handle(Objects.requireNonNull(target.topicId())).chain(this::eraseTopic);
    }

    /** Returns how many entries could be read until now. */
    private Uni<Long> eraseTopic(String handle) {
        return keys.isErased(handle)
                .chain(erased -> erased
                        ? Uni.createFrom().item(0L)
                        : count(eq(HANDLE, handle)).call(() -> keys.erase(handle)));
    }
}
