package io.mimiq.integration.page;

import io.mimiq.platform.events.Outbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Links of what was deleted: the topic's key goes first, then every document. The pages' documents are not ours. */
@ApplicationScoped
public class LinkErasure {

    private final LinkRepository links;
    private final LinkCipher cipher;
    private final Outbox outbox;

    LinkErasure(LinkRepository links, LinkCipher cipher, Outbox outbox) {
        this.links = links;
        this.cipher = cipher;
        this.outbox = outbox;
    }

    /** Erases until a look finds nothing, and returns how many links there were. Idempotent. */
    public Uni<Long> eraseTopic(String topicId) {
        return cipher.destroy(topicId).chain(() -> untilNone(() -> delete(links.ofTopic(topicId))));
    }

    /** The same for the links of all the user's topics. */
    public Uni<Long> eraseUser(String userId) {
        return untilNone(() -> delete(links.ofUser(userId).call(link -> cipher.destroy(link.topicId()))));
    }

    static Uni<Long> untilNone(Supplier<Uni<Long>> erasing) {
        return Multi.createBy()
                .repeating()
                .<Long>uni(erasing::get)
                .whilst(erased -> erased > 0)
                .collect()
                .with(Collectors.summingLong(Long::longValue));
    }

    private Uni<Long> delete(Multi<LinkDocument> erased) {
        return erased.call(link -> outbox.relay(LinkDocument.COLLECTION, link.id()))
                .call(links::erase)
                .collect()
                .with(Collectors.counting());
    }
}
