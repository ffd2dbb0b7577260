package io.mimiq.integration.page;

import io.mimiq.platform.events.Outbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** Answers how many links there were. Harmless when repeated. */
    public Uni<Long> eraseTopic(String topicId) {
        return cipher.destroy(topicId).chain(() -> delete(links.ofTopic(topicId)));
    }

    /** Links of all the user's topics. */
    public Uni<Long> eraseUser(String userId) {
        Multi<LinkDocument> shredded = links.ofUser(userId).call(link -> cipher.destroy(link.topicId()));
        return delete(shredded);
    }

    /** How many documents still name the topic. */
    public Uni<Long> remaining(String topicId) {
        return links.countOfTopic(topicId);
    }

    private Uni<Long> delete(Multi<LinkDocument> erased) {
        return erased.call(link -> outbox.relay(LinkDocument.COLLECTION, link.id()))
                .call(links::erase)
                .collect()
                .with(Collectors.counting());
    }
}
