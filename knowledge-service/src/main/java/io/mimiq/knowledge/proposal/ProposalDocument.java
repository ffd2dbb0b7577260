package io.mimiq.knowledge.proposal;

import io.mimiq.knowledge.changeset.NewProposal;
import io.mimiq.knowledge.changeset.Proposed;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.contracts.knowledge.Operation.ConflictStatement;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.Stored;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as stored.
 *
 * @param contested ids of the statements it contradicts
 * @param asked keyed hashes of what it asks; absent if it is older than they are
 * @param purged ids of operations that were taken out of it because they say what was deleted for good
 * @param decision claimed or carried out; absent also when it was withdrawn, because its source has a later revision
 * @param basis what it came to when that was decided; absent while it is open
 * @param decidingSince when the claimed decision was made, moved by a claim of the work; absent if none is under way
 * @param version that carried the decision out; absent when it changed nothing
 */
@MongoEntity(collection = ProposalDocument.COLLECTION)
record ProposalDocument(
        @BsonId String id,
        String topicId,
        String userId,
        ProposalState state,
        byte[] content,
        List<String> contested,
        @Nullable List<String> asked,
        @Nullable List<String> purged,
        @Nullable StoredDecision decision,
        byte @Nullable [] basis,
        @Nullable Integer version,
        Instant createdAt,
        @Nullable Instant decidingSince,
        @Nullable Instant decidedAt,
        List<PendingEvent> outbox,
        @Nullable Instant outboxAt)
        implements Stored {

    static final String COLLECTION = "proposals";
    static final String CONTENT = "content";
    static final String BASIS = "basis";

    /** A decision as stored. */
    @Schema(name = "ProposalDecision")
    record StoredDecision(List<String> accept, List<String> reject, List<String> both) {

        static StoredDecision of(Decision decision) {
            return new StoredDecision(sorted(decision.accept()), sorted(decision.reject()), sorted(decision.both()));
        }

        Decision decision() {
            return new Decision(Set.copyOf(accept), Set.copyOf(reject), Set.copyOf(both));
        }

        private static List<String> sorted(Set<String> ids) {
            return ids.stream().sorted().toList();
        }
    }

    KeyScope scope() {
        return KeyScope.topic(topicId);
    }

    static ProposalDocument of(OpenTopic topic, NewProposal proposal, Instant at) {
        String id = topic.scoped(proposal.id());
        return new ProposalDocument(
                id,
                topic.id(),
                topic.userId(),
                ProposalState.OPEN,
                topic.sealer().sealJson(COLLECTION, id, CONTENT, proposal),
                contested(proposal.operations()),
                Memory.hashes(topic, proposal.operations()),
                null,
                null,
                null,
                null,
                at,
                null,
                null,
                List.of(),
                null);
    }

    /** Without what is deleted for good, as it is to be stored instead. */
    ProposalDocument redacted(OpenTopic topic, Redaction redaction) {
        ProposalDocument left = of(topic, redaction.left(), createdAt);
        List<String> all = Stream.concat(Stream.ofNullable(purged).flatMap(List::stream), redaction.removed().stream())
                .toList();
        return new ProposalDocument(
                id,
                topicId,
                userId,
                state,
                left.content,
                left.contested,
                left.asked,
                all,
                null,
                null,
                null,
                createdAt,
                null,
                null,
                outbox,
                outboxAt);
    }

    NewProposal content(OpenTopic topic) {
        return topic.sealer().openJson(COLLECTION, id, CONTENT, content, NewProposal.class);
    }

    byte[] seal(OpenTopic topic, Basis decidedOn) {
        return topic.sealer().sealJson(COLLECTION, id, BASIS, decidedOn);
    }

    /** Empty while it is open, and if it was decided before this was kept. */
    Optional<Basis> basis(OpenTopic topic) {
        return Optional.ofNullable(basis)
                .map(bytes -> topic.sealer().openJson(COLLECTION, id, BASIS, bytes, Basis.class));
    }

    private static List<String> contested(List<Proposed> operations) {
        return operations.stream()
                .map(Proposed::operation)
                .filter(ConflictStatement.class::isInstance)
                .map(conflict -> ((ConflictStatement) conflict).statementId())
                .distinct()
                .toList();
    }
}
