package io.mimiq.knowledge.account;

import io.mimiq.knowledge.changeset.Account.Entry;
import io.mimiq.knowledge.changeset.SourceText;
import io.mimiq.knowledge.page.Markers;
import io.mimiq.knowledge.source.Sources;
import io.mimiq.knowledge.source.Sources.Named;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.knowledge.topic.TopicAccess;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.Reference;
import io.mimiq.platform.reading.Unit;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What sources say beside the page. The earlier texts of documents say nothing any more. */
@Singleton
public final class References {

    private final TopicAccess topics;
    private final Accounts accounts;
    private final Sources sources;

    References(TopicAccess topics, Accounts accounts, Sources sources) {
        this.topics = topics;
        this.accounts = accounts;
        this.sources = sources;
    }

    Uni<List<Reference>> of(String userId, String topicId) {
        return topics.open(userId, topicId).chain(this::of);
    }

    private Uni<List<Reference>> of(OpenTopic topic) {
        return accounts.withReferences(topic)
                .chain(ids -> sources.current(topic, ids))
                .chain(named -> Multi.createFrom()
                        .iterable(named.keySet().stream().sorted().toList())
                        .onItem()
                        .transformToUniAndConcatenate(id -> of(topic, id, named))
                        .onItem()
                        .<Reference>disjoint()
                        .collect()
                        .asList());
    }

    private Uni<List<Reference>> of(OpenTopic topic, String sourceId, Map<String, Named> named) {
        Named source = named.get(sourceId);
        return beside(topic, sourceId, source == null ? null : source.title())
                .map(units -> units.stream()
                        .filter(unit -> unit.state() == State.REFERENCE)
                        .map(Beside::unit)
                        .toList());
    }

    /** A unit that does not stand on the page, and what became of it. */
    public record Beside(Reference unit, State state) {}

    /**
     * The units of a source that do not stand on the page, in reading order; none if it has no account.
     *
     * @param title of the source
     */
    public Uni<List<Beside>> beside(OpenTopic topic, String sourceId, @Nullable String title) {
        return Uni.combine()
                .all()
                .unis(sources.find(topic, sourceId), accounts.ledgers(topic, List.of(sourceId)))
                .with((source, ledgers) -> source.isEmpty() || !ledgers.containsKey(sourceId)
                        ? List.of()
                        : beside(source.get(), title, ledgers.get(sourceId)));
    }

    private static List<Beside> beside(SourceText source, @Nullable String title, Ledger ledger) {
        Telling telling = new Telling(ledger, source);
        return ledger.lines().stream()
                .filter(line -> line.state() != State.KEPT && line.state() != State.CONFIRMED)
                .map(line -> new Beside(
                        new Reference(
                                source.id(),
                                line.entry().number(),
                                title,
                                line.entry().start(),
                                line.entry().end(),
                                words(source, line.entry()),
                                telling.headings(line)),
                        line.state()))
                .toList();
    }

    private static String words(SourceText source, Entry entry) {
        String written = entry.span().of(source.text());
        return entry.kind() == Unit.Kind.ITEM ? Markers.without(written) : written;
    }

    /** How many parts of each source are accounted for, by its id. */
    public Uni<Map<String, Integer>> parts(OpenTopic topic) {
        return accounts.parts(topic);
    }
}
