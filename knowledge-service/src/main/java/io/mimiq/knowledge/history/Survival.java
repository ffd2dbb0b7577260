package io.mimiq.knowledge.history;

import io.mimiq.knowledge.conversation.Conversation;
import io.mimiq.knowledge.history.DeletedVersionView.Place;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out where else the text of a version stands, and what of that can be purged: everything that the current version
 * does not say and that belongs to no document. A message stands as long as its source does. An open
 * proposal loses what it says of it, and only goes if nothing is left.
 */
final class Survival {

    private final Set<String> pieces;
    private final Set<String> gone;
    private final List<Outline> others;
    private final Map<String, Statement> statements;
    private final Map<String, Named> sources;
    private final Map<String, FoundMessage> messages;
    private final Map<String, Said> proposals;
    /** The pieces in the order in which messages are asked for them. */
    private final List<String> ordered;

    /**
     * @param versions outlines of all existing versions
     */
    Survival(int deleted, int head, List<Outline> versions, Map<String, Statement> statements) {
        this(
                pieces(versions, deleted),
                without(pieces(versions, deleted), pieces(versions, head)),
                versions.stream().filter(outline -> outline.number() != deleted).toList(),
                statements,
                Map.of(),
                Map.of(),
                Map.of());
    }

    private Survival(
            Set<String> pieces,
            Set<String> gone,
            List<Outline> others,
            Map<String, Statement> statements,
            Map<String, Named> sources,
            Map<String, FoundMessage> messages,
            Map<String, Said> proposals) {
        this.pieces = pieces;
        this.gone = gone;
        this.others = others;
        this.statements = statements;
        this.sources = sources;
        this.messages = messages;
        this.proposals = proposals;
        this.ordered = pieces.stream().sorted().toList();
    }

    /**
     * The same, given where else it stands.
     *
     * @param found messages that say some of {@link #wanted()}
     * @param proposed what all proposals say
     */
    Survival within(List<FoundMessage> found, List<Said> proposed) {
        Map<String, FoundMessage> spoken = new LinkedHashMap<>();
        found.forEach(message -> spoken.put(message.id(), message));
        Map<String, Said> saying = new LinkedHashMap<>();
        proposed.stream()
                .filter(proposal -> intersects(proposal.texts(), pieces) || saysWhatIsGone(proposal))
                .forEach(proposal -> saying.put(proposal.id(), proposal));
        return new Survival(pieces, gone, others, statements, sources, spoken, saying);
    }

    /** The same, given those of {@link #sourceIds()} that exist. */
    Survival among(Map<String, Named> existing) {
        return new Survival(pieces, gone, others, statements, existing, messages, proposals);
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

    /** Sources that statements of the version cite, and messages that say it. Some may have been deleted. */
    Set<String> sourceIds() {
        Set<String> ids = sourcesOf(saying(pieces));
        ids.addAll(messages.keySet());
        return ids;
    }

    /** What open proposals say of what is gone. */
    List<String> proposed() {
        return proposals.values().stream()
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
        List<String> goingSources = purgeableSources();
        goingSources.forEach(id -> places.add(new Place(Place.SOURCE, id)));
        messageIds().stream()
                .filter(id -> sources.containsKey(id) ? goingSources.contains(id) : saysWhatIsGone(id))
                .forEach(id -> places.add(new Place(Place.MESSAGE, id)));
        proposals.values().stream()
                .filter(this::saysWhatIsGone)
                .forEach(proposal -> places.add(new Place(Place.PROPOSAL, proposal.id())));
        return places;
    }

    /** Those that say some of it, and those it was drawn from. */
    private Set<String> messageIds() {
        Set<String> ids = new LinkedHashSet<>(messages.keySet());
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
        return Objects.requireNonNull(messages.get(messageId)).said().stream()
                .anyMatch(said -> gone.contains(ordered.get(said)));
    }

    /** Sources that gave rise to nothing else. Documents are deleted as documents. */
    private List<String> purgeableSources() {
        Set<String> ids = sourcesOf(saying(gone));
        messages.keySet().stream().filter(this::saysWhatIsGone).forEach(ids::add);
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
        messageIds().forEach(message -> places.add(new Place(Place.MESSAGE, message)));
        proposals.keySet().forEach(proposal -> places.add(new Place(Place.PROPOSAL, proposal)));
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

    /** How a message begins, or words of it that the version rests on. */
    String message(String id) {
        FoundMessage message = messages.get(id);
        return message == null ? quote(id) : message.label();
    }

    String proposal(String id) {
        return Objects.requireNonNull(proposals.get(id)).label();
    }

    /** Words of a source that the version rests on. */
    String quote(String sourceId) {
        return saying(pieces).stream()
                .flatMap(statement -> statement.evidence().stream())
                .filter(evidence -> evidence.sourceId().equals(sourceId) && !evidence.isDeleted())
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
