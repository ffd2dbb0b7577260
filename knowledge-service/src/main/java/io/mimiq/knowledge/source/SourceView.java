package io.mimiq.knowledge.source;

import io.mimiq.knowledge.source.DocumentProgress.Stage;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.contracts.knowledge.AccountSummary;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.extraction.FilePlace;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A source as clients see it.
 *
 * @param state how far knowledge was drawn from a document; absent for other sources and for a document's earlier texts
 * @param problem why none could be drawn or, while it is pending, why it waits
 * @param text only when one source is asked for, and it is not deleted
 * @param places where its parts stand in the file, each up to the next; as the text is
 * @param deletedAt when it was; then there is nothing else to know about it
 * @param account what became of it, with its units only when one source is asked for; absent for edits, and for sources
 *     from before accounts were kept
 */
record SourceView(
        String id,
        SourceKind kind,
        @Nullable String title,
        @Nullable String documentId,

        @Schema(enumeration = {"pending", "processed", "failed"}) @Nullable String state,

        @Nullable String problem,
        Instant createdAt,
        @Nullable Instant deletedAt,
        @Nullable String text,
        @Nullable List<FilePlace> places,
        @Nullable AccountView account) {

    static SourceView of(SourceHeader source, OpenTopic topic) {
        return new SourceView(
                topic.local(source.id()),
                source.kind(),
                source.title(topic),
                source.documentId(),
                null,
                null,
                source.createdAt(),
                null,
                null,
                null,
                null);
    }

    static SourceView of(StoredSource source, OpenTopic topic) {
        return new SourceView(
                topic.local(source.id()),
                source.kind(),
                source.title(topic),
                source.documentId(),
                null,
                null,
                source.createdAt(),
                source.deletedAt(),
                source.isDeleted() ? null : source.text(topic),
                source.isDeleted() ? null : source.places(topic),
                null);
    }

    SourceView with(@Nullable Stage progress) {
        return progress == null
                ? this
                : new SourceView(
                        id,
                        kind,
                        title,
                        documentId,
                        progress.state(),
                        progress.problem(),
                        createdAt,
                        deletedAt,
                        text,
                        places,
                        account);
    }

    SourceView with(@Nullable AccountView known) {
        return new SourceView(id, kind, title, documentId, state, problem, createdAt, deletedAt, text, places, known);
    }

    SourceView with(@Nullable AccountSummary summary) {
        return summary == null ? this : with(new AccountView(summary, null));
    }
}
