package io.mimiq.knowledge.history;

import io.mimiq.knowledge.conversation.Conversation;
import io.mimiq.knowledge.history.DeletedVersionView.Place;
import io.mimiq.knowledge.page.Statement;
import io.mimiq.knowledge.proposal.ProposalTexts;
import io.mimiq.knowledge.source.Mentions;
import io.mimiq.knowledge.source.Sources;
import io.mimiq.knowledge.statement.Statements;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.version.Outline;
import io.mimiq.knowledge.version.Outlines;
import io.mimiq.knowledge.version.Purge;
import io.mimiq.knowledge.version.VersionDeletion;
import io.mimiq.knowledge.version.Versions;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Deletes a version for good and, if asked to, its text wherever else it need not be. */
@Singleton
class Deleting {

    private final Versions versions;
    private final Outlines outlines;
    private final Statements statements;
    private final Sources sources;
    private final Mentions mentions;
    private final Conversation conversation;
    private final ProposalTexts proposals;
    private final Purging purging;
    private final Storage storage;

    Deleting(
            Versions versions,
            Outlines outlines,
            Statements statements,
            Sources sources,
            Mentions mentions,
            Conversation conversation,
            ProposalTexts proposals,
            Purging purging,
            Storage storage) {
        this.versions = versions;
        this.outlines = outlines;
        this.statements = statements;
        this.sources = sources;
        this.mentions = mentions;
        this.conversation = conversation;
        this.proposals = proposals;
        this.purging = purging;
        this.storage = storage;
    }

    /** What {@link #delete} would find, with nothing deleted. */
    Uni<DeletionPreviewView> preview(OpenTopic topic, int number) {
        return versions.headNumber(topic)
                .chain(head -> survival(topic, head, number, true))
                .map(DeletionPreviewView::of);
    }

    Uni<DeletedVersionView> delete(OpenTopic topic, int number, boolean purge) {
        return versions.headNumber(topic).chain(head -> delete(topic, head, number, purge));
    }

    private Uni<DeletedVersionView> delete(OpenTopic topic, int head, int number, boolean purge) {
        return survival(topic, head, number, purge)
                .chain(survival -> delete(topic, head, number, purge ? purge(topic, head, survival) : null)
                        .map(DeletedVersionView::places)
                        .map(purged -> new DeletedVersionView(purged, survival.places(purged))));
    }

    private @Nullable Purge purge(OpenTopic topic, int head, Survival survival) {
        List<Place> places = survival.purgeable();
        List<Integer> versions = ids(places, Place.VERSION)
                .map(Integer::valueOf)
                .filter(version -> version < head)
                .toList();
        return places.isEmpty()
                ? null
                : new Purge(
                        storage.now(),
                        versions,
                        ids(places, Place.STATEMENT).toList(),
                        ids(places, Place.SOURCE)
                                .filter(id -> !survival.goesRegardless(id))
                                .toList(),
                        ids(places, Place.SOURCE)
                                .filter(survival::goesRegardless)
                                .toList(),
                        ids(places, Place.MESSAGE).toList(),
                        ids(places, Place.PROPOSAL).toList(),
                        ProposalTexts.hashes(topic, survival.proposed()));
    }

    private static Stream<String> ids(List<Place> places, String kind) {
        return places.stream().filter(place -> place.kind().equals(kind)).map(Place::id);
    }

    /** One write deletes the version and notes what is to follow: if that is interrupted, the background work goes on. */
    private Uni<Optional<Purge>> delete(OpenTopic topic, int head, int number, @Nullable Purge purge) {
        return purging.delete(topic, head, number, purge)
                .invoke(Deleting::requireThere)
                .chain(() -> purge == null
                        ? Uni.createFrom().item(Optional.empty())
                        : purging.carryOut(topic, number, purge).map(Optional::of));
    }

    private static void requireThere(boolean there) {
        if (!there) {
            throw ProblemException.notFound("version");
        }
    }

    private Uni<Survival> survival(OpenTopic topic, int head, int number, boolean purge) {
        return Uni.combine()
                .all()
                .unis(outlines.of(topic), statements.all(topic))
                .with((all, known) -> survival(head, number, purge, all, known))
                .chain(survival -> Uni.combine()
                        .all()
                        .unis(
                                conversation.saying(topic, survival.wanted()),
                                proposals.said(topic),
                                mentions.of(topic, survival.pieces()))
                        .with(survival::within))
                .chain(survival -> sources.named(topic, survival.sourceIds()).map(survival::among));
    }

    private static Survival survival(
            int head, int number, boolean purge, List<Outline> versions, Map<String, Statement> statements) {
        if (versions.stream().noneMatch(outline -> outline.number() == number)) {
            throw ProblemException.notFound("version");
        }
        VersionDeletion.requireOlder(head, number);
        return purge
                ? Survival.ofPurge(number, head, versions, statements)
                : Survival.of(number, head, versions, statements);
    }
}
