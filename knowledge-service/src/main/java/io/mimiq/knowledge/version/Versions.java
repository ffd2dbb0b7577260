package io.mimiq.knowledge.version;

import io.mimiq.knowledge.page.Page;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Reads versions. What is read is complete: a version whose consequences are not written yet is completed first. */
@Singleton
public final class Versions {

    private final VersionRepository versions;
    private final Pages pages;
    private final Settling settling;

    Versions(VersionRepository versions, Pages pages, Settling settling) {
        this.versions = versions;
        this.pages = pages;
        this.settling = settling;
    }

    /** A version that a cause has made: its number, and the ids of the operations it applied. */
    public record Made(int number, List<String> operations) {}

    /** A version with its page. */
    public record Read(Summary summary, Page page) {}

    public Uni<Head> head(OpenTopic topic) {
        return versions.latest(topic.id(), topic.version())
                .chain(latest -> latest.map(version -> head(topic, version))
                        .orElseGet(() -> Uni.createFrom().item(Head.none(topic))));
    }

    /** The number of the newest version, without its page. */
    public Uni<Integer> headNumber(OpenTopic topic) {
        return versions.latest(topic.id(), topic.version())
                .chain(latest -> latest.map(
                                version -> settling.settle(topic, version).replaceWith(version.number()))
                        .orElseGet(() -> Uni.createFrom().item(0)));
    }

    private Uni<Head> head(OpenTopic topic, VersionDocument latest) {
        return settling.settle(topic, latest)
                .chain(() -> pages.read(topic, latest))
                .map(page -> new Head(latest.number(), latest.createdAt(), page, latest.sections()));
    }

    /** The version that {@code cause} has made, also when it was deleted since. */
    public Uni<Optional<Made>> madeBy(OpenTopic topic, String cause) {
        return versions.findByCause(topic.id(), cause)
                .map(found -> found.map(trace -> new Made(trace.number(), trace.operations())));
    }

    public Uni<Read> read(OpenTopic topic, int number) {
        return required(topic, number)
                .chain(version -> pages.read(topic, version).map(page -> new Read(Summary.of(version, topic), page)));
    }

    /** The page of a version; that of version 0 is empty. */
    public Uni<Page> page(OpenTopic topic, int number) {
        return number == 0
                ? Uni.createFrom().item(Page.EMPTY)
                : required(topic, number).chain(version -> pages.read(topic, version));
    }

    /** The number of the newest version before {@code number} that was not deleted, 0 for none. */
    public Uni<Integer> numberBefore(OpenTopic topic, int number) {
        return versions.latestBefore(topic.id(), number)
                .map(found -> found.map(VersionDocument::number).orElse(0));
    }

    /** Newest first, beginning below {@code before}. */
    public Uni<List<Summary>> history(OpenTopic topic, int before, int limit) {
        return versions.newestFirst(topic.id(), before, limit)
                .map(found -> found.stream()
                        .map(version -> Summary.of(version, topic))
                        .toList());
    }

    private Uni<VersionDocument> required(OpenTopic topic, int number) {
        return versions.find(topic.id(), number)
                .map(found -> found.orElseThrow(() -> ProblemException.notFound("version")));
    }
}
