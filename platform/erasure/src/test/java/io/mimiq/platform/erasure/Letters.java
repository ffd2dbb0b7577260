package io.mimiq.platform.erasure;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.Sealer;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.StoredCollection;
import io.mimiq.platform.storage.Target;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

@Singleton
class Letters extends StoredCollection<Letter> {
    private final KeyRing keys;
    private final AtomicInteger failures = new AtomicInteger();

    Letters(Storage storage, KeyRing keys) {
        super(
                storage,
                Declaration.of(Letter.class)
                        .index(ascending("topicId"))
                        .encrypted(Letter::scope, "text")
                        .erased(Erasure.ofTopic()));
        this.keys = keys;
    }

    Uni<Boolean> add(String userId, String topicId) {
        return keys.create(KeyScope.topic(topicId)).map(Sealer::new).chain(sealer -> {
            String id = UUID.randomUUID().toString();
            return insert(new Letter(id, userId, topicId, sealer.sealText("letters", id, "text", "Dear Ada")));
        });
    }

    /** As a writer does that hung since before the key was destroyed, and dies before it can look again. */
    Uni<Void> addLate(String userId, String topicId) {
        return mongoCollection()
                .insertOne(new Letter(UUID.randomUUID().toString(), userId, topicId, new byte[] {1}))
                .replaceWithVoid();
    }

    Uni<Long> ofTopic(String topicId) {
        return count(eq("topicId", topicId));
    }

    /** So many looks fail from now on. */
    void fail(int times) {
        failures.set(times);
    }

    @Override
    public Uni<Long> erase(Target target) {
        return failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0
                ? Uni.createFrom().failure(new IllegalStateException("the store is away"))
                : super.erase(target);
    }
}
