package io.mimiq.knowledge.topic;

import static io.mimiq.knowledge.topic.TopicDocument.COLLECTION;
import static io.mimiq.knowledge.topic.TopicDocument.TITLE;

import io.mimiq.knowledge.audit.Audit;
import io.mimiq.knowledge.erasure.Erasure;
import io.mimiq.platform.crypto.FieldCipher;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.persistence.DuplicateKeys;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.Cursor;
import io.mimiq.platform.web.ETags;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.RequestKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a user does with topics. */
@Singleton
class TopicService {

    private final TopicRepository topics;
    private final Erasure erasure;
    private final OpenProposals proposals;
    private final KeyRing keys;
    private final RequestKey requestKey;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    TopicService(
            TopicRepository topics,
            Erasure erasure,
            OpenProposals proposals,
            KeyRing keys,
            RequestKey requestKey,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.topics = topics;
        this.erasure = erasure;
        this.proposals = proposals;
        this.keys = keys;
        this.requestKey = requestKey;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A topic's view with the revision that a writer must name. */
    record Revised(TopicView view, long revision) {}

    Uni<Revised> create(String userId, CreateTopic request) {
        String id = requestKey.newId();
        return keys.create(scope(id))
                .onFailure(Topics::isGone)
                .transform(gone -> new ProblemException(
                        CommonError.GONE, "The topic created with this Idempotency-Key was deleted."))
                .chain(cipher -> insert(newTopic(id, userId, request, cipher), request))
                .call(topic -> outbox.relay(COLLECTION, id))
                .chain(this::revised);
    }

    private TopicDocument newTopic(String id, String userId, CreateTopic request, FieldCipher cipher) {
        Instant now = now();
        byte[] title = new TopicCipher(cipher).sealText(COLLECTION, id, TITLE, request.title());
        PendingEvent created = audit.byUser(userId, id, "topic.created", "topic", id);
        String fingerprint = requestKey.fingerprint(request);
        return new TopicDocument(id, userId, title, 0, 1, fingerprint, now, now, List.of(created), created.at());
    }

    private Uni<TopicDocument> insert(TopicDocument topic, CreateTopic request) {
        return topics.persist(topic).onFailure(DuplicateKeys::is).recoverWithUni(taken -> repeated(topic, request));
    }

    private Uni<TopicDocument> repeated(TopicDocument topic, CreateTopic request) {
        return owned(topic.userId(), topic.id()).invoke(existing -> requestKey.verify(existing.fingerprint(), request));
    }

    Uni<Page<TopicView>> list(String userId, PageRequest page) {
        return topics.newestFirst(userId, page.after(), page.fetch())
                .map(found -> Page.of(found, page, topic -> new Cursor(topic.createdAt(), topic.id())))
                .chain(this::views);
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

    /** A topic whose deletion is under way has no key any more. */
    private Uni<Optional<TopicView>> viewIfReadable(TopicDocument topic, Map<String, Long> openProposals) {
        return view(topic, openProposals)
                .map(Optional::of)
                .onFailure(Topics::isGone)
                .recoverWithItem(Optional.empty());
    }

    private Uni<TopicView> view(TopicDocument topic, Map<String, Long> openProposals) {
        return keys.open(scope(topic.id()))
                .map(cipher ->
                        TopicView.of(topic, new TopicCipher(cipher), openProposals.getOrDefault(topic.id(), 0L)));
    }

    Uni<Revised> get(String userId, String topicId) {
        return owned(userId, topicId).chain(this::revised);
    }

    Uni<Revised> rename(String userId, String topicId, long revision, RenameTopic request) {
        return keys.open(scope(topicId))
                .onFailure(Topics::isGone)
                .transform(gone -> Topics.notFound())
                .map(cipher -> new TopicCipher(cipher).sealText(COLLECTION, topicId, TITLE, request.title()))
                .chain(title -> topics.rename(userId, topicId, revision, title, now(), renamed(userId, topicId)))
                .call(() -> outbox.relay(COLLECTION, topicId))
                .chain(done -> owned(userId, topicId).invoke(topic -> requireDone(done, topic)))
                .chain(this::revised);
    }

    private PendingEvent renamed(String userId, String topicId) {
        return audit.byUser(userId, topicId, "topic.renamed", "topic", topicId);
    }

    private static void requireDone(boolean done, TopicDocument current) {
        if (!done) {
            throw ETags.stale(current.revision());
        }
    }

    Uni<String> delete(String userId, String topicId) {
        return topics.findOwned(userId, topicId)
                .chain(found -> found.isPresent()
                        ? erasure.deleteTopic(userId, topicId)
                        : erasure.begun(userId, topicId).map(begun -> begun.orElseThrow(Topics::notFound)));
    }

    private Uni<Revised> revised(TopicDocument topic) {
        return proposals
                .countByTopic(List.of(topic.id()))
                .chain(counts -> view(topic, counts))
                .onFailure(Topics::isGone)
                .transform(gone -> Topics.notFound())
                .map(view -> new Revised(view, topic.revision()));
    }

    private Uni<TopicDocument> owned(String userId, String topicId) {
        return topics.findOwned(userId, topicId).map(found -> found.orElseThrow(Topics::notFound));
    }

    private static KeyScope scope(String topicId) {
        return KeyScope.of(Topics.SCOPE, topicId);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
