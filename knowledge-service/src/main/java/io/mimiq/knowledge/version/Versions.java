package io.mimiq.knowledge.version;

import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.topic.MissingPartException;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads versions. What is read is complete: a version whose consequences are not written yet is completed first. */
@Singleton
public final class Versions {

    private static final int READ_AGAIN = 2;

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
    public record Read(Summary summary, KnowledgePage page) {}

    /** A version's page, or some of its sections and the headings above them. */
    public record Excerpt(int number, boolean isWhole, KnowledgePage page) {}

    public Uni<Head> head(OpenTopic topic) {
        return latest(
                topic, Head.none(topic), version -> pages.read(topic, version).map(page -> head(version, page)));
    }

    private static Head head(VersionDocument latest, KnowledgePage page) {
        return new Head(
                latest.number(),
                latest.manifest().createdAt(),
                page,
                latest.manifest().sections());
    }

    /** The newest version whole, if it has at most {@code few} statements; else only these of its sections. */
    public Uni<Excerpt> excerpt(OpenTopic topic, int few, Set<String> sectionIds) {
        return latest(topic, new Excerpt(0, true, KnowledgePage.EMPTY), version -> {
            boolean isWhole = version.manifest().stats().statements() <= few;
            return pages.read(topic, version, ref -> isWhole || sectionIds.contains(ref.id()))
                    .map(page -> new Excerpt(version.number(), isWhole, page));
        });
    }

    /** Reads again if a content is gone: then this version was replaced, and deleted while it was read. */
    private <T> Uni<T> latest(OpenTopic topic, T none, Function<VersionDocument, Uni<T>> reading) {
        return Uni.createFrom()
                .deferred(() -> versions.latest(topic.id(), topic.version()))
                .chain(latest -> latest.map(
                                version -> settling.settle(topic, version).chain(() -> reading.apply(version)))
                        .orElseGet(() -> none(topic, none)))
                .onFailure(MissingPartException.class)
                .retry()
                .atMost(READ_AGAIN);
    }

    /** A topic that had a version still has one: if none is found, it was replaced and deleted during the look. */
    private static <T> Uni<T> none(OpenTopic topic, T none) {
        return topic.version() == 0
                ? Uni.createFrom().item(none)
                : Uni.createFrom().failure(() -> new MissingPartException(topic, "the newest version"));
    }

    /**
     * For when something does not fit {@code head}: fails with {@link BaseMovedException} if there is a newer version by
     * now, since whatever was read besides the head may belong to that one.
     */
    public Uni<Void> requireStillHead(OpenTopic topic, Head head) {
        return headNumber(topic).invoke(number -> requireSame(head, number)).replaceWithVoid();
    }

    private static void requireSame(Head head, int number) {
        if (number != head.number()) {
            throw new BaseMovedException();
        }
    }

    /** The number of the newest version, without its page. */
    public Uni<Integer> headNumber(OpenTopic topic) {
        return versions.latest(topic.id(), topic.version())
                .chain(latest -> latest.map(
                                version -> settling.settle(topic, version).replaceWith(version.number()))
                        .orElseGet(() -> Uni.createFrom().item(0)));
    }

    /** The version that {@code cause} has made, also when it was deleted since. */
    public Uni<Optional<Made>> madeBy(OpenTopic topic, String cause) {
        return versions.findByCause(topic.id(), cause)
                .map(found -> found.map(trace -> new Made(trace.number(), trace.operations())));
    }

    public Uni<Read> read(OpenTopic topic, int number) {
        return required(topic, number)
                .chain(version -> page(topic, version).map(page -> new Read(Summary.of(version, topic), page)));
    }

    /** The page of a version; that of version 0 is empty. */
    public Uni<KnowledgePage> page(OpenTopic topic, int number) {
        return number == 0
                ? Uni.createFrom().item(KnowledgePage.EMPTY)
                : required(topic, number).chain(version -> page(topic, version));
    }

    /** If a content is missing, either the version was deleted while it was read, or the content should be there. */
    private Uni<KnowledgePage> page(OpenTopic topic, VersionDocument version) {
        return pages.read(topic, version)
                .onFailure(MissingPartException.class)
                .call(missing -> required(topic, version.number()));
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
