package io.mimiq.conversation.message;

import io.mimiq.conversation.upkeep.Holder;
import io.mimiq.conversation.upkeep.LeaseConfig;
import io.mimiq.platform.crypto.KeyDestroyedException;
import io.mimiq.platform.crypto.KeyMissingException;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.web.Cursor;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The messages of topics. Nothing of a topic whose key is destroyed can be read, and nothing can be added to it. */
@ApplicationScoped
public class Messages {

    private final MessageRepository repository;
    private final KeyRing keys;
    private final Outbox outbox;
    private final LeaseConfig leases;
    private final Holder holder;
    private final Clock clock;

    Messages(
            MessageRepository repository, KeyRing keys, Outbox outbox, LeaseConfig leases, Holder holder, Clock clock) {
        this.repository = repository;
        this.keys = keys;
        this.outbox = outbox;
        this.leases = leases;
        this.holder = holder;
        this.clock = clock;
    }

    /** Stores one message; fails with a duplicate key when its id is taken. */
    public Uni<Void> add(Message message) {
        return keys.create(scope(message.topicId()))
                .map(cipher -> new MessageCipher(cipher).encrypt(message, message.isRunning() ? lease() : null, holder))
                .chain(repository::persist)
                .call(() -> unlessForgotten(message))
                .onFailure(Messages::isGone)
                .transform(gone -> ProblemException.notFound("topic"))
                .replaceWithVoid();
    }

    /** The message, or null when there is none of this user's in this topic. */
    public Uni<@Nullable Message> find(String userId, String topicId, String id) {
        return repository
                .find(userId, topicId, id)
                .chain(found -> found == null
                        ? Uni.createFrom().nullItem()
                        : decrypt(topicId, List.of(found))
                                .map(messages -> messages.isEmpty() ? null : messages.get(0)));
    }

    public Uni<Message> require(String userId, String topicId, String id) {
        return find(userId, topicId, id).onItem().ifNull().failWith(() -> ProblemException.notFound("message"));
    }

    public Uni<Page<Message>> page(String userId, String topicId, Order order, PageRequest request) {
        return repository
                .page(userId, topicId, order, request.after(), request.fetch())
                .chain(found -> decrypt(topicId, found))
                .map(messages -> Page.of(messages, request, message -> new Cursor(message.createdAt(), message.id())));
    }

    /** What was said just before, oldest first: the texts, without events. */
    public Uni<List<Message>> before(Message message, int limit) {
        return repository
                .before(message.userId(), message.topicId(), message.createdAt(), limit)
                .chain(found -> decrypt(message.topicId(), found))
                .map(Messages::reversed);
    }

    /** Saves how far a running answer is and that it lives; false when it is not running any more. */
    public Uni<Boolean> save(Message message, String text, List<StreamEvent> events) {
        return withCipher(
                message,
                cipher -> repository.save(
                        message.id(), cipher.text(message.id(), text), cipher.events(message.id(), events), lease()));
    }

    public Uni<Boolean> finish(Message message, State state, String text, List<StreamEvent> events) {
        return withCipher(
                message,
                cipher -> repository.finish(
                        message.id(),
                        state,
                        now(),
                        cipher.text(message.id(), text),
                        cipher.events(message.id(), events)));
    }

    /** Deletes at once what was said; false when there is no such message, or it is still running. */
    public Uni<Boolean> delete(String userId, String topicId, String id, PendingEvent event) {
        return repository
                .bury(userId, topicId, id, event)
                .call(() -> outbox.relay(MessageDocument.COLLECTION, id))
                .call(repository::clear);
    }

    /** Answers whose process has died, as it last saved them. */
    public Uni<List<Message>> abandoned(int limit) {
        return repository
                .abandoned(now(), holder, limit)
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(stored -> decrypt(stored.topicId(), List.of(stored)))
                        .onItem()
                        .<Message>disjoint()
                        .collect()
                        .asList());
    }

    /** Removes what is deleted and told of; for the sweeper, should a process have died in between. */
    Uni<Long> clear() {
        return repository.clear();
    }

    /** Everything of the topic; its key is destroyed already. */
    public Uni<Long> forgetTopic(String topicId) {
        return repository
                .buried(topicId)
                .chain(this::relayAll)
                .chain(() -> repository.deleteTopic(topicId))
                .call(() -> repository.countTopic(topicId).invoke(Messages::requireNone));
    }

    private Uni<Void> relayAll(List<MessageDocument> buried) {
        return Multi.createFrom()
                .iterable(buried)
                .onItem()
                .transformToUniAndConcatenate(message -> outbox.relay(MessageDocument.COLLECTION, message.id()))
                .onItem()
                .ignoreAsUni();
    }

    private static void requireNone(long left) {
        if (left > 0) {
            throw new IllegalStateException(left + " messages of an erased topic are left");
        }
    }

    /** The topic may have been erased while the message was on its way in: then it goes again. */
    private Uni<Void> unlessForgotten(Message message) {
        return keys.open(scope(message.topicId()))
                .replaceWithVoid()
                .onFailure(Messages::isGone)
                .call(() -> repository.deleteById(message.id()));
    }

    private Uni<Boolean> withCipher(Message message, Function<MessageCipher, Uni<Boolean>> write) {
        return keys.open(scope(message.topicId()))
                .map(MessageCipher::new)
                .chain(write::apply)
                .onFailure(Messages::isGone)
                .recoverWithItem(false);
    }

    private Uni<List<Message>> decrypt(String topicId, List<MessageDocument> stored) {
        if (stored.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return keys.open(scope(topicId))
                .map(MessageCipher::new)
                .map(cipher -> stored.stream().map(cipher::decrypt).toList())
                .onFailure(Messages::isGone)
                .recoverWithItem(List.of());
    }

    private static List<Message> reversed(List<Message> messages) {
        var reversed = new ArrayList<>(messages);
        Collections.reverse(reversed);
        return reversed;
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof KeyDestroyedException || failure instanceof KeyMissingException;
    }

    private static KeyScope scope(String topicId) {
        return KeyScope.of("topic", topicId);
    }

    private Instant lease() {
        return now().plus(leases.length());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Topics of which something of this user's is here. */
    public Uni<List<String>> topicsOf(String userId) {
        return repository.topicsOf(userId);
    }
}
