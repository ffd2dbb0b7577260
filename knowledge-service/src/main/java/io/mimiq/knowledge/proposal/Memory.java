package io.mimiq.knowledge.proposal;

import static java.util.Comparator.comparing;

import io.mimiq.knowledge.changeset.NewProposal;
import io.mimiq.knowledge.changeset.Proposed;
import io.mimiq.knowledge.changeset.Recalled;
import io.mimiq.knowledge.topic.OpenTopic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people were asked about a topic. An operation asks the same as another by what it would say, not by its source. */
final class Memory {

    private static final String PURPOSE = "asked";

    private final List<Asked> waiting = new ArrayList<>();
    /** The latest first. */
    private final List<Asked> decided = new ArrayList<>();

    /** @param proposals at least those that have one of the hashes of what is to be recalled */
    Memory(OpenTopic topic, Collection<ProposalDocument> proposals, String ownId, Set<String> outdatedSources) {
        proposals.stream()
                .sorted(comparing(ProposalDocument::createdAt)
                        .thenComparing(ProposalDocument::id)
                        .reversed())
                .forEach(proposal -> remember(proposal, proposal.content(topic), ownId, outdatedSources));
    }

    /** Keyed hashes by which a proposal that asks one of these, or something that answers it, is found. */
    static List<String> hashes(OpenTopic topic, List<Proposed> asked) {
        return asked.stream()
                .flatMap(each -> Asked.of("", each, false).keys())
                .distinct()
                .map(key -> topic.sealer().hash(PURPOSE, key))
                .toList();
    }

    private void remember(ProposalDocument proposal, NewProposal content, String ownId, Set<String> outdatedSources) {
        if (content.id().equals(ownId)) {
            return;
        }
        if (proposal.state() != ProposalState.DECIDED) {
            if (!outdatedSources.contains(content.sourceId())) {
                content.operations().forEach(each -> waiting.add(Asked.of(content.id(), each, false)));
            }
        } else if (proposal.decision() != null) {
            Set<String> taken = proposal.decision().decision().taken();
            content.operations()
                    .forEach(each -> decided.add(Asked.of(
                            content.id(), each, taken.contains(each.operation().id()))));
        }
    }

    Map<String, Recalled> recall(List<Proposed> asked) {
        Map<String, Recalled> recalled = new HashMap<>();
        for (Proposed each : asked) {
            recall(Asked.of("", each, false))
                    .ifPresent(found -> recalled.put(each.operation().id(), found));
        }
        return recalled;
    }

    private Optional<Recalled> recall(Asked asked) {
        Optional<Recalled> open = waiting.stream()
                .filter(asked::asksTheSame)
                .reduce((newer, older) -> older)
                .map(other -> new Recalled(other.proposalId(), other.operation()));
        return open.isPresent()
                ? open
                : decided.stream()
                        .filter(asked::isAnsweredBy)
                        .findFirst()
                        .filter(other -> !other.accepted())
                        .map(other -> new Recalled(other.proposalId(), null));
    }
}
