package io.mimiq.usage.erasure;

import static com.mongodb.client.model.Filters.empty;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.mimiq.platform.crypto.BlindIndex;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.erasure.Barrier;
import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.Stored;
import io.mimiq.platform.storage.StoredCollection;
import io.mimiq.platform.storage.Target;
import io.quarkus.mongodb.panache.common.MongoEntity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What was erased, under keyed hashes of the ids: enough to recognise events that arrive late, and nothing that can be read
 * back. Never cached, so that all replicas know at once.
 */
@Singleton
class Erased extends StoredCollection<Erased.Tombstone> implements Barrier {
    private final KeyRing keys;

    @MongoEntity(collection = "erased")
    record Tombstone(@BsonId String id) implements Stored {}

    Erased(Storage storage, KeyRing keys) {
        super(
                storage,
                Declaration.of(Tombstone.class).erased(Erasure.none("keyed hashes, which outlive what they name")));
        this.keys = keys;
    }

    @Override
    public Uni<Void> raise(Target target) {
        return index().chain(index -> insert(new Tombstone(id(index, target)))).replaceWithVoid();
    }

    /**
     * Those of the targets that were erased. Ask after writing: an erasure that begins between asking and writing would be
     * missed, but one that begins after writing finds what was written.
     */
    Uni<Set<Target>> among(Set<Target> targets) {
        return index().map(index -> targets.stream().collect(toMap(target -> target, target -> id(index, target))))
                .chain(this::among);
    }

    private Uni<Set<Target>> among(Map<Target, String> ids) {
        return withIds(ids.values(), empty())
                .map(found -> ids.entrySet().stream()
                        .filter(target -> found.contains(new Tombstone(target.getValue())))
                        .map(Map.Entry::getKey)
                        .collect(toSet()));
    }

    private Uni<BlindIndex> index() {
        return keys.blindIndex("erased");
    }

    private static String id(BlindIndex index, Target target) {
        return index.of(target.isAccount() ? "account " + target.userId() : "topic " + target.topicId());
    }
}
