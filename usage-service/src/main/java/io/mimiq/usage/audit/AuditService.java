package io.mimiq.usage.audit;

import io.mimiq.platform.events.ReceivedEvent;
import io.mimiq.usage.audit.AuditRecorded.Subject;
import io.mimiq.usage.erasure.Erased;
import io.mimiq.usage.erasure.Erased.Extent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AuditService {

    private final AuditRepository entries;
    private final SubjectKeys keys;
    private final Erased erased;

    AuditService(AuditRepository entries, SubjectKeys keys, Erased erased) {
        this.entries = entries;
        this.keys = keys;
        this.erased = erased;
    }

    /**
     * An entry as its owner may see it.
     *
     * @param subject null when there is none, or it was erased
     */
    record Shown(AuditEntry entry, @Nullable Subject subject) {}

    Uni<Void> handle(ReceivedEvent event) {
        return event.type().equals(AuditRecorded.TYPE)
                ? record(event, event.dataAs(AuditRecorded.class))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> record(ReceivedEvent event, AuditRecorded data) {
        return handle(data.topicId())
                .chain(handle -> append(event, data, handle))
                .chain(() -> erased.extent(data.userId(), data.topicId()))
                .chain(extent -> forget(extent, data.userId()));
    }

    private Uni<@Nullable String> handle(@Nullable String topicId) {
        return topicId == null ? Uni.createFrom().nullItem() : keys.handle(topicId);
    }

    /**
     * Appends to the end of the chain as it is now; when another entry took that place meanwhile, to the new end. The end
     * is read before looking whether the event is recorded already: if it was recorded after that, the place is taken.
     */
    private Uni<Void> append(ReceivedEvent event, AuditRecorded data, @Nullable String handle) {
        return entries.head(data.userId())
                .chain(head -> appendAfter(head, event, data, handle))
                .chain(done -> done ? Uni.createFrom().voidItem() : append(event, data, handle));
    }

    private Uni<Boolean> appendAfter(
            @Nullable AuditEntry head, ReceivedEvent event, AuditRecorded data, @Nullable String handle) {
        long sequence = head == null ? 1 : head.sequence() + 1;
        String previousHash = head == null ? Chain.START : head.hash();
        return entries.isRecorded(data.userId(), event.id())
                .chain(recorded -> recorded
                        ? Uni.createFrom().item(true)
                        : encrypt(sequence, data, handle)
                                .map(subject -> entry(sequence, previousHash, event, data, handle, subject))
                                .chain(entries::append));
    }

    private Uni<byte @Nullable []> encrypt(long sequence, AuditRecorded data, @Nullable String handle) {
        Subject subject = data.subject();
        return subject == null
                ? Uni.createFrom().nullItem()
                : keys.encrypt(AuditEntry.id(data.userId(), sequence), data.userId(), handle, subject);
    }

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
                data.outcome(),
                handle,
                subject,
                previousHash,
                ""));
    }

    /** The event of an account that was erased while it was on its way. An erased topic's key is gone: nothing to do. */
    private Uni<Void> forget(Extent extent, String userId) {
        return extent == Extent.ACCOUNT
                ? entries.deleteOfUser(userId)
                : Uni.createFrom().voidItem();
    }

    Uni<@Nullable AuditEntry> head(String userId) {
        return entries.head(userId);
    }

    Uni<List<Shown>> page(String userId, long before, int limit) {
        return show(entries.page(userId, before, limit));
    }

    /** Of an erased topic there is nothing to be found any more. */
    Uni<List<Shown>> pageOfTopic(String userId, String topicId, long before, int limit) {
        return keys.handle(topicId).chain(handle -> pageOfHandle(userId, handle, before, limit));
    }

    private Uni<List<Shown>> pageOfHandle(String userId, String topicHandle, long before, int limit) {
        return keys.isAlive(topicHandle)
                .chain(alive -> alive
                        ? show(entries.pageOfTopic(userId, topicHandle, before, limit))
                        : Uni.createFrom().item(List.of()));
    }

    private Uni<List<Shown>> show(Uni<List<AuditEntry>> page) {
        return Multi.createFrom()
                .uni(page)
                .onItem()
                .<AuditEntry>transformToIterable(found -> found)
                .onItem()
                .transformToUniAndConcatenate(this::show)
                .collect()
                .asList();
    }

    private Uni<Shown> show(AuditEntry entry) {
        return keys.decrypt(entry).map(subject -> new Shown(entry, subject));
    }
}
