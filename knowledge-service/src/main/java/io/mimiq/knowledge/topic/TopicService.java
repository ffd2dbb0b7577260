package io.mimiq.knowledge.topic;

import io.mimiq.platform.contracts.Audit;
import io.mimiq.platform.contracts.Party;
import io.mimiq.platform.contracts.Services;
import io.mimiq.platform.crypto.DecryptionFailedException;
import io.mimiq.platform.crypto.FieldCipher;
import io.mimiq.platform.crypto.KeyGoneException;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.erasure.Erasures;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.Sealer;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ETags;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.RequestKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a user does with topics. */
@Singleton
class TopicService {

    /** The services that keep something of a topic. */
    private static final List<String> CONCERNED =
            List.of(Services.KNOWLEDGE, Services.CONVERSATION, Services.INTEGRATION, Services.USAGE);

    private final TopicRepository topics;
    private final Erasures erasures;
    private final OpenProposals proposals;
    private final KeyRing keys;
    private final RequestKey requestKey;
    private final Audit audit;
    private final Storage storage;

    TopicService(
            TopicRepository topics,
            Erasures erasures,
            OpenProposals proposals,
            KeyRing keys,
            RequestKey requestKey,
            Audit audit,
            Storage storage) {
        this.topics = topics;
        this.erasures = erasures;
        this.proposals = proposals;
        this.keys = keys;
        this.requestKey = requestKey;
        this.audit = audit;
        this.storage = storage;
    }

    /** A topic's view with the revision that a writer must name. */
    record Revised(TopicView view, long revision) {}

    Uni<Revised> create(String userId, CreateTopic request) {
        String id = requestKey.newId();
        return keys.create(KeyScope.topic(id))
                .map(cipher -> newTopic(id, userId, request, cipher))
                .chain(topic -> add(topic, request))
                .onFailure(KeyGoneException.class)
                .transform(gone -> new ProblemException(
                        CommonError.GONE, "The topic created with this Idempotency-Key was deleted."))
                .call(() -> topics.relay(id))
                .chain(this::revised);
    }

    private TopicDocument newTopic(String id, String userId, CreateTopic request, FieldCipher cipher) {
        Instant now = storage.now();
        byte[] title = TopicDocument.seal(new Sealer(cipher), id, userId, request.title());
        PendingEvent created = event(userId, id, "topic.created");
        String fingerprint = requestKey.fingerprint(request);
        return new TopicDocument(id, userId, title, 0, 1, fingerprint, now, now, List.of(created), created.at());
    }

    private Uni<TopicDocument> add(TopicDocument topic, CreateTopic request) {
        return topics.add(topic).chain(added -> added ? Uni.createFrom().item(topic) : repeated(topic, request));
    }

    private Uni<TopicDocument> repeated(TopicDocument topic, CreateTopic request) {
        return owned(topic.userId(), topic.id()).invoke(existing -> requestKey.verify(existing.fingerprint(), request));
    }

    Uni<Page<TopicView>> list(String userId, PageRequest page) {
        return topics.newestFirst(userId, page).chain(this::views);
    }

    private Uni<Page<TopicView>> views(Page<TopicDocument> page) {
        List<String> ids = page.items().stream().map(TopicDocument::id).toList();
        return proposals
                .countByTopic(ids)
                .chain(counts -> Multi.createFrom()
                        .iterable(page.items())
                        .onItem()
                        .transformToUniAndConcatenate(topic -> viewIfReadable(topic, counts))
                        .collect()
                        .asList())
                .map(views ->
                        new Page<>(views.stream().flatMap(Optional::stream).toList(), page.nextCursor()));
    }

    /** A topic that is being deleted has lost its key; one that was put in the user's name does not open. */
    private Uni<Optional<TopicView>> viewIfReadable(TopicDocument topic, Map<String, Long> openProposals) {
        return view(topic, openProposals)
                .map(Optional::of)
                .onFailure(
                        failure -> failure instanceof KeyGoneException || failure instanceof DecryptionFailedException)
                .recoverWithItem(Optional.empty());
    }

    private Uni<TopicView> view(TopicDocument topic, Map<String, Long> openProposals) {
        return keys.open(KeyScope.topic(topic.id()))
                .map(cipher -> TopicView.of(topic, new Sealer(cipher), openProposals.getOrDefault(topic.id(), 0L)));
    }

    Uni<Revised> get(String userId, String topicId) {
        return owned(userId, topicId).chain(this::revised);
    }

    Uni<Revised> rename(String userId, String topicId, long revision, RenameTopic request) {
        return owned(userId, topicId)
                .chain(topic -> keys.open(KeyScope.topic(topicId))
                        .map(cipher -> TopicDocument.seal(new Sealer(cipher), topicId, userId, request.title()))
                        .chain(title -> topics.rename(topic, revision, title, event(userId, topicId, "topic.renamed"))))
                .onFailure(KeyGoneException.class)
                .transform(gone -> TopicAccess.notFound())
                .call(() -> topics.relay(topicId))
                .chain(done -> owned(userId, topicId).invoke(topic -> requireDone(done, topic)))
                .chain(this::revised);
    }

    private PendingEvent event(String userId, String topicId, String action) {
        return audit.byUser(userId, action, new Party("topic", topicId), topicId);
    }

    private static void requireDone(boolean done, TopicDocument current) {
        if (!done) {
            throw ETags.stale(current.revision());
        }
    }

    /** Returns the deletion's id, the same one to a client that asks again because it lost the answer. */
    Uni<String> delete(String userId, String topicId) {
        return topics.findOwned(userId, topicId)
                .chain(found -> found.isPresent()
                        ? erasures.deleteTopic(userId, topicId, CONCERNED, event(userId, topicId, "topic.deleted"))
                        : erasures.deletionOf(userId, topicId)
                                .map(deletion -> deletion.orElseThrow(TopicAccess::notFound)));
    }

    private Uni<Revised> revised(TopicDocument topic) {
        return proposals
                .countByTopic(List.of(topic.id()))
                .chain(counts -> view(topic, counts))
                .onFailure(KeyGoneException.class)
                .transform(gone -> TopicAccess.notFound())
                .map(view -> new Revised(view, topic.revision()));
    }

    private Uni<TopicDocument> owned(String userId, String topicId) {
        return topics.findOwned(userId, topicId).map(found -> found.orElseThrow(TopicAccess::notFound));
    }
}
