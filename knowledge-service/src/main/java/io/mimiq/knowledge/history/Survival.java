package io.mimiq.knowledge.history;

import io.mimiq.knowledge.history.DeletedVersionView.Place;
import io.mimiq.knowledge.page.Evidence;
import io.mimiq.knowledge.page.Statement;
import io.mimiq.knowledge.version.Outline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out where else the text of a version stands, and what of that can be purged: everything the current version does not say. */
final class Survival {

    private final Set<String> pieces;
    private final Set<String> gone;
    private final List<Outline> others;
    private final Map<String, Statement> statements;

    /** @param versions outlines of all versions that there are */
    Survival(int deleted, int head, List<Outline> versions, Map<String, Statement> statements) {
        this.pieces = pieces(versions, deleted);
        this.gone = new HashSet<>(pieces);
        this.gone.removeAll(pieces(versions, head));
        this.others =
                versions.stream().filter(outline -> outline.number() != deleted).toList();
        this.statements = statements;
    }

    private static Set<String> pieces(List<Outline> versions, int number) {
        return versions.stream()
                .filter(outline -> outline.number() == number)
                .flatMap(outline -> outline.pieces().stream())
                .collect(Collectors.toSet());
    }

    /** Versions that say something of it which the current one does not. */
    List<Integer> purgeableVersions() {
        return others.stream()
                .filter(other -> intersects(other.pieces(), gone))
                .map(Outline::number)
                .toList();
    }

    List<String> purgeableStatements() {
        return statements.values().stream()
                .filter(statement -> gone.contains(statement.text()))
                .map(Statement::id)
                .toList();
    }

    /** Sources that gave rise to nothing else. */
    List<String> purgeableSources() {
        Set<String> purged = new HashSet<>(purgeableStatements());
        Set<String> sources = sourcesOf(statements.values().stream()
                .filter(statement -> purged.contains(statement.id()))
                .toList());
        sources.removeAll(sourcesOf(statements.values().stream()
                .filter(statement -> !purged.contains(statement.id()))
                .toList()));
        return sources.stream().sorted().toList();
    }

    /** All places where something of its text stands, apart from those in {@code purged}. */
    List<Place> places(Collection<Place> purged) {
        List<Place> places = new ArrayList<>();
        others.stream()
                .filter(other -> intersects(other.pieces(), pieces))
                .forEach(other -> places.add(new Place(Place.VERSION, Integer.toString(other.number()))));
        List<Statement> said = statements.values().stream()
                .filter(statement -> pieces.contains(statement.text()))
                .toList();
        said.forEach(statement -> places.add(new Place(Place.STATEMENT, statement.id())));
        sourcesOf(said).stream().sorted().forEach(source -> places.add(new Place(Place.SOURCE, source)));
        places.removeAll(purged);
        return places;
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
