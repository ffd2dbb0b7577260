package io.mimiq.knowledge.history;

import io.mimiq.knowledge.conversation.Conversation;
import io.mimiq.knowledge.history.DeletedVersionView.Place;
import io.mimiq.knowledge.history.DeletionPreviewView.SurvivingPlace;
import io.mimiq.knowledge.page.Statement;
import io.mimiq.knowledge.proposal.ProposalTexts.Said;
import io.mimiq.knowledge.source.Sources.Named;
import io.mimiq.knowledge.version.Outline;
import io.mimiq.platform.contracts.conversation.FindMessages.Wanted;
import io.mimiq.platform.contracts.conversation.FoundMessage;
import io.mimiq.platform.contracts.knowledge.Knowledge.Evidence;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out where else the text of a version stands, and what of that can be purged: everything that the current version
 * does not say, apart from the newest revisions of documents. A message stands as long as its source does. An open
 * proposal loses what it says of it, and only goes if nothing is left.
 */
final class Survival {

    private final Set<String> pieces;
    private final Set<String> gone;
    private final List<Outline> others;
    private final Map<String, Statement> statements;
    private final Elsewhere elsewhere;
    private final Map<String, Named> sources;
    /** The pieces in the order in which messages are asked for them. */
    private final List<String> ordered;

    private final GoingSources going;

    /** What stands apart from the page: messages and proposals by id, and what sources say by the sources' ids. */
    private record Elsewhere(
            Map<String, FoundMessage> messages, Map<String, Said> proposals, Map<String, Set<String>> mentions) {

        static final Elsewhere NOTHING = new Elsewhere(Map.of(), Map.of(), Map.of());
    }

    /**
     * Of the text of one version.
     *
     * @param versions outlines of all existing versions
     */
    static Survival of(int deleted, int head, List<Outline> versions, Map<String, Statement> statements) {
        return of(pieces(versions, number -> number == deleted), deleted, head, versions, statements);
    }

    /** Also of what only those versions say that a purge takes along: nobody could delete it once they are gone. */
    static Survival ofPurge(int deleted, int head, List<Outline> versions, Map<String, Statement> statements) {
        Survival one = of(deleted, head, versions, statements);
        Set<Integer> going = new HashSet<>(one.versionsSaying(one.gone));
        going.add(deleted);
        Set<String> alone =
                without(pieces(versions, going::contains), pieces(versions, number -> !going.contains(number)));
        alone.addAll(one.pieces);
        return of(alone, deleted, head, versions, statements);
    }

    private static Survival of(
            Set<String> pieces, int deleted, int head, List<Outline> versions, Map<String, Statement> statements) {
        return new Survival(
                pieces,
                without(pieces, pieces(versions, number -> number == head)),
                versions.stream().filter(outline -> outline.number() != deleted).toList(),
                statements,
                Elsewhere.NOTHING,
                Map.of());
    }

    private Survival(
            Set<String> pieces,
            Set<String> gone,
            List<Outline> others,
            Map<String, Statement> statements,
            Elsewhere elsewhere,
            Map<String, Named> sources) {
        this.pieces = pieces;
        this.gone = gone;
        this.others = others;
        this.statements = statements;
        this.elsewhere = elsewhere;
        this.sources = sources;
        this.ordered = pieces.stream().sorted().toList();
        this.going = new GoingSources(gone, statements.values(), sources, said(elsewhere, ordered));
    }

    /**
     * The same, given where else it stands.
     *
     * @param found messages that say some of {@link #wanted()}
     * @param proposed what all proposals say
     * @param mentions which of {@link #pieces()} each source says
     */
    Survival within(List<FoundMessage> found, List<Said> proposed, Map<String, Set<String>> mentions) {
        Map<String, FoundMessage> spoken = new LinkedHashMap<>();
        found.forEach(message -> spoken.put(message.id(), message));
        Map<String, Said> saying = new LinkedHashMap<>();
        proposed.stream()
                .filter(proposal -> intersects(proposal.texts(), pieces) || saysWhatIsGone(proposal))
                .forEach(proposal -> saying.put(proposal.id(), proposal));
        return new Survival(pieces, gone, others, statements, new Elsewhere(spoken, saying, mentions), sources);
    }

    /** The same, given those of {@link #sourceIds()} that exist. */
    Survival among(Map<String, Named> existing) {
        return new Survival(pieces, gone, others, statements, elsewhere, existing);
    }

    /** What the version says, or those that go. */
    Set<String> pieces() {
        return pieces;
    }

