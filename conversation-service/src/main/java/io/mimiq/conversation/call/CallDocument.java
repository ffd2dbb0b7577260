package io.mimiq.conversation.call;

import io.mimiq.conversation.Pending;
import io.mimiq.conversation.lease.Lease;
import io.mimiq.conversation.provider.AiProvider;
import io.mimiq.platform.contracts.CallCompleted;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.persistence.Unwrapped;
import io.mimiq.platform.storage.Stored;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An AI call as stored: ids and numbers, no content.
 *
 * @param figures while it runs, those of the last heartbeat
 * @param lease of the process that makes it
 */
@MongoEntity(collection = "calls")
record CallDocument(
        @BsonId String id,
        String userId,
        String topicId,
        CallSpec.Purpose purpose,
        @Unwrapped Model model,
        @Unwrapped Sent sent,
        State state,
        @Nullable CallOutcome outcome,
        @Unwrapped Figures figures,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Unwrapped @Nullable Lease lease,
        @Unwrapped Pending pending)
        implements Stored {

    enum State {
        RUNNING,
        CLOSED
    }

    /** What is called, and the price list that its cost is computed with. */
    record Model(String provider, String model, String priceVersion) {}

    /**
     * What the provider gets to see.
     *
     * @param statements how many were sent
     * @param statementIds of those, at most {@value #MOST_IDS}
     */
    record Sent(List<CallSpec.Sent> sources, long knowledgeVersion, long statements, List<String> statementIds) {
        static final int MOST_IDS = 1_000;

        static Sent of(CallSpec spec) {
            Knowledge knowledge = spec.knowledge();
            List<String> ids = knowledge.statements().stream()
                    .map(Knowledge.Statement::id)
                    .limit(MOST_IDS)
                    .toList();
            return new Sent(
                    spec.sources(), knowledge.version(), knowledge.statements().size(), ids);
        }
    }

    static CallDocument of(AiCall call, Lease lease) {
        CallSpec spec = call.spec();
        return new CallDocument(
                call.id(),
                spec.userId(),
                spec.topicId(),
                spec.purpose(),
                new Model(call.provider(), call.model(), call.priceVersion()),
                Sent.of(spec),
                State.RUNNING,
                null,
                call.figures(),
                call.reservedAt(),
                null,
                lease,
                Pending.NONE);
    }

    /** The usage event of its end. */
    CallCompleted completed(Optional<String> topicId, Figures closing, CallOutcome outcome, Instant finishedAt) {
        return new CallCompleted(
                id,
                userId,
                topicId.orElse(null),
                purpose.operation(),
                model.provider,
                model.model,
                closing.usage(),
                closing.estimated(),
                closing.costMicroUsd(),
                model.priceVersion,
                outcome.code(),
                startedAt,
                finishedAt);
    }

    static boolean leftTheSystem(String provider) {
        return !provider.equals(AiProvider.EMBEDDED);
    }

    /** Nothing of it is encrypted, but a call must not be recorded once its topic is erased. */
    KeyScope scope() {
        return KeyScope.topic(topicId);
    }
}
