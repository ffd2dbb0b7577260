package io.mimiq.knowledge.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mimiq.platform.erasure.Barrier;
import io.mimiq.platform.storage.Target;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Decrypted indexes, for as long as they are used and there is room. */
@Singleton
class OpenedIndexes implements Barrier {

    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Cache<String, TopicIndex> opened;

    OpenedIndexes(SearchConfig config) {
        opened = Caffeine.newBuilder()
                .maximumWeight(config.memory().asLongValue() >> 10)
                .weigher((String topicId, TopicIndex index) -> index.kilobytes())
                .expireAfterAccess(KEPT)
                .build();
    }

    Optional<TopicIndex> find(String topicId) {
        return Optional.ofNullable(opened.getIfPresent(topicId));
    }

    void keep(String topicId, TopicIndex index) {
        opened.put(topicId, index);
    }

    void forget(String topicId) {
        opened.invalidate(topicId);
    }

    /** Nothing of what is erased stays in memory. */
    @Override
    public Uni<Void> raise(Target target) {
        String topicId = target.topicId();
        if (topicId != null) {
            forget(topicId);
        }
        return Uni.createFrom().voidItem();
    }
}
