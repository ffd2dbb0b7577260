package io.mimiq.integration.page;

import io.mimiq.integration.IntegrationError;
import io.mimiq.integration.confluence.ConfluenceClient;
import io.mimiq.integration.confluence.ConfluenceConfig;
import io.mimiq.integration.confluence.ConfluenceException;
import io.mimiq.integration.confluence.ConfluencePage;
import io.mimiq.integration.confluence.Credentials;
import io.mimiq.integration.confluence.StorageFormat;
import io.mimiq.integration.connection.Connections;
import io.mimiq.integration.connection.OpenConnection;
import io.mimiq.integration.knowledge.TopicDocuments.PageText;
import io.mimiq.platform.storage.Storage;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fetches the text of one page. Notes at the connection what the site says about the credentials. */
@Singleton
class PageFetch {
    private final ConfluenceClient confluence;
    private final Connections connections;
    private final ConfluenceConfig config;
    private final Storage storage;

    PageFetch(ConfluenceClient confluence, Connections connections, ConfluenceConfig config, Storage storage) {
        this.confluence = confluence;
        this.connections = connections;
        this.config = config;
        this.storage = storage;
    }

    /** Empty if Confluence still has the known version. Fails with {@link ConfluenceException}. */
    Uni<Optional<PageText>> newerThan(
            @Nullable Integer known, String pageId, String userId, OpenConnection connection) {
        return confluence
                .page(connection.credentials(), pageId)
                .call(page -> connections.noteAccepted(userId, connection))
                .onFailure(ConfluenceException.class)
                .call(failure -> note((ConfluenceException) failure, userId, connection))
                .chain(page -> known != null && known == page.version()
                        ? Uni.createFrom().item(Optional.empty())
                        : text(page, connection.credentials()).map(Optional::of));
    }

    private Uni<Void> note(ConfluenceException failure, String userId, OpenConnection connection) {
        if (failure.error() == IntegrationError.CREDENTIALS_REFUSED) {
            return connections.noteRefused(userId, connection);
        }
        return failure.retryAfter()
                .map(wait ->
                        connections.noteRest(userId, connection, storage.now().plus(wait)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** Reading and rendering a large page takes a while, so both run on a worker. */
    private Uni<PageText> text(ConfluencePage page, Credentials credentials) {
        return Uni.createFrom()
                .item(() -> StorageFormat.parse(page.storage()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(storage -> text(page, storage, credentials));
    }

    private Uni<PageText> text(ConfluencePage page, StorageFormat storage, Credentials credentials) {
        return confluence
                .names(credentials, storage.mentions())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(storage::toMarkdown)
                .invoke(this::requireFitting)
                .map(markdown -> new PageText(page.title(), markdown, page.id(), page.version()));
    }

    private void requireFitting(String markdown) {
        if (markdown.isEmpty()) {
            throw new ConfluenceException(IntegrationError.PAGE_EMPTY);
        }
        if (markdown.length() > config.maxTextLength()) {
            throw new ConfluenceException(IntegrationError.PAGE_TOO_LARGE);
        }
    }
}
