package io.mimiq.knowledge.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mimiq.knowledge.erasure.DeletionDocument.State;
import io.mimiq.knowledge.sweep.Sweep;
import io.mimiq.platform.crypto.Field;
import io.mimiq.platform.crypto.FieldCipher;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Deletes in steps that can each be repeated: note the deletion, destroy the key, delete until a look finds nothing, tell. Whatever
 * interrupts it, the note is there and the sweeper goes on. A last look, long after, catches what a writer brought that hung meanwhile.
 */
@Singleton
public final class Erasure {

    /** Longer than a request may hang, and than another replica may go on using a destroyed key. */
    static final Duration LAST_LOOK_AFTER = Duration.ofMinutes(3);

    /** Longer than an access token lives: until then topics may still be made. */
    static final Duration LAST_LOOK_AT_ACCOUNT_AFTER = Duration.ofMinutes(15);

    /** When the request that began a deletion has certainly ended or died. */
    static final Duration RESUME_AFTER = Duration.ofSeconds(20);

    private static final String SERVICE = "service";

    private final DeletionRepository deletions;
    private final List<TopicContent> contents;
    private final OwnedTopics ownedTopics;
    private final KeyRing keys;
    private final ErasureEvents events;
    private final Outbox outbox;
    private final Clock clock;

    Erasure(
            DeletionRepository deletions,
            @All List<TopicContent> contents,
            OwnedTopics ownedTopics,
            KeyRing keys,
            ErasureEvents events,
            Outbox outbox,
            Clock clock) {
        this.deletions = deletions;
        this.contents = contents;
        this.ownedTopics = ownedTopics;
        this.keys = keys;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Deletes a topic and gives the id of the deletion, the same however often it is asked for. */
    public Uni<String> deleteTopic(String userId, String topicId) {
        return serviceCipher()
                .map(cipher -> topicDeletion(cipher, userId, topicId))
                .chain(deletions::begin)
                .call(this::advance)
                .map(DeletionDocument::id);
    }

    /** The id of the deletion that the user began before, for who asks again because the first answer was lost. */
    public Uni<Optional<String>> begun(String userId, String topicId) {
        return serviceCipher()
                .chain(cipher -> deletions.find(deletionId(cipher, topicId), userId))
                .map(found -> found.map(DeletionDocument::id));
    }

    /** Deletes what is left of a topic that is gone already, such as a write that came too late. */
    public Uni<Void> deleteContent(String topicId) {
        return deletePass(topicId).replaceWithVoid();
    }

    /** Deletes all topics of an account, because the account is deleted. */
    Uni<Void> deleteAccount(String deletionId, String userId) {
        return deletions.begin(requested(deletionId, userId, null, List.of())).chain(this::advance);
    }

    /** Takes a deletion as far as it goes now. */
    Uni<Void> advance(DeletionDocument deletion) {
        return topicsOf(deletion)
                .chain(this::erase)
                .chain(counts ->
                        deletion.state() == State.REQUESTED ? tell(deletion, counts) : deletions.close(deletion.id()))
                .chain(() -> outbox.relay(DeletionDocument.COLLECTION, deletion.id()));
    }

    /** Goes on with what was interrupted, and looks once more where everything should be gone: a deletion says itself when it is due. */
    @Produces
    @Singleton
    Sweep<DeletionDocument> sweep() {
        return new Sweep<>("erasure-sweeper", Duration.ZERO, deletions::due, DeletionDocument::id, this::advance);
    }

    private Uni<List<String>> topicsOf(DeletionDocument deletion) {
        byte[] sealed = deletion.topicId();
        return sealed == null
                ? ownedTopics.topicIdsOf(deletion.userId())
                : serviceCipher().map(cipher -> List.of(cipher.decryptText(topicField(deletion.id()), sealed)));
    }

    private Uni<Map<String, Long>> erase(List<String> topicIds) {
        return Multi.createFrom()
                .iterable(topicIds)
                .onItem()
                .transformToUniAndConcatenate(this::erase)
                .collect()
                .in(Counts::new, Counts::add)
                .map(Counts::total);
    }

    private Uni<Map<String, Long>> erase(String topicId) {
        return keys.destroy(KeyScope.of("topic", topicId)).chain(() -> deleteUntilNothingIsFound(topicId));
    }

    private Uni<Map<String, Long>> deleteUntilNothingIsFound(String topicId) {
        return deletePass(topicId)
                .chain(counts -> isNothing(counts)
                        ? Uni.createFrom().item(counts)
                        : deleteUntilNothingIsFound(topicId)
                                .map(more -> new Counts().add(counts).add(more).total()));
    }

    private Uni<Map<String, Long>> deletePass(String topicId) {
        return Multi.createFrom()
                .iterable(contents)
                .onItem()
                .transformToUniAndConcatenate(
                        content -> content.deleteAllOf(topicId).map(count -> Map.of(content.kind(), count)))
                .collect()
                .in(Counts::new, Counts::add)
                .map(Counts::total);
    }

    private Uni<Void> tell(DeletionDocument deletion, Map<String, Long> counts) {
        Instant lastLook = now().plus(deletion.topicId() == null ? LAST_LOOK_AT_ACCOUNT_AFTER : LAST_LOOK_AFTER);
        return deletions
                .erased(deletion.id(), counts, lastLook, events.completed(deletion, counts))
                .replaceWithVoid();
    }

    private DeletionDocument topicDeletion(FieldCipher cipher, String userId, String topicId) {
        String id = deletionId(cipher, topicId);
        byte[] sealed = cipher.encryptText(topicField(id), topicId);
        return requested(id, userId, sealed, events.topicDeletion(id, userId, topicId));
    }

    private static String deletionId(FieldCipher cipher, String topicId) {
        return cipher.hash("deletion", topicId.getBytes(UTF_8)).substring(0, 32);
    }

    private DeletionDocument requested(String id, String userId, byte @Nullable [] topicId, List<PendingEvent> outbox) {
        Instant outboxAt = outbox.isEmpty() ? null : outbox.get(0).at();
        Instant resumeAt = now().plus(RESUME_AFTER);
        return new DeletionDocument(id, userId, topicId, State.REQUESTED, Map.of(), now(), resumeAt, outbox, outboxAt);
    }

    private Uni<FieldCipher> serviceCipher() {
        return keys.create(KeyScope.of(SERVICE, ErasureEvents.SERVICE));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Field topicField(String deletionId) {
        return Field.of(DeletionDocument.COLLECTION, deletionId, DeletionDocument.TOPIC);
    }

    private static boolean isNothing(Map<String, Long> counts) {
        return counts.values().stream().allMatch(count -> count == 0);
    }

    /** How many documents of each kind were deleted. */
    private static final class Counts {
        private final Map<String, Long> total = new TreeMap<>();

        Counts add(Map<String, Long> counts) {
            counts.forEach((kind, count) -> total.merge(kind, count, Long::sum));
            return this;
        }

        Map<String, Long> total() {
            return total;
        }
    }
}
