package io.mimiq.knowledge.version;

import io.mimiq.knowledge.failure.KnowledgeError;
import io.mimiq.knowledge.sweep.Sweep;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.Topics;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Deletes versions for good: the manifest, and every content that no other version uses. */
@Singleton
public final class VersionDeletion {

    private final VersionRepository versions;
    private final ContentRepository contents;
    private final Outbox outbox;
    private final Clock clock;

    VersionDeletion(VersionRepository versions, ContentRepository contents, Outbox outbox, Clock clock) {
        this.versions = versions;
        this.contents = contents;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Deletes version {@code number}, which must be older than {@code head}. One that is newer was made since the head was read, and may be
     * the current one by now.
     *
     * @param purge what the caller goes on to delete; it is {@link #purging} until the caller says {@link #purged}
     * @return false when the version was deleted before
     */
    public Uni<Boolean> delete(OpenTopic topic, int head, int number, @Nullable Purge purge, PendingEvent event) {
        requireOlder(head, number);
        return versions.bury(topic.id(), number, clock.instant().truncatedTo(ChronoUnit.MILLIS), purge, event)
                .call(there -> there ? clean(topic, number) : Uni.createFrom().voidItem());
    }

    private Uni<Void> clean(OpenTopic topic, int number) {
        return sweep(topic.id(), number)
                .chain(() -> outbox.relay(VersionDocument.COLLECTION, VersionDocument.id(topic.id(), number)));
    }

    public Uni<List<Purge.Open>> purging(Instant begunBy, int limit) {
        return versions.purging(begunBy, limit);
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
     * Deletes contents that no version uses. Contents of versions after the newest one that is seen here belong to writers that have not
     * committed yet, and are left alone.
     */
    Uni<Void> sweep(String topicId, int number) {
        return versions.all(topicId)
                .chain(all -> contents.deleteUpTo(topicId, newest(all), contentIds(all)))
                .chain(() -> versions.close(VersionDocument.id(topicId, number)));
    }

    /** Settles versions, and deletes the contents of deleted ones. */
    @Produces
    @Singleton
    Sweep<VersionRepository.Open> sweep(Versions reading, Topics topics) {
        return new Sweep<>(
                "version-sweeper",
                Duration.ofSeconds(15),
                versions::openSince,
                VersionRepository.Open::id,
                open -> topics.open(open.userId(), open.topicId()).chain(topic -> finish(reading, topic, open)));
    }

    private Uni<Void> finish(Versions reading, OpenTopic topic, VersionRepository.Open open) {
        return open.deletedAt() == null
                ? reading.headNumber(topic).replaceWithVoid()
                : sweep(topic.id(), open.number());
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
