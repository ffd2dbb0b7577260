package io.mimiq.usage.audit;

import io.mimiq.platform.contracts.AuditRecorded;
import io.mimiq.platform.events.ReceivedEvent;
import io.mimiq.platform.storage.Target;
import io.mimiq.usage.erasure.Latecomers;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Singleton
class AuditService {
    private final AuditEntries entries;
    private final SubjectKeys keys;
    private final Seals seals;
    private final Latecomers latecomers;

    AuditService(AuditEntries entries, SubjectKeys keys, Seals seals, Latecomers latecomers) {
        this.entries = entries;
        this.keys = keys;
        this.seals = seals;
        this.latecomers = latecomers;
    }

    /**
     * An entry as its owner may see it.
     *
     * @param subject null if there is none, or it was erased
     * @param sound false if it is not as this service stored it; then it is not shown
     */
    record Shown(AuditEntry entry, @Nullable Subject subject, boolean sound) {}

    Uni<Void> handle(ReceivedEvent event) {
        return event.is(AuditRecorded.class)
                ? record(event, event.dataAs(AuditRecorded.class))
                : Uni.createFrom().voidItem();
    }

    /** The account may have been erased while the event was on its way. An erased topic's key is gone: nothing to do. */
    private Uni<Void> record(ReceivedEvent event, AuditRecorded data) {
        return handle(data.topicId())
                .chain(handle -> append(event, data, handle.orElse(null)))
                .chain(() -> latecomers.eraseAgain(Set.of(Target.account(data.userId()))));
    }

    private Uni<Optional<String>> handle(@Nullable String topicId) {
        return topicId == null
                ? Uni.createFrom().item(Optional.empty())
                : keys.handle(topicId).map(Optional::of);
    }

    /**
     * Appends to the end of the chain or, if another entry took that place meanwhile, to the new end. The end is read
     * before looking whether the event is recorded already: if it was recorded after that, the place is taken.
     */
    private Uni<Void> append(ReceivedEvent event, AuditRecorded data, @Nullable String handle) {
        return entries.head(data.userId())
                .chain(head -> appendAfter(head, event, data, handle))
                .chain(done -> done ? Uni.createFrom().voidItem() : append(event, data, handle));
    }

    private Uni<Boolean> appendAfter(
            Optional<AuditEntry> head, ReceivedEvent event, AuditRecorded data, @Nullable String handle) {
        long sequence = head.map(AuditEntry::sequence).orElse(0L) + 1;
        String previousHash = head.map(AuditEntry::hash).orElse(Chain.START);
        return entries.isRecorded(data.userId(), event.id())
                .chain(recorded -> recorded
                        ? Uni.createFrom().item(true)
                        : seal(sequence, data, handle)
                                .map(subject ->
                                        entry(sequence, previousHash, event, data, handle, subject.orElse(null)))
                                .chain(seals::seal)
                                .chain(entries::append));
    }

    private Uni<Optional<byte[]>> seal(long sequence, AuditRecorded data, @Nullable String handle) {
        return Subject.of(data)
                .map(subject -> keys.seal(AuditEntry.id(data.userId(), sequence), data.userId(), handle, subject))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** The time has the precision that is stored: the hash covers it. */
    private static AuditEntry entry(
            long sequence,
            String previousHash,
            ReceivedEvent event,
            AuditRecorded data,
            @Nullable String handle,
            byte @Nullable [] subject) {
        return Chain.link(new AuditEntry(
                AuditEntry.id(data.userId(), sequence),
                data.userId(),
                sequence,
                event.id(),
                event.time().truncatedTo(ChronoUnit.MILLIS),
                data.actor().kind(),
                data.actor().id(),
                data.action(),
                data.outcome().code(),
                handle,
                subject,
                previousHash,
                "",
                null));
    }

    Uni<Optional<AuditEntry>> head(String userId) {
        return entries.head(userId);
    }

    Uni<List<Shown>> newest(String userId, long before, int limit) {
        return show(entries.newest(userId, before, limit));
    }

    /** Finds nothing of an erased topic. */
    Uni<List<Shown>> newestOfTopic(String userId, String topicId, long before, int limit) {
        return keys.handle(topicId).chain(handle -> newestOfHandle(userId, handle, before, limit));
    }

    private Uni<List<Shown>> newestOfHandle(String userId, String topicHandle, long before, int limit) {
        return keys.isErased(topicHandle)
                .chain(erased -> erased
                        ? Uni.createFrom().item(List.of())
                        : show(entries.newestOfTopic(userId, topicHandle, before, limit)));
    }

    private Uni<List<Shown>> show(Uni<List<AuditEntry>> found) {
        return found.onItem()
                .<AuditEntry>disjoint()
                .onItem()
                .transformToUniAndConcatenate(this::show)
                .collect()
                .asList();
    }

    private Uni<Shown> show(AuditEntry entry) {
        return seals.hold(entry)
                .chain(sound -> sound
                        ? keys.open(entry).map(subject -> new Shown(entry, subject.orElse(null), true))
                        : Uni.createFrom().item(new Shown(entry, null, false)));
    }
}
