package io.mimiq.knowledge.version;

import io.mimiq.knowledge.failure.KnowledgeError;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Deletes versions for good: the manifest, and every content that no other version uses. */
@Singleton
public final class VersionDeletion {

    private final VersionRepository versions;
    private final ContentRepository contents;

    VersionDeletion(VersionRepository versions, ContentRepository contents) {
        this.versions = versions;
        this.contents = contents;
    }

    /**
     * Deletes version {@code number}, which must be older than {@code head}. A newer one was made after the head was
     * read, and may be the current one by now.
     *
     * @param purge what the caller goes on to delete; the version keeps it until the caller reports it {@link #purged}
     * @return false if the version was deleted before
     */
    public Uni<Boolean> delete(OpenTopic topic, int head, int number, @Nullable Purge purge, PendingEvent event) {
        requireOlder(head, number);
        return versions.bury(topic.id(), number, purge, event)
                .call(there -> there ? clean(topic, number) : Uni.createFrom().voidItem());
    }

    private Uni<Void> clean(OpenTopic topic, int number) {
        return deleteContents(topic.id(), number).chain(() -> versions.relay(VersionDocument.id(topic.id(), number)));
    }

    public Uni<Void> purged(OpenTopic topic, int number) {
        return versions.purged(VersionDocument.id(topic.id(), number));
    }

    public static void requireOlder(int head, int number) {
        if (number >= head) {
            throw new ProblemException(KnowledgeError.CURRENT_VERSION, "Make a newer version first.");
        }
    }

    /**
     * Deletes contents that no version uses. Spares the contents of versions after the newest one seen here: they
     * belong to writers that have not committed yet.
     */
    Uni<Void> deleteContents(String topicId, int number) {
        return versions.all(topicId)
                .chain(all -> contents.deleteUpTo(topicId, newest(all), contentIds(all)))
                .chain(() -> versions.close(VersionDocument.id(topicId, number)));
    }

    private static int newest(List<VersionDocument> versions) {
        return versions.stream().mapToInt(VersionDocument::number).max().orElse(0);
    }

    private static Set<String> contentIds(List<VersionDocument> versions) {
        return versions.stream()
                .flatMap(version -> version.contentIds().stream())
                .collect(Collectors.toSet());
    }
}
