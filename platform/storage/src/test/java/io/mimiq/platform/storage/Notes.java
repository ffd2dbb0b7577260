package io.mimiq.platform.storage;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.web.Cursor;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A collection as a feature writes one. */
@Singleton
class Notes extends StoredCollection<Note> {
    static final Duration LEASE = Duration.ofMinutes(1);
    static final Duration KEPT = Duration.ofDays(30);

    Notes(Storage storage) {
        super(
                storage,
                Declaration.of(Note.class)
                        .index(ascending("topicId", "createdAt", "_id"))
                        .encrypted(Note::scope, "text")
                        .plain("kind")
                        .due(Due.at("dueAt", LEASE).takenOverAtRestart())
                        .keptUntil("createdAt", KEPT)
                        .erased(Erasure.ofTopic()));
    }

    Uni<Boolean> add(
            String id, String userId, String topicId, Instant at, @Nullable Instant dueAt, List<PendingEvent> events) {
        return storage()
                .keys()
                .create(KeyScope.topic(topicId))
                .map(Sealer::new)
                .map(sealer -> new Note(
                        id,
                        userId,
                        topicId,
                        sealer.sealText("notes", id, "text", "said"),
                        "note",
                        at,
                        dueAt,
                        null,
                        null,
                        events,
                        events.isEmpty() ? null : events.get(0).at()))
                .chain(this::insert);
    }

    Uni<Boolean> addAsIs(Note note) {
        return insert(note);
    }

    Uni<Void> addAllAsTheyAre(List<Note> added) {
        return insertAll(added);
    }

    Uni<Optional<Note>> get(String id) {
        return first(eq(ID, id));
    }

    Uni<Page<Note>> list(String topicId, PageOrder order, PageRequest request) {
        return page(eq("topicId", topicId), order, request, note -> new Cursor(note.createdAt(), note.id()));
    }

    Uni<Void> done(String id) {
        return update(eq(ID, id), unset("dueAt")).replaceWithVoid();
    }

    Uni<Void> due(String id, Instant at) {
        return update(eq(ID, id), set("dueAt", at)).replaceWithVoid();
    }

    /** As if another process held it. */
    Uni<Void> heldBy(String id, String replica, String run, Instant until) {
        return update(eq(ID, id), combine(set("replica", replica), set("run", run), set("dueAt", until)))
                .replaceWithVoid();
    }

    Uni<Void> age(String id, Instant createdAt) {
        return update(eq(ID, id), set("createdAt", createdAt)).replaceWithVoid();
    }
}
