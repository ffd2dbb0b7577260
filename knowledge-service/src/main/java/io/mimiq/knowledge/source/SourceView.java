package io.mimiq.knowledge.source;

import io.mimiq.knowledge.topic.OpenTopic;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A source as clients see it; {@code text} only when one source is asked for. */
record SourceView(
        String id,
        SourceKind kind,
        @Nullable String title,
        @Nullable String documentId,
        Instant createdAt,
        @Nullable String text) {

    static SourceView of(SourceHeader source, OpenTopic topic) {
        return new SourceView(
                topic.local(source.id()),
                source.kind(),
                source.title(topic),
                source.documentId(),
                source.createdAt(),
                null);
    }

    static SourceView of(SourceDocument source, OpenTopic topic) {
        return new SourceView(
                topic.local(source.id()),
                source.kind(),
                source.title(topic),
                source.documentId(),
                source.createdAt(),
                source.text(topic));
    }
}
