package io.mimiq.conversation.ingest;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import io.mimiq.conversation.ingest.IngestDocument.State;
import io.mimiq.conversation.lease.LeaseConfig;
import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Due;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.StoredCollection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.bson.conversions.Bson;

@Singleton
class IngestRepository extends StoredCollection<IngestDocument> {
    private static final String DUE = "dueAt";
    private static final String STATE = "state";

    IngestRepository(Storage storage, LeaseConfig leases) {
        super(
                storage,
                Declaration.of(IngestDocument.class)
                        .index(ascending("userId"))
                        .index(ascending("topicId"))
                        .encrypted(IngestDocument::scope)
                        .due(Due.at(DUE, leases.length()).takenOverAtRestart())
                        .erased(Erasure.ofTopic()));
    }

    /** Adds the job unless it is there, done or not. Fails if the topic's key is destroyed; then nothing is stored. */
    Uni<Void> add(IngestDocument job) {
        return insert(job).replaceWithVoid();
    }

    /** Counts an attempt; empty if the job is done or gone. */
    Uni<Optional<IngestDocument>> begin(String id) {
        return updateAndGet(pending(id), inc("attempts", 1));
    }

    /** Returns false if the job is gone: its topic was erased. */
    Uni<Boolean> unitsDone(String id, int units) {
        return update(pending(id), combine(set("unitsDone", units), set("pauses", 0)));
    }

    Uni<Void> retryAfter(String id, Duration wait) {
        return update(pending(id), set(DUE, now().plus(wait))).replaceWithVoid();
    }

    /** Its attempts count anew when it goes on: none of them said anything about the document. */
    Uni<Void> pause(String id, int pauses, Duration wait) {
        return update(pending(id), combine(set("pauses", pauses), set("attempts", 0), set(DUE, now().plus(wait))))
                .replaceWithVoid();
    }

    /** Also for a job that an earlier release finished, which left the time in place. */
    Uni<Void> done(String id) {
        return update(eq(ID, id), combine(set(STATE, State.DONE.name()), unset(DUE)))
                .replaceWithVoid();
    }

    private static Bson pending(String id) {
        return and(eq(ID, id), eq(STATE, State.PENDING.name()));
    }
}
