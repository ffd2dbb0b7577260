package io.mimiq.knowledge.proposal;

import static java.util.stream.Collectors.toSet;

import io.mimiq.knowledge.changeset.NewProposal;
import io.mimiq.knowledge.changeset.Place;
import io.mimiq.knowledge.changeset.Standing;
import io.mimiq.knowledge.computing.Computing;
import io.mimiq.knowledge.topic.OpenTopic;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What proposals say, to find and to delete it. */
@Singleton
public final class ProposalTexts {

    private static final String PURPOSE = "purged";

    private final ProposalRepository proposals;
    private final Computing computing;

    ProposalTexts(ProposalRepository proposals, Computing computing) {
        this.proposals = proposals;
        this.computing = computing;
    }

    /**
     * What a proposal says.
     *
     * @param label what it is about, as a person knows it
     * @param texts what it proposes, what it would change, and the words that gave rise to it
     * @param headings of the sections that it was about
     */
    public record Said(String id, String label, boolean isDecided, Set<String> texts, Set<String> headings) {}

    /** What all proposals say, of which a decided one also tells what stood when it was decided. */
    public Uni<List<Said>> said(OpenTopic topic) {
        return proposals
                .all(topic.id())
                .chain(all -> computing.compute(() ->
                        all.stream().map(proposal -> said(topic, proposal)).toList()));
    }

    private static Said said(OpenTopic topic, ProposalDocument proposal) {
        NewProposal content = proposal.content(topic);
        Set<String> texts = Stream.concat(
                        content.operations().stream().flatMap(Redaction::texts),
                        proposal.basis(topic).stream()
                                .flatMap(basis -> basis.standings().stream())
                                .map(Standing::view)
                                .flatMap(view -> Stream.of(view.text(), view.previousText(), view.quote())))
                .filter(Objects::nonNull)
                .collect(toSet());
        Set<String> headings = content.operations().stream()
                .flatMap(each -> Stream.ofNullable(each.place()))
                .map(Place::heading)
                .collect(toSet());
        return new Said(content.id(), content.changelog(), proposal.state() == ProposalState.DECIDED, texts, headings);
    }

    /** Keyed hashes of texts that are to be {@link #purge purged}. */
    public static List<String> hashes(OpenTopic topic, Collection<String> texts) {
        return texts.stream().map(text -> topic.sealer().hash(PURPOSE, text)).toList();
    }

    /**
     * Deletes those of the proposals that are decided, and takes the texts out of those that are open. Fails as moved while
     * a decision about one is being carried out. May be repeated.
     *
     * @param hashes of the texts
     */
    public Uni<Void> purge(OpenTopic topic, Collection<String> proposalIds, Collection<String> hashes) {
        Set<String> gone = Set.copyOf(hashes);
        return proposals
                .withIds(proposalIds.stream().map(topic::scoped).toList())
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(proposal -> proposal.state() == ProposalState.OPEN
                        ? redact(topic, proposal, gone)
                        : proposals.discard(proposal.id()))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> redact(OpenTopic topic, ProposalDocument proposal, Set<String> gone) {
        return computing
                .compute(() -> Redaction.of(
                        proposal.content(topic),
                        text -> gone.contains(topic.sealer().hash(PURPOSE, text))))
                .chain(redaction -> redaction.left().operations().isEmpty()
                        ? proposals.discard(proposal.id())
                        : proposals.redact(proposal.redacted(topic, redaction)));
    }
}
