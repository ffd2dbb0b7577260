package io.mimiq.knowledge.proposal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import io.mimiq.knowledge.erasure.TopicContent;
import io.mimiq.knowledge.proposal.ProposalDocument.StoredDecision;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.persistence.CollectionIndexes;
import io.mimiq.platform.persistence.DuplicateKeys;
import io.mimiq.platform.web.Cursor;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ProposalRepository
        implements ReactivePanacheMongoRepositoryBase<ProposalDocument, String>, CollectionIndexes, TopicContent {

    private static final String ID = "_id";
    private static final String TOPIC = "topicId";
    private static final String STATE = "state";
    private static final String DECISION = "decision";
    private static final String DECIDING_SINCE = "decidingSince";
    private static final String CREATED = "createdAt";
    private static final List<ProposalState> UNDECIDED = List.of(ProposalState.OPEN, ProposalState.DECIDING);

    /** The statements that a proposal contradicts. */
    record Contradiction(@BsonId String id, String topicId, List<String> contested, Instant createdAt) {}

    @Override
    public String collection() {
        return ProposalDocument.COLLECTION;
    }

    @Override
    public List<IndexModel> indexes() {
        return List.of(
                new IndexModel(Indexes.compoundIndex(
                        Indexes.ascending(TOPIC), Indexes.descending(CREATED), Indexes.descending(ID))),
                new IndexModel(Indexes.ascending(TOPIC, STATE)),
                new IndexModel(Indexes.ascending(DECIDING_SINCE)),
                new IndexModel(Indexes.ascending("outboxAt")));
    }

    /** Does nothing when it is there already. */
    Uni<Void> insert(ProposalDocument proposal) {
        return persist(proposal).replaceWithVoid().onFailure(DuplicateKeys::is).recoverWithNull();
    }

    Uni<Optional<ProposalDocument>> find(OpenTopic topic, String proposalId) {
        return findByIdOptional(topic.scoped(proposalId));
    }

    Uni<List<ProposalDocument>> newestFirst(
            String topicId, @Nullable ProposalState state, @Nullable Cursor after, int limit) {
        Bson all = state == null
                ? eq(TOPIC, topicId)
                : and(eq(TOPIC, topicId), state == ProposalState.DECIDED ? eq(STATE, state) : in(STATE, UNDECIDED));
        Bson filter = after == null
                ? all
                : and(all, or(lt(CREATED, after.at()), and(eq(CREATED, after.at()), lt(ID, after.id()))));
        return find(filter, descending(CREATED, ID)).page(0, limit).list();
    }

    Uni<List<Contradiction>> undecided(Collection<String> topicIds) {
        return find(and(in(TOPIC, topicIds), in(STATE, UNDECIDED)))
                .project(Contradiction.class)
                .list();
    }

    Uni<List<ProposalDocument>> decidingSince(Instant before, int limit) {
        return find(lte(DECIDING_SINCE, before)).page(0, limit).list();
    }

    /** True when the proposal was open and this decision about it is the one to carry out now. */
    Uni<Boolean> claim(String id, StoredDecision decision, Instant at) {
        return update(
                and(eq(ID, id), eq(STATE, ProposalState.OPEN)),
                combine(set(STATE, ProposalState.DECIDING), set(DECISION, decision), set(DECIDING_SINCE, at)));
    }

    /** Gives up a claimed decision that cannot be carried out. */
    Uni<Boolean> reopen(String id, StoredDecision decision) {
        return update(
                and(eq(ID, id), eq(STATE, ProposalState.DECIDING), eq(DECISION, decision)),
                combine(set(STATE, ProposalState.OPEN), unset(DECISION), unset(DECIDING_SINCE)));
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

    /** Notes that the decision changed nothing. */
    Uni<Boolean> rejected(String id, StoredDecision decision, Instant at, PendingEvent event) {
        return update(
                and(eq(ID, id), eq(STATE, ProposalState.DECIDING), eq(DECISION, decision)),
                combine(
                        set(STATE, ProposalState.DECIDED),
                        set("decidedAt", at),
                        unset(DECIDING_SINCE),
                        Outbox.append(List.of(event))));
    }

    private Uni<Boolean> update(Bson filter, Bson update) {
        return mongoCollection().updateOne(filter, update).map(result -> result.getMatchedCount() == 1);
    }

    @Override
    public String kind() {
        return "proposals";
    }

    @Override
    public Uni<Long> deleteAllOf(String topicId) {
        return delete(eq(TOPIC, topicId));
    }
}