    private static Set<String> pieces(List<Outline> versions, IntPredicate wanted) {
        return versions.stream()
                .filter(outline -> wanted.test(outline.number()))
                .flatMap(outline -> outline.pieces().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> without(Set<String> one, Set<String> other) {
        return one.stream().filter(piece -> !other.contains(piece)).collect(Collectors.toSet());
    }

    /** Sources that say it or that its statements cite, and messages that say it. Some may have been deleted. */
    Set<String> sourceIds() {
        Set<String> ids = sourcesOf(saying(pieces));
        ids.addAll(elsewhere.messages().keySet());
        ids.addAll(elsewhere.mentions().keySet());
        return ids;
    }

    /** What open proposals say of what is gone. */
    List<String> proposed() {
        return elsewhere.proposals().values().stream()
                .filter(proposal -> !proposal.isDecided())
                .flatMap(proposal -> Stream.concat(proposal.texts().stream(), proposal.headings().stream()))
                .filter(gone::contains)
                .distinct()
                .toList();
    }

    /** What messages may say of the version. */
    List<Wanted> wanted() {
        return Conversation.wanted(ordered, statements.values());
    }

    /** What can be purged, of every kind. */
    List<Place> purgeable() {
        List<Place> places = new ArrayList<>();
        versionsSaying(gone).forEach(number -> places.add(version(number)));
        saying(gone).forEach(statement -> places.add(new Place(Place.STATEMENT, statement.id())));
        List<String> goingSources = going.ids();
        goingSources.forEach(id -> places.add(new Place(Place.SOURCE, id)));
        messageIds().stream()
                .filter(id -> sources.containsKey(id) ? goingSources.contains(id) : saysWhatIsGone(id))
                .forEach(id -> places.add(new Place(Place.MESSAGE, id)));
        elsewhere.proposals().values().stream()
                .filter(this::saysWhatIsGone)
                .forEach(proposal -> places.add(new Place(Place.PROPOSAL, proposal.id())));
        return places;
    }

    /** Those that say some of it, and those it was drawn from. */
    private Set<String> messageIds() {
        Set<String> ids = new LinkedHashSet<>(elsewhere.messages().keySet());
        sources.forEach((id, source) -> {
            if (source.kind() == SourceKind.MESSAGE) {
                ids.add(id);
            }
        });
        return ids;
    }

    private boolean saysWhatIsGone(Said proposal) {
        return intersects(proposal.texts(), gone) || intersects(proposal.headings(), gone);
    }

    private boolean saysWhatIsGone(String messageId) {
        return Objects.requireNonNull(elsewhere.messages().get(messageId)).said().stream()
                .anyMatch(said -> gone.contains(ordered.get(said)));
    }

    /** Whether a source can go although statements rest on it. */
    boolean goesRegardless(String sourceId) {
        return going.goesRegardless(sourceId);
    }

    /** What a person can do about a source that a purge spares although it says what the current version does not. */
    Optional<String> remedy(String sourceId) {
        return !going.saysWhatIsGone(sourceId)
                ? Optional.empty()
                : Optional.of(
                        source(sourceId).kind().isDocument()
                                ? SurvivingPlace.CHANGE_DOCUMENT
                                : SurvivingPlace.DELETE_MESSAGE);
    }

    /** What messages and sources themselves say, by their ids. */
    private static Map<String, Set<String>> said(Elsewhere elsewhere, List<String> ordered) {
        Map<String, Set<String>> said = new HashMap<>();
        elsewhere.mentions().forEach((id, texts) -> said.put(id, new HashSet<>(texts)));
        elsewhere
                .messages()
                .forEach((id, message) -> message.said()
                        .forEach(each -> said.computeIfAbsent(id, first -> new HashSet<>())
                                .add(ordered.get(each))));
        return said;
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
        messageIds().forEach(message -> places.add(new Place(Place.MESSAGE, message)));
        elsewhere.proposals().keySet().forEach(proposal -> places.add(new Place(Place.PROPOSAL, proposal)));
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

    /** How a message begins, or words of a source that the version rests on or has too. */
    String message(String id) {
        FoundMessage message = elsewhere.messages().get(id);
        return message == null ? quote(id) : message.label();
    }

    String proposal(String id) {
        return Objects.requireNonNull(elsewhere.proposals().get(id)).label();
    }

    private String quote(String sourceId) {
        return saying(pieces).stream()
                .flatMap(statement -> statement.evidence().stream())
                .filter(evidence -> evidence.sourceId().equals(sourceId) && !evidence.isDeleted())
                .map(Evidence::quote)
                .findFirst()
                .or(() -> elsewhere.mentions().getOrDefault(sourceId, Set.of()).stream()
                        .sorted()
                        .findFirst())
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
