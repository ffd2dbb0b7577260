package io.mimiq.platform.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mimiq.platform.contracts.ErasureCompleted;
import io.mimiq.platform.contracts.ErasureRequested;
import io.mimiq.platform.crypto.Field;
import io.mimiq.platform.crypto.FieldCipher;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.erasure.ErasureDocument.State;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.DueWork;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.Target;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Erasures in steps that can each be repeated: note the erasure, destroy the keys, erase until a look finds nothing,
 * acknowledge. Whatever interrupts it, the note is there and the work goes on. A last look, long after, catches what a
 * hanging writer brought meanwhile.
 */
@Singleton
public final class Erasures {
    /** Longer than a request may hang, and than another replica may go on using a destroyed key. */
    static final Duration LAST_LOOK_AFTER = Duration.ofMinutes(3);

    /** Longer than an access token lives: until then topics may still be created. */
    static final Duration LAST_LOOK_AT_ACCOUNT_AFTER = Duration.ofMinutes(15);

    private static final String TARGET = "target";
    private static final int ID_LENGTH = 32;

    private final ErasureCollection erasures;
    private final Passes passes;
    private final KeyRing keys;
    private final Outbox outbox;
    private final Storage storage;
    private final String service;
    private final DueWork<ErasureDocument> work;

    Erasures(
            ErasureCollection erasures,
            Passes passes,
            KeyRing keys,
            Outbox outbox,
            Storage storage,
            @ConfigProperty(name = "mimiq.service.name") String service) {
        this.erasures = erasures;
        this.passes = passes;
        this.keys = keys;
        this.outbox = outbox;
        this.storage = storage;
        this.service = service;
        this.work = DueWork.of(erasures, "erasure", "5s", this::advance).renewing();
    }

    @Produces
    @Singleton
    DueWork<ErasureDocument> work() {
        return work;
    }

    /**
     * Deletes a topic for good: erases this service's part and requests the other services' parts.
     *
     * @param services all that have a part, this one among them
     * @param event reports the deletion to the audit trail
     * @return the id of the deletion, the same however often it is asked for
     */
    public Uni<String> deleteTopic(String userId, String topicId, List<String> services, PendingEvent event) {
        return cipher().chain(cipher -> {
            String id = deletionId(cipher, topicId);
            ErasureRequested request = new ErasureRequested(id, userId, ErasureRequested.TOPIC, topicId, services);
            List<PendingEvent> events = List.of(outbox.event(userId, id, request), event);
            return begin(document(cipher, id, new Target(userId, topicId), events))
                    .replaceWith(id);
        });
    }

    /**
     * Deletes an account for good, and every topic of it: erases this service's part and requests the other services'
     * parts.
     *
     * @param services all that have a part, this one among them
     * @return the id of the deletion, the same however often it is asked for
     */
    public Uni<String> deleteAccount(String userId, List<String> services) {
        return cipher().chain(cipher -> {
            String id = deletionId(cipher, userId);
            ErasureRequested request = new ErasureRequested(id, userId, ErasureRequested.ACCOUNT, null, services);
            return begin(document(cipher, id, Target.account(userId), List.of(outbox.event(userId, id, request))))
                    .replaceWith(id);
        });
    }

    /** The id of the deletion that the user began before: for a client that asks again because it lost the answer. */
    public Uni<Optional<String>> deletionOf(String userId, String topicId) {
        return cipher().chain(cipher -> erasures.find(deletionId(cipher, topicId), userHash(cipher, userId)))
                .map(found -> found.map(ErasureDocument::id));
    }

    /** Erases what was written of something that is gone already. */
    public Uni<Void> eraseAgain(Target target) {
        return passes.run(target, (kind, count) -> Uni.createFrom().voidItem()).replaceWithVoid();
    }

    /** Does this service's part of a deletion that another service began. */
    public Uni<Void> carryOut(ErasureRequested request) {
        return request.services().contains(service)
                ? cipher().chain(cipher -> begin(document(
                        cipher, request.deletionId(), new Target(request.userId(), request.topicId()), List.of())))
                : Uni.createFrom().voidItem();
    }

    /** Goes as far as it can at once; the background work does the rest. */
    private Uni<Void> begin(ErasureDocument erasure) {
        return erasures.begin(erasure).chain(() -> work.runNow(erasure.id())).chain(() -> erasures.relay(erasure.id()));
    }

    private Uni<Void> advance(ErasureDocument erasure) {
        byte[] sealed = erasure.target();
        return sealed == null
                ? erasures.close(erasure.id())
                : cipher().map(cipher -> open(cipher, erasure.id(), sealed))
                        .chain(target -> advance(erasure, target))
                        .chain(() -> erasures.relay(erasure.id()));
    }

    private Uni<Void> advance(ErasureDocument erasure, Target target) {
        return passes.run(target, (kind, count) -> erasures.count(erasure.id(), kind, count))
                .chain(() -> erasure.state() == State.REQUESTED
                        ? acknowledge(erasure.id(), target)
                        : erasures.close(erasure.id()));
    }

    private Uni<Void> acknowledge(String id, Target target) {
        Instant lastLook = storage.now().plus(target.isAccount() ? LAST_LOOK_AT_ACCOUNT_AFTER : LAST_LOOK_AFTER);
        return erasures.reload(id)
                .map(erasure -> new ErasureCompleted(id, target.userId(), service, erasure.counts(), true))
                .chain(done -> erasures.erased(id, lastLook, outbox.event(target.userId(), id, done)));
    }

    private ErasureDocument document(FieldCipher cipher, String id, Target target, List<PendingEvent> events) {
        Instant now = storage.now();
        Map<String, Long> none = passes.none();
        return new ErasureDocument(
                id,
                userHash(cipher, target.userId()),
                cipher.encryptText(field(id), text(target)),
                State.REQUESTED,
                none,
                now,
                now,
                events,
                events.isEmpty() ? null : events.get(0).at());
    }

    private static String text(Target target) {
        return target.topicId() == null ? target.userId() : target.userId() + " " + target.topicId();
    }

    private Target open(FieldCipher cipher, String id, byte[] sealed) {
        String[] ids = cipher.decryptText(field(id), sealed).split(" ", 2);
        @Nullable String topicId = ids.length == 2 ? ids[1] : null;
        return new Target(ids[0], topicId);
    }

    private Uni<FieldCipher> cipher() {
        return keys.create(KeyScope.service(service));
    }

    /** @param erased the id of the topic or of the account */
    private static String deletionId(FieldCipher cipher, String erased) {
        return cipher.hash("deletion", erased.getBytes(UTF_8)).substring(0, ID_LENGTH);
    }

    private static String userHash(FieldCipher cipher, String userId) {
        return cipher.hash("deletion user", userId.getBytes(UTF_8));
    }

    private Field field(String id) {
        return Field.of(erasures.collection(), id, TARGET);
    }
}
