package io.mimiq.knowledge.topic;

import io.mimiq.knowledge.erasure.Erasure;
import io.mimiq.platform.crypto.KeyDestroyedException;
import io.mimiq.platform.crypto.KeyMissingException;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.function.Supplier;

/** The door to everything that belongs to a topic. */
@Singleton
public final class Topics {

    static final String SCOPE = "topic";

    private final TopicRepository topics;
    private final KeyRing keys;
    private final Erasure erasure;

    Topics(TopicRepository topics, KeyRing keys, Erasure erasure) {
        this.topics = topics;
        this.keys = keys;
        this.erasure = erasure;
    }

    /** Opens the user's topic. Fails as not found when there is none, when it is another's, and when it was deleted. */
    public Uni<OpenTopic> open(String userId, String topicId) {
        return topics.findOwned(userId, topicId)
                .map(found -> found.orElseThrow(Topics::notFound))
                .chain(this::open);
    }

    private Uni<OpenTopic> open(TopicDocument topic) {
        return keys.open(KeyScope.of(SCOPE, topic.id()))
                .map(TopicCipher::new)
                .map(cipher -> new OpenTopic(
                        topic.id(), topic.userId(), topic.version(), topic.title(cipher), topic.updatedAt(), cipher))
                .onFailure(Topics::isGone)
                .transform(gone -> notFound());
    }

    /**
     * Writes something of the topic. When the topic was deleted meanwhile, what was written is deleted too and the write fails as not
     * found: a deletion removes the topic itself before it looks for the last time, so either it saw this write or this sees it.
     */
    public <T> Uni<T> write(OpenTopic topic, Supplier<Uni<T>> write) {
        return Uni.createFrom()
                .<T>deferred(write::get)
                .call(() -> requireStillThere(topic.id()))
                .onFailure(Topics::isGone)
                .transform(gone -> notFound());
    }

    /** Notes that the topic has this version. Fails as not found when the topic was deleted meanwhile, and leaves nothing of it. */
    public Uni<Void> advance(OpenTopic topic, int version, Instant at) {
        return topics.advance(topic.id(), version, at)
                .chain(there -> there ? Uni.createFrom().voidItem() : eraseAgain(topic.id()));
    }

    private Uni<Void> requireStillThere(String topicId) {
        return topics.exists(topicId).chain(there -> there ? Uni.createFrom().voidItem() : eraseAgain(topicId));
    }

    private Uni<Void> eraseAgain(String topicId) {
        return erasure.deleteContent(topicId).chain(() -> Uni.createFrom().failure(Topics::notFound));
    }

    static boolean isGone(Throwable failure) {
        return failure instanceof KeyDestroyedException || failure instanceof KeyMissingException;
    }

    static ProblemException notFound() {
        return new ProblemException(CommonError.NOT_FOUND, "No such topic.");
    }
}
