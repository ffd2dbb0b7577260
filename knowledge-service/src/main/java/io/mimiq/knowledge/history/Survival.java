package io.mimiq.knowledge.history;

import io.mimiq.knowledge.history.DeletedVersionView.Place;
import io.mimiq.knowledge.page.Statement;
import io.mimiq.knowledge.source.Sources.Named;
import io.mimiq.knowledge.version.Outline;
import io.mimiq.platform.contracts.knowledge.Knowledge.Evidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out where else the text of a version stands, and what of that can be purged: everything that the current version
 * does not say and that belongs to no document.
 */
final class Survival {

    private final Set<String> pieces;
    private final Set<String> gone;
    private final List<Outline> others;
    private final Map<String, Statement> statements;
    private final Map<String, Named> sources;

    /**
     * @param versions outlines of all existing versions
     * @param sources those of {@link #sourceIds()} that exist
     */
    Survival(
            int deleted,
            int head,
            List<Outline> versions,
            Map<String, Statement> statements,
            Map<String, Named> sources) {
        this(
                pieces(versions, deleted),
                without(pieces(versions, deleted), pieces(versions, head)),
                versions.stream().filter(outline -> outline.number() != deleted).toList(),
                statements,
                sources);
    }

    private Survival(
            Set<String> pieces,
            Set<String> gone,
            List<Outline> others,
            Map<String, Statement> statements,
            Map<String, Named> sources) {
        this.pieces = pieces;
        this.gone = gone;
        this.others = others;
        this.statements = statements;
        this.sources = sources;
    }

    /** The same, given which sources exist. */
    Survival within(Map<String, Named> existing) {
        return new Survival(pieces, gone, others, statements, existing);
    }

    private static Set<String> pieces(List<Outline> versions, int number) {
        return versions.stream()
                .filter(outline -> outline.number() == number)
                .flatMap(outline -> outline.pieces().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> one, Set<String> other) {
        return one.stream().filter(piece -> !other.contains(piece)).collect(Collectors.toSet());
    }

    /** Sources that statements of the version cite. Some may have been deleted. */
    Set<String> sourceIds() {
        return sourcesOf(saying(pieces));
    }

    /** What can be purged, of every kind. */
    List<Place> purgeable() {
        List<Place> places = new ArrayList<>();
        versionsSaying(gone).forEach(number -> places.add(version(number)));
        saying(gone).forEach(statement -> places.add(new Place(Place.STATEMENT, statement.id())));
        purgeableSources().forEach(id -> places.add(new Place(Place.SOURCE, id)));
        return places;
    }

    /** Sources that gave rise to nothing else. Documents are deleted as documents. */
    private List<String> purgeableSources() {
        Set<String> ids = sourcesOf(saying(gone));
        ids.removeAll(sourcesOf(statements.values().stream()
                .filter(statement -> !gone.contains(statement.text()))
                .toList()));
        return ids.stream()
                .filter(id -> sources.containsKey(id) && !sources.get(id).kind().isDocument())
                .sorted()
                .toList();
    }

    /** All places where something of its text stands, apart from those in {@code purged}. */
    List<Place> places(Collection<Place> purged) {
        List<Place> places = new ArrayList<>();
        versionsSaying(pieces).forEach(number -> places.add(version(number)));
        saying(pieces).forEach(statement -> places.add(new Place(Place.STATEMENT, statement.id())));
        sourceIds().stream()
                .filter(sources::containsKey)
                .sorted()
                .forEach(source -> places.add(new Place(Place.SOURCE, source)));
        places.removeAll(purged);
        return places;
    }

    /** The text of a statement that stands in one of the places. */
    String statement(String id) {
        return Objects.requireNonNull(statements.get(id)).text();
    }

    Named source(String id) {
        return Objects.requireNonNull(sources.get(id));
    }

    /** Words of a source that the version rests on. */
    String quote(String sourceId) {
        return saying(pieces).stream()
                .flatMap(statement -> statement.evidence().stream())
                .filter(evidence -> evidence.sourceId().equals(sourceId))
                .map(Evidence::quote)
                .findFirst()
                .orElseThrow();
    }

    private List<Integer> versionsSaying(Set<String> wanted) {
        return others.stream()
                .filter(other -> intersects(other.pieces(), wanted))
                .map(Outline::number)
                .toList();
    }

    private List<Statement> saying(Set<String> wanted) {
        return statements.values().stream()
                .filter(statement -> wanted.contains(statement.text()))
                .toList();
    }

    private static Place version(int number) {
        return new Place(Place.VERSION, Integer.toString(number));
    }

    private static Set<String> sourcesOf(Collection<Statement> statements) {
        return statements.stream()
                .flatMap(statement -> statement.evidence().stream())
                .map(Evidence::sourceId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean intersects(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }
}
