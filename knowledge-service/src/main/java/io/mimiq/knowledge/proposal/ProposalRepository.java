package io.mimiq.knowledge.proposal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import io.mimiq.knowledge.failure.KnowledgeError;
import io.mimiq.knowledge.proposal.ProposalDocument.StoredDecision;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Due;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.PageOrder;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.StoredCollection;
import io.mimiq.platform.web.Cursor;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

@Singleton
class ProposalRepository extends StoredCollection<ProposalDocument> {

    private static final String TOPIC = "topicId";
    private static final String STATE = "state";
    private static final String ASKED = "asked";
    private static final String DECISION = "decision";
    private static final String DECIDING_SINCE = "decidingSince";
    private static final String CREATED = "createdAt";
    private static final List<ProposalState> UNDECIDED = List.of(ProposalState.OPEN, ProposalState.DECIDING);

    ProposalRepository(Storage storage) {
        super(
                storage,
                Declaration.of(ProposalDocument.class)
                        .index(compoundIndex(ascending(TOPIC), descending(CREATED, ID)))
                        .index(ascending(TOPIC, STATE))
                        .index(ascending(TOPIC, ASKED))
                        .index(ascending("userId"))
                        .encrypted(ProposalDocument::scope, ProposalDocument.CONTENT, ProposalDocument.BASIS)
                        .plain("contested", ASKED, "purged", "decision.accept", "decision.reject", "decision.both")
                        .due(Due.since(DECIDING_SINCE, Duration.ofSeconds(30)))
                        .erased(Erasure.ofTopic()));
    }

    /** The statements that a proposal contradicts. */
    record Contradiction(@BsonId String id, String topicId, List<String> contested, Instant createdAt) {}

    /** False if it is stored already. */
    Uni<Boolean> add(ProposalDocument proposal) {
        return insert(proposal);
    }

    Uni<Optional<ProposalDocument>> find(OpenTopic topic, String proposalId) {
        return first(eq(ID, topic.scoped(proposalId)));
    }

    /** Deletes a proposal. Fails as moved while a decision about it is being carried out. May be repeated. */
    Uni<Void> discard(String id) {
        return relay(id)
                .chain(() -> deleteTold(and(eq(ID, id), ne(STATE, ProposalState.DECIDING))))
                .chain(() -> count(eq(ID, id)))
                .invoke(left -> requireSettled(left == 0))
                .replaceWithVoid();
    }

    /** Writes what is left of an open proposal. Fails as moved if a decision about it was made meanwhile. */
    Uni<Void> redact(ProposalDocument left) {
        return update(
                        and(eq(ID, left.id()), eq(STATE, ProposalState.OPEN)),
                        combine(
                                set(ProposalDocument.CONTENT, left.content()),
                                set("contested", left.contested()),
                                set(ASKED, left.asked()),
                                set("purged", left.purged())))
                .invoke(ProposalRepository::requireSettled)
                .replaceWithVoid();
    }

    private static void requireSettled(boolean isSettled) {
        if (!isSettled) {
            throw new ProblemException(KnowledgeError.BASE_MOVED, "A proposal about it is being decided.");
        }
    }

    Uni<List<ProposalDocument>> withIds(Collection<String> ids) {
        return withIds(ids, empty());
    }

    Uni<Page<ProposalDocument>> newestFirst(String topicId, @Nullable ProposalState state, PageRequest request) {
        Bson all = eq(TOPIC, topicId);
        return page(
                state == null ? all : and(all, is(state)),
                PageOrder.newestFirst(CREATED),
                request,
                proposal -> new Cursor(proposal.createdAt(), proposal.id()));
    }

    private static Bson is(ProposalState state) {
        return state == ProposalState.DECIDED ? eq(STATE, state) : in(STATE, UNDECIDED);
    }

    Uni<List<Contradiction>> undecided(Collection<String> topicIds) {
        return find(and(in(TOPIC, topicIds), in(STATE, UNDECIDED)))
                .project(Contradiction.class)
                .list();
    }

    /** True if the proposal was open; then this decision about it is the one to carry out now. */
    Uni<Boolean> claim(String id, StoredDecision decision, byte[] basis) {
        return update(
                and(eq(ID, id), eq(STATE, ProposalState.OPEN)),
                combine(
                        set(STATE, ProposalState.DECIDING),
                        set(DECISION, decision),
                        set(ProposalDocument.BASIS, basis),
                        set(DECIDING_SINCE, now())));
    }

    /** Gives up a claimed decision that cannot be carried out. */
    Uni<Boolean> reopen(String id, StoredDecision decision) {
        return update(
                and(eq(ID, id), eq(STATE, ProposalState.DECIDING), eq(DECISION, decision)),
                combine(
                        set(STATE, ProposalState.OPEN),
                        unset(DECISION),
                        unset(ProposalDocument.BASIS),
                        unset(DECIDING_SINCE)));
    }

    /** Closes an open proposal whose source has another revision by now: nobody decided about it. */
    Uni<Boolean> withdraw(String id) {
        return update(
                and(eq(ID, id), eq(STATE, ProposalState.OPEN)),
                combine(set(STATE, ProposalState.DECIDED), set("decidedAt", now())));
    }

    /** Those that have one of these hashes, and those from before there were any. */
    Uni<List<ProposalDocument>> asking(String topicId, Collection<String> hashes) {
        return find(and(eq(TOPIC, topicId), or(in(ASKED, hashes), eq(ASKED, null))))
                .list();
    }

    Uni<List<ProposalDocument>> open(String topicId) {
        return find(and(eq(TOPIC, topicId), eq(STATE, ProposalState.OPEN))).list();
    }

    Uni<List<ProposalDocument>> all(String topicId) {
        return find(eq(TOPIC, topicId)).list();
    }

    /** Notes which version carried the decision out. */
    Uni<Boolean> decidedBy(String id, int version, Instant at) {
        return update(
                and(eq(ID, id), ne(STATE, ProposalState.DECIDED)),
                combine(
                        set(STATE, ProposalState.DECIDED),
                        set("version", version),
                        set("decidedAt", at),
                        unset(DECIDING_SINCE)));
    }

    /** Notes that the decision is carried out, without a version: the page stays as it was. */
    Uni<Boolean> decided(String id, StoredDecision decision, PendingEvent event) {
        return update(
                and(eq(ID, id), eq(STATE, ProposalState.DECIDING), eq(DECISION, decision)),
                combine(
                        set(STATE, ProposalState.DECIDED),
                        set("decidedAt", now()),
                        unset(DECIDING_SINCE),
                        Outbox.append(List.of(event))));
    }
}
