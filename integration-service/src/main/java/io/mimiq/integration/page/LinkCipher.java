package io.mimiq.integration.page;

import static io.mimiq.integration.page.LinkDocument.field;

import io.mimiq.platform.crypto.BlindIndex;
import io.mimiq.platform.crypto.FieldCipher;
import io.mimiq.platform.crypto.KeyDestroyedException;
import io.mimiq.platform.crypto.KeyMissingException;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Links in and out of their stored form. A topic whose key is gone is a topic that is not there. */
@ApplicationScoped
class LinkCipher {

    private final KeyRing keys;

    LinkCipher(KeyRing keys) {
        this.keys = keys;
    }

    /** For writing: makes the topic's key when this is the first link of the topic. */
    Uni<FieldCipher> create(String topicId) {
        return keys.create(LinkDocument.scopeOf(topicId))
                .onFailure(KeyDestroyedException.class)
                .transform(gone -> topicMissing());
    }

    Uni<FieldCipher> open(String topicId) {
        return keys.open(LinkDocument.scopeOf(topicId))
                .onFailure(LinkCipher::isGone)
                .transform(gone -> topicMissing());
    }

    /** Whether the topic's key is destroyed by now, wherever that happened. To be asked after writing. */
    Uni<Boolean> isErased(String topicId) {
        return keys.requireAlive(LinkDocument.scopeOf(topicId))
                .replaceWith(false)
                .onFailure(KeyDestroyedException.class)
                .recoverWithItem(true);
    }

    Uni<BlindIndex> pageIndex() {
        return keys.blindIndex("confluence-page");
    }

    Uni<Void> destroy(String topicId) {
        return keys.destroy(LinkDocument.scopeOf(topicId));
    }

    Uni<LinkedPageView> view(LinkDocument link) {
        return open(link.topicId()).map(cipher -> view(link, cipher));
    }

    /** All of one topic. */
    Uni<Page<LinkedPageView>> views(String topicId, Page<LinkDocument> links) {
        return open(topicId).map(cipher -> links.map(link -> view(link, cipher)));
    }

    String pageId(LinkDocument link, FieldCipher cipher) {
        return cipher.decryptText(field(link.id(), LinkDocument.PAGE_ID), link.pageId());
    }

    private LinkedPageView view(LinkDocument link, FieldCipher cipher) {
        byte[] title = link.title();
        LinkState state = LinkState.of(link.state());
        return new LinkedPageView(
                link.id(),
                link.id(),
                pageId(link, cipher),
                cipher.decryptText(field(link.id(), LinkDocument.URL), link.url()),
                title == null ? null : cipher.decryptText(field(link.id(), LinkDocument.TITLE), title),
                state,
                link.problem(),
                link.version(),
                link.linkedAt(),
                link.syncedAt(),
                state == LinkState.PENDING ? link.dueAt() : null);
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof KeyDestroyedException || failure instanceof KeyMissingException;
    }

    private static ProblemException topicMissing() {
        return ProblemException.notFound("topic");
    }
}
