package io.mimiq.usage.erasure;

import io.mimiq.platform.crypto.BlindIndex;
import io.mimiq.platform.crypto.KeyRing;
import io.quarkus.mongodb.panache.common.MongoEntity;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What was erased, under keyed hashes of the ids: events that arrive late are recognised, and nobody can read from here
 * what there was. Asked without a cache, so that all replicas know at once.
 */
@ApplicationScoped
public class Erased {

    /** How much of what an event tells may still be stored. */
    public enum Extent {
        NOTHING,
        TOPIC,
        ACCOUNT
    }

    @MongoEntity(collection = "erased")
    record Tombstone(@BsonId String id) {}

    @ApplicationScoped
    static class Tombstones implements ReactivePanacheMongoRepositoryBase<Tombstone, String> {}

    private final Tombstones tombstones;
    private final KeyRing keys;

    Erased(Tombstones tombstones, KeyRing keys) {
        this.tombstones = tombstones;
        this.keys = keys;
    }

    Uni<Void> remember(Target target) {
        return index().map(index -> new Tombstone(id(index, target)))
                .chain(tombstones::persistOrUpdate)
                .replaceWithVoid();
    }

    /**
     * What of this user and topic was erased. Ask after writing, not before: an erasure that begins between asking and
     * writing would be missed, one that begins after writing finds what was written.
     */
    public Uni<Extent> extent(String userId, @Nullable String topicId) {
        return index().chain(index -> extent(index, new Target(userId, null), new Target(userId, topicId)));
    }

    private Uni<Extent> extent(BlindIndex index, Target account, Target topic) {
        String accountId = id(index, account);
        List<String> ids = Stream.of(accountId, id(index, topic)).distinct().toList();
        return tombstones
                .list(new Document("_id", new Document("$in", ids)))
                .map(found -> found.isEmpty()
                        ? Extent.NOTHING
                        : found.contains(new Tombstone(accountId)) ? Extent.ACCOUNT : Extent.TOPIC);
    }

    /** Those of the targets that were erased. Ask after writing, as for {@link #extent}. */
    Uni<Set<Target>> among(Set<Target> targets) {
        return index().chain(index ->
                among(targets.stream().collect(Collectors.toMap(target -> target, target -> id(index, target)))));
    }

    private Uni<Set<Target>> among(Map<Target, String> ids) {
        return tombstones
                .list(new Document("_id", new Document("$in", Set.copyOf(ids.values()))))
                .map(found -> ids.entrySet().stream()
                        .filter(target -> found.contains(new Tombstone(target.getValue())))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    private Uni<BlindIndex> index() {
        return keys.blindIndex("erased");
    }

    private static String id(BlindIndex index, Target target) {
        return index.of(target.isAccount() ? "account " + target.userId() : "topic " + target.topicId());
    }
}
