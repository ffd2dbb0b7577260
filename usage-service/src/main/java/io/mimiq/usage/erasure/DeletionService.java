package io.mimiq.usage.erasure;

import io.mimiq.platform.contracts.ErasureCompleted;
import io.mimiq.platform.contracts.ErasureRequested;
import io.mimiq.platform.erasure.PrivacyEvents;
import io.mimiq.platform.events.ReceivedEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Follows what all services, this one included, say about deletions. */
@Singleton
class DeletionService implements PrivacyEvents {
    private final Deletions deletions;

    DeletionService(Deletions deletions) {
        this.deletions = deletions;
    }

    Uni<Optional<Deletion>> find(String id, String userId) {
        return deletions.findOwn(id, userId);
    }

    Uni<Optional<Deletion>> find(String id) {
        return deletions.requested(id);
    }

    @Override
    public Uni<Void> handle(ReceivedEvent event) {
        if (event.is(ErasureRequested.class)) {
            ErasureRequested request = event.dataAs(ErasureRequested.class);
            return deletions.change(
                    request.deletionId(), request.userId(), deletion -> deletion.requested(request, event.time()));
        }
        if (event.is(ErasureCompleted.class)) {
            ErasureCompleted done = event.dataAs(ErasureCompleted.class);
            return deletions.change(
                    done.deletionId(), done.userId(), deletion -> deletion.acknowledged(done, event.time()));
        }
        return Uni.createFrom().voidItem();
    }
}
