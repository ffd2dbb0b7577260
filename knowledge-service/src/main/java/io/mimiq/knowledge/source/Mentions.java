package io.mimiq.knowledge.source;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.mimiq.knowledge.computing.Computing;
import io.mimiq.knowledge.source.DocumentProgress.Newest;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.contracts.knowledge.Wording;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.reading.Unit;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which sources say certain things, as sentences, items or rows of their own, whatever rests on them. Reads all
 * that a topic has: for rare questions only.
 */
@Singleton
public final class Mentions {

    /** What has fewer letters and digits is said everywhere. */
    private static final int SHORTEST = 8;

    private final SourceRepository sources;
    private final DocumentProgress progress;
    private final Computing computing;

    Mentions(SourceRepository sources, DocumentProgress progress, Computing computing) {
        this.sources = sources;
        this.progress = progress;
        this.computing = computing;
    }

    private record Mention(String sourceId, Set<String> said) {}

    /** Which of the texts each source says; sources that say none are missing. */
    public Uni<Map<String, Set<String>>> of(OpenTopic topic, Collection<String> texts) {
        Map<String, List<String>> wanted = texts.stream()
                .filter(text -> Wording.letters(text).length() >= SHORTEST)
                .collect(groupingBy(Wording::letters));
        return sources.all(topic.id())
                .onItem()
                .transformToUniAndConcatenate(source -> syntax(topic, source)
                        .chain(syntax -> computing.compute(() -> mention(topic, source, syntax, wanted))))
                .filter(mention -> !mention.said().isEmpty())
                .collect()
                .asList()
                .map(found -> found.stream().collect(toMap(Mention::sourceId, Mention::said)));
    }

    private Uni<Syntax> syntax(OpenTopic topic, StoredSource source) {
        String documentId = source.documentId();
        if (documentId == null) {
            return Uni.createFrom().item(source.kind() == SourceKind.EDIT ? Syntax.MARKDOWN : Syntax.NOTE);
        }
        return progress.newest(topic, Set.of(documentId)).map(newest -> syntax(newest.get(documentId)));
    }

    private static Syntax syntax(@Nullable Newest newest) {
        return newest == null ? Syntax.MARKDOWN : newest.syntax();
    }

    private static Mention mention(
            OpenTopic topic, StoredSource source, Syntax syntax, Map<String, List<String>> wanted) {
        Set<String> said = Reading.of(source.text(topic), syntax).units().stream()
                .map(Unit::text)
                .map(Wording::letters)
                .flatMap(letters -> Stream.ofNullable(wanted.get(letters)))
                .flatMap(List::stream)
                .collect(toSet());
        return new Mention(topic.local(source.id()), said);
    }
}
