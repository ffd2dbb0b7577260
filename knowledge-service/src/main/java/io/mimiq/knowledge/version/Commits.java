package io.mimiq.knowledge.version;

import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.version.Pages.Parts;
import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Makes versions: one at a time in a topic, each on top of the one its writer has seen. */
@Singleton
public final class Commits {

    private static final String CREATED = "io.mimiq.knowledge.version.created";

    private final VersionRepository versions;
    private final ContentRepository contents;
    private final Pages pages;
    private final Settling settling;
    private final Outbox outbox;
    private final Clock clock;

    Commits(
            VersionRepository versions,
            ContentRepository contents,
            Pages pages,
            Settling settling,
            Outbox outbox,
            Clock clock) {
        this.versions = versions;
        this.contents = contents;
        this.pages = pages;
        this.settling = settling;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Created(String userId, String topicId, int version, Author author) {}

    /**
     * Makes the version after {@code parent}, and gives its number once everything that follows from it is written.
     *
     * <p>The caller has made sure, after it read {@code parent}, that no version of the same cause exists. Fails with
     * {@link BaseMovedException} when another writer was first; then nothing is left of this attempt.
     */
    public Uni<Integer> commit(OpenTopic topic, Head parent, Commit commit) {
        Parts parts = pages.write(topic, parent, commit.page());
        VersionDocument version = manifest(topic, parent, commit, parts.sections());
        return contents.put(parts.contents())
                .chain(() -> versions.insert(version))
                .chain(first -> first ? settling.settle(topic, version) : giveWay(topic, version.number()))
                .replaceWith(version.number());
    }

    private Uni<Void> giveWay(OpenTopic topic, int number) {
        return versions.find(topic.id(), number)
                .chain(winner -> winner.map(version -> tidy(topic, version))
                        .orElseGet(() -> Uni.createFrom().item(0L)))
                .chain(() -> Uni.createFrom().failure(BaseMovedException::new));
    }

    /** Where the winner is deleted already, its contents may be in use by later versions: that is for the sweep to find out. */
    private Uni<Long> tidy(OpenTopic topic, VersionDocument winner) {
        return contents.deleteWrittenFor(topic.id(), winner.number(), winner.contentIds());
    }

    private VersionDocument manifest(OpenTopic topic, Head parent, Commit commit, List<SectionRef> sections) {
        int number = parent.number() + 1;
        String id = VersionDocument.id(topic.id(), number);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        PendingEvent created = outbox.event(
                EventTopic.KNOWLEDGE,
                CREATED,
                topic.userId(),
                topic.id(),
                new Created(topic.userId(), topic.id(), number, commit.author()));
        return new VersionDocument(
                id,
                topic.id(),
                topic.userId(),
                number,
                parent.number(),
                commit.cause(),
                commit.operations(),
                commit.sourceId(),
                commit.author(),
                now,
                topic.cipher().sealText(VersionDocument.COLLECTION, id, VersionDocument.CHANGELOG, commit.changelog()),
                sections,
                Stats.of(parent.page(), commit.page(), commit.consequences().changes()),
                topic.cipher()
                        .sealJson(VersionDocument.COLLECTION, id, VersionDocument.CONSEQUENCES, commit.consequences()),
                now,
                null,
                List.of(created, commit.event()),
                created.at());
    }
}
