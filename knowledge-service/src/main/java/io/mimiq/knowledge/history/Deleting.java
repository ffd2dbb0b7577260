package io.mimiq.knowledge.history;

import io.mimiq.knowledge.audit.Audit;
import io.mimiq.knowledge.history.DeletedVersionView.Place;
import io.mimiq.knowledge.page.Statement;
import io.mimiq.knowledge.source.Sources;
import io.mimiq.knowledge.statement.Statements;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.version.Outline;
import io.mimiq.knowledge.version.Outlines;
import io.mimiq.knowledge.version.VersionDeletion;
import io.mimiq.knowledge.version.Versions;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Deletes a version for good, and when asked to, its text wherever else it is and need not be. */
@Singleton
class Deleting {

    private final Versions versions;
    private final VersionDeletion deletion;
    private final Outlines outlines;
    private final Statements statements;
    private final Sources sources;
    private final Audit audit;

    Deleting(
            Versions versions,
            VersionDeletion deletion,
            Outlines outlines,
            Statements statements,
            Sources sources,
            Audit audit) {
        this.versions = versions;
        this.deletion = deletion;
        this.outlines = outlines;
        this.statements = statements;
        this.sources = sources;
        this.audit = audit;
    }

    /** What {@link #delete} would find, with nothing deleted. */
    Uni<DeletionPreviewView> preview(OpenTopic topic, int number) {
        return versions.headNumber(topic)
                .chain(head -> survival(topic, head, number))
                .map(DeletionPreviewView::of);
    }

    Uni<DeletedVersionView> delete(OpenTopic topic, int number, boolean purge) {
        return versions.headNumber(topic).chain(head -> delete(topic, head, number, purge));
    }

    private Uni<DeletedVersionView> delete(OpenTopic topic, int head, int number, boolean purge) {
        return survival(topic, head, number)
                .chain(survival -> delete(topic, head, number, purge ? survival.purgeable() : List.of())
                        .map(purged -> new DeletedVersionView(purged, survival.places(purged))));
    }

    private Uni<Survival> survival(OpenTopic topic, int head, int number) {
        return Uni.combine()
                .all()
                .unis(outlines.of(topic), statements.all(topic))
                .with((all, known) -> survival(head, number, all, known))
                .chain(survival -> sources.named(topic, survival.sourceIds()).map(survival::within));
    }

    private static Survival survival(int head, int number, List<Outline> versions, Map<String, Statement> statements) {
        if (versions.stream().noneMatch(outline -> outline.number() == number)) {
            throw ProblemException.notFound("version");
        }
        VersionDeletion.requireOlder(head, number);
        return new Survival(number, head, versions, statements, Map.of());
    }

    /** Versions first: as long as one says a statement, the statement must be there. */
    private Uni<List<Place>> delete(OpenTopic topic, int head, int number, List<Place> purge) {
        return Multi.createFrom()
                .iterable(purge)
                .filter(place -> place.kind().equals(Place.VERSION))
                .onItem()
                .transformToUniAndConcatenate(place -> bury(topic, head, Integer.parseInt(place.id())))
                .onItem()
                .ignoreAsUni()
                .chain(() -> bury(topic, head, number))
                .chain(() -> statements.purge(topic, ids(purge, Place.STATEMENT)))
                .chain(() -> sources.deleteUnlessDocuments(topic, ids(purge, Place.SOURCE)))
                .map(kept -> purge.stream()
                        .filter(place -> !place.kind().equals(Place.SOURCE) || !kept.contains(place.id()))
                        .toList());
    }

    private Uni<Void> bury(OpenTopic topic, int head, int number) {
        String id = Integer.toString(number);
        return deletion.delete(
                topic, head, number, audit.byUser(topic.userId(), topic.id(), "version.deleted", "version", id));
    }

    private static List<String> ids(List<Place> places, String kind) {
        return places.stream()
                .filter(place -> place.kind().equals(kind))
                .map(Place::id)
                .toList();
    }
}
