package io.mimiq.usage.erasure;

import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.ReceivedEvent;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Follows deletions and erases this service's own part. */
@ApplicationScoped
class DeletionService {

    private final DeletionRepository deletions;
    private final Erased erased;
    private final List<Erasable> erasables;
    private final Outbox outbox;
    private final Clock clock;
    private final String service;

    DeletionService(
            DeletionRepository deletions,
            Erased erased,
            @All List<Erasable> erasables,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "mimiq.service.name") String service) {
        this.deletions = deletions;
        this.erased = erased;
        this.erasables = erasables;
        this.outbox = outbox;
        this.clock = clock;
        this.service = service;
    }

    Uni<@Nullable Deletion> find(String id, String userId) {
        return deletions.findOwn(id, userId);
    }

    Uni<Void> handle(ReceivedEvent event) {
        Instant at = event.time().truncatedTo(ChronoUnit.MILLIS);
        return switch (event.type()) {
            case ErasureRequested.TYPE -> onRequested(event.dataAs(ErasureRequested.class), at);
            case ErasureCompleted.TYPE -> onCompleted(event.dataAs(ErasureCompleted.class), at);
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> onCompleted(ErasureCompleted done, Instant at) {
        return deletions
                .change(done.deletionId(), done.userId(), deletion -> deletion.acknowledged(done, at))
                .replaceWithVoid();
    }

    private Uni<Void> onRequested(ErasureRequested request, Instant at) {
        Uni<Deletion> requested =
                deletions.change(request.deletionId(), request.userId(), deletion -> deletion.requested(request, at));
        return request.services().contains(service)
                ? requested.chain(deletion -> eraseOwnPart(request, deletion))
                : requested.replaceWithVoid();
    }

    /** Every step may be repeated: a crash in the middle makes the whole come again with the event. */
    private Uni<Void> eraseOwnPart(ErasureRequested request, Deletion deletion) {
        if (deletion.part(service).filter(Deletion.Part::isVerified).isPresent()) {
            return outbox.relay(DeletionRepository.COLLECTION, deletion.id());
        }
        return count(request.target())
                .chain(counts -> deletions.change(
                        request.deletionId(), request.userId(), stored -> stored.counted(service, counts)))
                .call(() -> erased.remember(request.target()))
                .call(() -> eraseAll(request.target()))
                .call(() -> verify(request.target()))
                .chain(counted -> acknowledge(request))
                .chain(() -> outbox.relay(DeletionRepository.COLLECTION, request.deletionId()));
    }

    private Uni<Map<String, Long>> count(Target target) {
        return Multi.createFrom()
                .iterable(erasables)
                .onItem()
                .transformToUniAndConcatenate(
                        erasable -> erasable.count(target).map(count -> Map.entry(erasable.name(), count)))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Uni<Void> eraseAll(Target target) {
        return Multi.createFrom()
                .iterable(erasables)
                .onItem()
                .transformToUniAndConcatenate(erasable -> erasable.erase(target))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> verify(Target target) {
        return count(target).invoke(DeletionService::requireNothing).replaceWithVoid();
    }

    private static void requireNothing(Map<String, Long> left) {
        if (left.values().stream().anyMatch(count -> count > 0)) {
            throw new IllegalStateException("Something was written during the erasure: " + left);
        }
    }

    private Uni<Deletion> acknowledge(ErasureRequested request) {
        return deletions.change(request.deletionId(), request.userId(), this::acknowledge);
    }

    private Deletion acknowledge(Deletion deletion) {
        Deletion.Part part = deletion.part(service).orElseThrow();
        if (part.isVerified()) {
            return deletion;
        }
        var done = new ErasureCompleted(deletion.id(), deletion.userId(), service, part.counts(), true);
        return deletion.acknowledged(done, clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .withEvent(outbox.event(
                        EventTopic.PRIVACY, ErasureCompleted.TYPE, deletion.userId(), deletion.id(), done));
    }
}
