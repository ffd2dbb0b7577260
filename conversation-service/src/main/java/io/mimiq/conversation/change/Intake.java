package io.mimiq.conversation.change;

import io.mimiq.conversation.provider.AiProvider;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Takes sources in: notes and documents alike. */
@Singleton
public class Intake {

    private final AiProvider provider;
    private final ChangeMaker changes;

    Intake(AiProvider provider, ChangeMaker changes) {
        this.provider = provider;
        this.changes = changes;
    }

    /** Reserves the first call; fails with a problem if it may not be made. */
    public Uni<Taking> begin(ChangeOrder order, Knowledge current) {
        List<Part> parts = parts(order, 1);
        return parts.isEmpty()
                ? Uni.createFrom().item(new Taking(changes, order, parts, null))
                : changes.prepare(order.of(parts.get(0)), current)
                        .map(attempt -> new Taking(changes, order, parts, attempt));
    }

    /** Goes on with the unit of this number. */
    public Taking resume(ChangeOrder order, int first) {
        return new Taking(changes, order, parts(order, first), null);
    }

    private List<Part> parts(ChangeOrder order, int first) {
        return Parts.of(order.source().reading(), first, provider.partLength());
    }
}
