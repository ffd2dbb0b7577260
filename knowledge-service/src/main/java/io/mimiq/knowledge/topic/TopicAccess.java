package io.mimiq.knowledge.topic;

import io.mimiq.platform.crypto.DecryptionFailedException;
import io.mimiq.platform.crypto.KeyGoneException;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.Sealer;
import io.mimiq.platform.web.AllPages;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The door to everything that belongs to a topic. */
@Singleton
public final class TopicAccess {

    private final TopicRepository topics;
    private final KeyRing keys;

    TopicAccess(TopicRepository topics, KeyRing keys) {
        this.topics = topics;
        this.keys = keys;
    }

    /** Opens the user's topic. Fails as not found if there is none, if it is another's, or if it was deleted. */
    public Uni<OpenTopic> open(String userId, String topicId) {
        return topics.findOwned(userId, topicId)
                .map(found -> found.orElseThrow(TopicAccess::notFound))
                .chain(this::open);
    }

    /** Opens the user's topics, the newest first, up to a number; not those that are being deleted, or were another's. */
    public Uni<List<OpenTopic>> openNewest(String userId, int most) {
        return topics.newestFirst(userId, PageRequest.of(most, null))
                .chain(found -> Multi.createFrom()
                        .iterable(found.items())
                        .onItem()
                        .transformToUniAndConcatenate(this::openIfReadable)
                        .collect()
                        .asList())
                .map(opened -> opened.stream().flatMap(Optional::stream).toList());
    }

    /** Opens all of the user's topics, the newest first, one when it is wanted; not those that are being deleted. */
    public Multi<OpenTopic> all(String userId) {
        return AllPages.of(PageRequest.MAX_LIMIT, page -> topics.newestFirst(userId, page))
                .onItem()
                .transformToUniAndConcatenate(this::openIfReadable)
                .onItem()
                .transformToMultiAndConcatenate(opened -> Multi.createFrom().items(opened.stream()));
    }

    private Uni<Optional<OpenTopic>> openIfReadable(TopicDocument topic) {
        return open(topic)
                .map(Optional::of)
                .onFailure(
                        failure -> failure instanceof ProblemException || failure instanceof DecryptionFailedException)
                .recoverWithItem(Optional.empty());
    }

    private Uni<OpenTopic> open(TopicDocument topic) {
        return keys.open(KeyScope.topic(topic.id()))
                .map(Sealer::new)
                .map(sealer -> new OpenTopic(
                        topic.id(), topic.userId(), topic.version(), topic.title(sealer), topic.updatedAt(), sealer))
                .onFailure(KeyGoneException.class)
                .transform(gone -> notFound());
    }

    /** Notes that the topic has this version. Fails as not found if the topic was deleted meanwhile. */
    public Uni<Void> advance(OpenTopic topic, int version, Instant at) {
        return topics.advance(topic.id(), version, at)
                .invoke(TopicAccess::requireThere)
                .replaceWithVoid();
    }

    /** Adds an event about the topic. Fails as not found if the topic was deleted meanwhile. */
    public Uni<Void> record(OpenTopic topic, PendingEvent event) {
        return topics.record(topic.id(), event)
                .invoke(TopicAccess::requireThere)
                .chain(() -> topics.relay(topic.id()));
    }

    private static void requireThere(boolean there) {
        if (!there) {
            throw notFound();
        }
    }

    static ProblemException notFound() {
        return new ProblemException(CommonError.NOT_FOUND, "No such topic.");
    }
}
