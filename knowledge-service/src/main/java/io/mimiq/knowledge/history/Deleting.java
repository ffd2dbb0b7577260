package io.mimiq.knowledge.history;

import io.mimiq.knowledge.audit.Audit;
import io.mimiq.knowledge.history.DeletedVersionView.Place;
import io.mimiq.knowledge.source.Sources;
import io.mimiq.knowledge.statement.Statements;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.version.Outlines;
import io.mimiq.knowledge.version.VersionDeletion;
import io.mimiq.knowledge.version.Versions;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

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

    Uni<DeletedVersionView> delete(OpenTopic topic, int number, boolean purge) {
        return versions.headNumber(topic).chain(head -> delete(topic, head, number, purge));
    }

    private Uni<DeletedVersionView> delete(OpenTopic topic, int head, int number, boolean purge) {
        return Uni.combine()
                .all()
                .unis(outlines.of(topic), statements.all(topic))
                .with((all, known) -> {
                    if (all.stream().noneMatch(outline -> outline.number() == number)) {
                        throw ProblemException.notFound("version");
                    }
                    return new Survival(number, head, all, known);
                })
                .chain(survival -> delete(topic, head, number, purge ? purgeable(survival) : List.of())
                        .map(purged -> new DeletedVersionView(purged, survival.places(purged))));
    }

    private static List<Place> purgeable(Survival survival) {
        List<Place> places = new ArrayList<>();
        survival.purgeableVersions().forEach(id -> places.add(new Place(Place.VERSION, Integer.toString(id))));
        survival.purgeableStatements().forEach(id -> places.add(new Place(Place.STATEMENT, id)));
        survival.purgeableSources().forEach(id -> places.add(new Place(Place.SOURCE, id)));
        return places;
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
