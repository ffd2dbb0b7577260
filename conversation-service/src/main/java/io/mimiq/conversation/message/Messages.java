package io.mimiq.conversation.message;

import io.mimiq.conversation.lease.Lease;
import io.mimiq.conversation.lease.LeaseConfig;
import io.mimiq.platform.contracts.Audit;
import io.mimiq.platform.contracts.Party;
import io.mimiq.platform.crypto.KeyGoneException;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.DueWork;
import io.mimiq.platform.storage.Replica;
import io.mimiq.platform.storage.Sealer;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.work.BackgroundTask;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The messages of topics. Once a topic's key is destroyed, none of its messages can be read and none can be added. */
@Singleton
public class Messages {
    private final MessageRepository repository;
    private final Storing storing;
    private final KeyRing keys;
    private final LeaseConfig leases;
    private final Replica replica;
    private final Storage storage;
    private final Audit audit;

    Messages(
            MessageRepository repository,
            Storing storing,
            KeyRing keys,
            LeaseConfig leases,
            Replica replica,
            Storage storage,
            Audit audit) {
        this.repository = repository;
        this.storing = storing;
        this.keys = keys;
        this.leases = leases;
        this.replica = replica;
        this.storage = storage;
        this.audit = audit;
    }

    /** Stores a message. Returns false if its id is taken; fails with 404 if the topic is erased. */
    public Uni<Boolean> add(Message message) {
        return keys.create(KeyScope.topic(message.topicId()))
                .map(Sealer::new)
                .map(sealer -> MessageDocument.seal(
                        message, message.isRunning() ? Lease.of(replica, leaseEnd()) : null, sealer))
                .chain(repository::add)
                .onFailure(KeyGoneException.class)
                .transform(gone -> ProblemException.notFound("topic"));
    }

    public Uni<Optional<Message>> find(String userId, String topicId, String id) {
        return repository
                .find(userId, topicId, id)
                .chain(found -> open(topicId, found.stream().toList()))
                .map(messages -> messages.stream().findFirst());
    }

    public Uni<Message> require(String userId, String topicId, String id) {
        return find(userId, topicId, id).map(found -> found.orElseThrow(() -> ProblemException.notFound("message")));
    }

    public Uni<Page<Message>> page(String userId, String topicId, Order order, PageRequest request) {
        return repository
                .page(userId, topicId, order, request)
                .chain(page -> open(topicId, page.items())
                        .map(messages -> new Page<>(messages, messages.isEmpty() ? null : page.nextCursor())));
    }

    /** All of a topic, oldest first, one after the other. */
    public Multi<Message> all(String userId, String topicId) {
        return keys.open(KeyScope.topic(topicId))
                .map(Sealer::new)
                .onItem()
                .transformToMulti(sealer -> repository.all(userId, topicId).map(stored -> stored.open(sealer)))
                .onFailure(KeyGoneException.class)
                .recoverWithCompletion();
    }

    /** Whether an answer to this message is running. */
    public Uni<Boolean> isBeingAnswered(Message message) {
        return repository.isBeingAnswered(message.userId(), message.topicId(), message.id());
    }

    /** What was said just before, oldest first: the texts, without events. */
    public Uni<List<Message>> before(Message message, int limit) {
        return repository
                .before(message.userId(), message.topicId(), message.createdAt(), limit)
                .chain(found -> open(message.topicId(), found))
                .map(Messages::reversed);
    }

    /** Saves how far a running answer is and renews its claim. Returns false if it is not running any more. */
    public Uni<Boolean> save(Message message, String text, List<StreamEvent> events) {
        return storing.store(
                message.saying(State.RUNNING, text, events),
                (running, content) -> repository.save(running, content, leaseEnd()));
    }

    /** Ends a running answer. Returns false if it is not running any more. */
    public Uni<Boolean> finish(Message message, State state, String text, List<StreamEvent> events) {
        return storing.store(
                message.saying(state, text, events), (running, content) -> repository.finish(running, state, content));
    }

    /** Deletes at once what was said. Returns false if there is no such message, or it is still running. */
    public Uni<Boolean> delete(String userId, String topicId, String id) {
        PendingEvent event = audit.byUser(userId, "message.deleted", new Party("message", id), topicId);
        return repository
                .bury(userId, topicId, id, event)
                .call(() -> repository.relay(id))
                .call(repository::clear);
    }

    /** Deletes a note, and before it what the assistant said became of it, which is in its words. */
    Uni<Boolean> deleteNote(String userId, String topicId, String id) {
        return repository
                .repliesTo(userId, topicId, id)
                .chain(replies -> open(topicId, replies))
                .onItem()
                .transformToMulti(replies -> Multi.createFrom().iterable(replies))
                .filter(Message::isReceipt)
                .onItem()
                .transformToUniAndConcatenate(receipt -> delete(userId, topicId, receipt.id()))
                .onItem()
                .ignoreAsUni()
                .chain(() -> delete(userId, topicId, id));
    }

    /** A task that finds the answers of processes that died, as they were last saved, and passes each to {@code end}. */
    public BackgroundTask abandoned(Function<Message, Uni<Void>> end) {
        return DueWork.of(
                repository,
                Lease.FIELD,
                "abandoned-answers",
                leases.sweep(),
                stored -> open(stored.topicId(), List.of(stored))
                        .chain(messages ->
                                messages.isEmpty() ? Uni.createFrom().voidItem() : end.apply(messages.get(0))));
    }

    /** Nothing if the topic is erased. */
    private Uni<List<Message>> open(String topicId, List<MessageDocument> stored) {
        return stored.isEmpty()
                ? Uni.createFrom().item(List.of())
                : keys.open(KeyScope.topic(topicId))
                        .map(Sealer::new)
                        .map(sealer ->
                                stored.stream().map(each -> each.open(sealer)).toList())
                        .onFailure(KeyGoneException.class)
                        .recoverWithItem(List.of());
    }

    private static List<Message> reversed(List<Message> messages) {
        List<Message> reversed = new ArrayList<>(messages);
        Collections.reverse(reversed);
        return reversed;
    }

    private Instant leaseEnd() {
        return storage.now().plus(leases.length());
    }
}
