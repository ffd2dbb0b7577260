package io.mimiq.knowledge.history;

import static java.util.stream.Collectors.toSet;

import io.mimiq.knowledge.page.Statement;
import io.mimiq.knowledge.source.Edition;
import io.mimiq.knowledge.source.Sources.Named;
import io.mimiq.platform.contracts.knowledge.Knowledge.Evidence;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which sources go with a version whose text they say: those that nothing else rests on, edits, and earlier revisions of
 * documents, unless the newest says the same.
 */
final class GoingSources {

    private final Map<String, Named> sources;
    /** What of the text that is to go each source says. */
    private final Map<String, Set<String>> gone = new HashMap<>();
    /** Sources that what stays rests on. */
    private final Set<String> resting = new HashSet<>();

    /**
     * @param texts that are to go
     * @param said what sources say in their own words, by their ids
     */
    GoingSources(
            Set<String> texts,
            Collection<Statement> statements,
            Map<String, Named> sources,
            Map<String, Set<String>> said) {
        this.sources = sources;
        said.forEach(
                (id, all) -> gone.put(id, all.stream().filter(texts::contains).collect(toSet())));
        for (Statement statement : statements) {
            for (Evidence evidence : statement.evidence()) {
                if (!texts.contains(statement.text())) {
                    resting.add(evidence.sourceId());
                } else if (!evidence.isDeleted()) {
                    gone.computeIfAbsent(evidence.sourceId(), first -> new HashSet<>())
                            .add(statement.text());
                }
            }
        }
    }

    List<String> ids() {
        return sources.keySet().stream().filter(this::goes).sorted().toList();
    }

    boolean saysWhatIsGone(String sourceId) {
        return !gone.getOrDefault(sourceId, Set.of()).isEmpty();
    }

    /** Whether it can go although statements rest on it: nobody could delete it by itself, or need keep it. */
    boolean goesRegardless(String sourceId) {
        Named source = Objects.requireNonNull(sources.get(sourceId));
        Edition edition = source.edition();
        return source.kind() == SourceKind.EDIT || edition != null && !edition.current();
    }

    private boolean goes(String sourceId) {
        Named source = Objects.requireNonNull(sources.get(sourceId));
        Edition edition = source.edition();
        if (edition != null && !edition.current()) {
            return !newestSays(edition.documentId()).containsAll(gone.getOrDefault(sourceId, Set.of()));
        }
        return saysWhatIsGone(sourceId)
                && !source.kind().isDocument()
                && (goesRegardless(sourceId) || !resting.contains(sourceId));
    }

    private Set<String> newestSays(String documentId) {
        return sources.entrySet().stream()
                .filter(source -> isNewest(source.getValue(), documentId))
                .flatMap(source -> gone.getOrDefault(source.getKey(), Set.of()).stream())
                .collect(toSet());
    }

    private static boolean isNewest(Named source, String documentId) {
        Edition edition = source.edition();
        return edition != null && edition.current() && edition.documentId().equals(documentId);
    }
}
