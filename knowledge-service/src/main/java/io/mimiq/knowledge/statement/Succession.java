package io.mimiq.knowledge.statement;

import static java.util.stream.Collectors.toMap;

import io.mimiq.knowledge.changeset.Successor;
import io.mimiq.knowledge.topic.OpenTopic;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds what stands in the place of a statement that does not stand any more: what superseded it, however often; or, if
 * that was undone by restoring an older version, what it had superseded itself.
 */
@Singleton
class Succession {

    private final StatementRepository statements;

    Succession(StatementRepository statements) {
        this.statements = statements;
    }

    Uni<Map<String, Successor>> of(OpenTopic topic, Set<String> missing, Set<String> standing) {
        return kin(topic, new HashMap<>(), missing, standing)
                .map(kin -> kin.values().stream()
                        .filter(document -> missing.contains(topic.local(document.id())))
                        .collect(toMap(
                                document -> topic.local(document.id()),
                                document -> successor(topic, document, kin, standing))));
    }

    /** Reads generation by generation, up to those that stand. */
    private Uni<Map<String, StatementDocument>> kin(
            OpenTopic topic, Map<String, StatementDocument> known, Set<String> wanted, Set<String> standing) {
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(known);
        }
        return statements.find(wanted.stream().map(topic::scoped).toList()).chain(found -> {
            Set<String> next = new HashSet<>();
            for (StatementDocument document : found) {
                known.put(topic.local(document.id()), document);
                related(document).filter(id -> !standing.contains(id)).forEach(next::add);
            }
            next.removeAll(known.keySet());
            next.removeAll(wanted);
            return kin(topic, known, next, standing);
        });
    }

    /** What superseded it, the latest first, then what it superseded. */
    private static Stream<String> related(StatementDocument document) {
        List<StatementEvent> history = document.history();
        Stream<String> later = IntStream.range(0, history.size())
                .mapToObj(i ->
                        Optional.ofNullable(history.get(history.size() - 1 - i).by()))
                .flatMap(Optional::stream);
        return Stream.concat(later, Stream.ofNullable(document.replaces()));
    }

    private static Successor successor(
            OpenTopic topic, StatementDocument ended, Map<String, StatementDocument> kin, Set<String> standing) {
        Set<String> seen = new HashSet<>(Set.of(topic.local(ended.id())));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String next = open.remove();
            if (standing.contains(next)) {
                return new Successor(next, ended.version());
            }
            Stream.ofNullable(kin.get(next))
                    .flatMap(Succession::related)
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return new Successor(null, ended.version());
    }
}
