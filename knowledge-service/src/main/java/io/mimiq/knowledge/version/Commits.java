package io.mimiq.knowledge.version;

import io.mimiq.knowledge.computing.Computing;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.version.Pages.Parts;
import io.mimiq.knowledge.version.VersionDocument.Manifest;
import io.mimiq.platform.contracts.VersionCreated;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.storage.Storage;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Makes versions: one at a time in a topic, each on top of the one its writer has seen. */
@Singleton
public final class Commits {

    private final VersionRepository versions;
    private final ContentRepository contents;
    private final Pages pages;
    private final Settling settling;
    private final Outbox outbox;
    private final Storage storage;
    private final Computing computing;

    Commits(
            VersionRepository versions,
            ContentRepository contents,
            Pages pages,
            Settling settling,
            Outbox outbox,
            Storage storage,
            Computing computing) {
        this.versions = versions;
        this.contents = contents;
        this.pages = pages;
        this.settling = settling;
        this.outbox = outbox;
        this.storage = storage;
        this.computing = computing;
    }

    /**
     * Makes the version after {@code parent}, and returns its number once everything that follows from it is written.
     *
     * <p>The caller has made sure, after it read {@code parent}, that no version of the same cause exists. Fails with
     * {@link BaseMovedException} if another writer was first; then nothing is left of this attempt.
     */
    public Uni<Integer> commit(OpenTopic topic, Head parent, NewVersion commit) {
        return computing.compute(() -> made(topic, parent, commit)).chain(made -> add(topic, made));
    }

    private record Made(List<ContentDocument> contents, VersionDocument version) {}

    private Made made(OpenTopic topic, Head parent, NewVersion commit) {
        Parts parts = pages.write(topic, parent, commit.page());
        return new Made(parts.contents(), version(topic, parent, commit, parts.sections()));
    }

    private Uni<Integer> add(OpenTopic topic, Made made) {
        VersionDocument version = made.version();
        return contents.put(made.contents())
                .chain(() -> versions.add(version))
                .chain(first -> first ? settling.settle(topic, version) : giveWay(topic, version.number()))
                .replaceWith(version.number());
    }

    private Uni<Void> giveWay(OpenTopic topic, int number) {
        return versions.find(topic.id(), number)
                .chain(winner -> winner.map(version -> tidy(topic, version))
                        .orElseGet(() -> Uni.createFrom().item(0L)))
                .chain(() -> Uni.createFrom().failure(BaseMovedException::new));
    }

    /** If the winner is deleted already, later versions may use its contents: the deletion's work finds out. */
    private Uni<Long> tidy(OpenTopic topic, VersionDocument winner) {
        return contents.deleteWrittenFor(topic.id(), winner.number(), winner.contentIds());
    }

    private VersionDocument version(OpenTopic topic, Head parent, NewVersion commit, List<SectionRef> sections) {
        int number = parent.number() + 1;
        String id = VersionDocument.id(topic.id(), number);
        Instant now = storage.now();
        PendingEvent created = outbox.event(
                topic.userId(),
                topic.id(),
                new VersionCreated(
                        topic.userId(), topic.id(), number, commit.author().wireName()));
        return new VersionDocument(
                id,
                topic.id(),
                topic.userId(),
                number,
                parent.number(),
                commit.cause(),
                commit.operations(),
                manifest(topic, id, parent, commit, sections, now),
                topic.sealer()
                        .sealJson(VersionDocument.COLLECTION, id, VersionDocument.CONSEQUENCES, commit.consequences()),
                now,
                null,
                null,
                List.of(created, commit.event()),
                created.at());
    }

    private static Manifest manifest(
            OpenTopic topic, String id, Head parent, NewVersion commit, List<SectionRef> sections, Instant now) {
        return new Manifest(
                commit.sourceId(),
                commit.author(),
                now,
                topic.sealer().sealText(VersionDocument.COLLECTION, id, VersionDocument.CHANGELOG, commit.changelog()),
                sections,
                Stats.of(parent.page(), commit.page(), commit.consequences().changes()));
    }
}
