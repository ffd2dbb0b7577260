package io.mimiq.knowledge.version;

import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.TopicAccess;
import io.mimiq.platform.storage.DueWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Objects;

/** Finishes what a crash left undone about versions and nobody has met since. */
@Singleton
class VersionWork {

    private static final String EVERY = "10s";

    private final VersionRepository versions;
    private final TopicAccess topics;

    VersionWork(VersionRepository versions, TopicAccess topics) {
        this.versions = versions;
        this.topics = topics;
    }

    /** Settles versions, and deletes the contents of deleted ones. */
    @Produces
    @Singleton
    DueWork<VersionDocument> open(Versions reading, VersionDeletion deletion) {
        return DueWork.of(
                versions,
                VersionRepository.OPEN_SINCE,
                "open-versions",
                EVERY,
                version -> topic(version).chain(topic -> finish(reading, deletion, topic, version)));
    }

    private static Uni<Void> finish(
            Versions reading, VersionDeletion deletion, OpenTopic topic, VersionDocument version) {
        return version.deletedAt() == null
                ? reading.headNumber(topic).replaceWithVoid()
                : deletion.deleteContents(topic.id(), version.number());
    }

    @Produces
    @Singleton
    DueWork<VersionDocument> purges(Purger purger) {
        return DueWork.of(
                versions,
                VersionRepository.PURGE_SINCE,
                "purges",
                EVERY,
                version -> topic(version)
                        .chain(topic ->
                                purger.carryOut(topic, version.number(), Objects.requireNonNull(version.purge())))
                        .replaceWithVoid());
    }

    private Uni<OpenTopic> topic(VersionDocument version) {
        return topics.open(version.userId(), version.topicId());
    }
}
