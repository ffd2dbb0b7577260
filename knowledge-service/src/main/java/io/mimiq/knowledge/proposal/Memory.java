package io.mimiq.knowledge.proposal;

import static java.util.Comparator.comparing;

import io.mimiq.knowledge.changeset.NewProposal;
import io.mimiq.knowledge.changeset.Proposed;
import io.mimiq.knowledge.changeset.Recalled;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.ProposedOperation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people were asked about a topic. An operation asks the same as another by what it would say, not by its source. */
final class Memory {

    private static final Set<String> SAYING =
            Set.of(Operation.ADD_STATEMENT, Operation.SUPERSEDE_STATEMENT, Operation.CONFLICT_STATEMENT);

    private static final Set<String> ENDING =
            Set.of(Operation.RETRACT_STATEMENT, Operation.SUPERSEDE_STATEMENT, Operation.CONFLICT_STATEMENT);

    private final List<Asked> waiting = new ArrayList<>();
    /** The latest first. */
    private final List<Asked> decided = new ArrayList<>();

    /** @param target the statement it would end */
    private record Asked(
            String proposalId,
            Operation operation,
            String type,
            @Nullable String target,
            @Nullable String text,
            boolean accepted) {}

    Memory(OpenTopic topic, Collection<ProposalDocument> proposals, String ownId, Set<String> outdatedSources) {
        proposals.stream()
                .sorted(comparing(ProposalDocument::createdAt)
                        .thenComparing(ProposalDocument::id)
                        .reversed())
                .forEach(proposal -> remember(proposal, proposal.content(topic), ownId, outdatedSources));
    }

    private void remember(ProposalDocument proposal, NewProposal content, String ownId, Set<String> outdatedSources) {
        if (content.id().equals(ownId)) {
            return;
        }
        if (proposal.state() != ProposalState.DECIDED) {
            if (!outdatedSources.contains(content.sourceId())) {
                content.operations().forEach(each -> waiting.add(asked(content.id(), each, false)));
            }
        } else if (proposal.decision() != null) {
            Set<String> taken = proposal.decision().decision().taken();
            content.operations()
                    .forEach(each -> decided.add(asked(
                            content.id(), each, taken.contains(each.operation().id()))));
        }
    }

    private static Asked asked(String proposalId, Proposed proposed, boolean accepted) {
        ProposedOperation view = proposed.view();
        String target = view.type().equals(Operation.ADD_STATEMENT) ? null : view.statementId();
        return new Asked(proposalId, proposed.operation(), view.type(), target, view.text(), accepted);
    }

    Map<String, Recalled> recall(List<Proposed> asked) {
        Map<String, Recalled> recalled = new HashMap<>();
        for (Proposed each : asked) {
            recall(asked("", each, false))
                    .ifPresent(found -> recalled.put(each.operation().id(), found));
        }
        return recalled;
    }

    private Optional<Recalled> recall(Asked asked) {
        Optional<Recalled> open = waiting.stream()
                .filter(other -> asksTheSame(other, asked))
                .reduce((newer, older) -> older)
                .map(other -> new Recalled(other.proposalId(), other.operation()));
        return open.isPresent()
                ? open
                : decided.stream()
                        .filter(other -> isAnswer(other, asked))
                        .findFirst()
                        .filter(other -> !other.accepted())
                        .map(other -> new Recalled(other.proposalId(), null));
    }

    private static boolean asksTheSame(Asked one, Asked other) {
        boolean isAboutStatements = one.target() != null || SAYING.contains(one.type());
        return isAboutStatements
                && one.type().equals(other.type())
                && Objects.equals(one.target(), other.target())
                && Objects.equals(one.text(), other.text());
    }

    /** Whether what was decided about the one answers the other: about its words, or about keeping a statement. */
    private static boolean isAnswer(Asked decided, Asked asked) {
        if (isOutdated(asked)) {
            return ENDING.contains(decided.type()) && Objects.equals(decided.target(), asked.target());
        }
        boolean isOneTarget = decided.target() == null
                || asked.target() == null
                || decided.target().equals(asked.target());
        return SAYING.contains(decided.type())
                && SAYING.contains(asked.type())
                && isOneTarget
                && Objects.equals(decided.text(), asked.text());
    }

    /** A revision asks to take back what its document no longer says. */
    private static boolean isOutdated(Asked asked) {
        return asked.operation() instanceof Operation.RetractStatement retract
                && retract.evidence().isEmpty();
    }
}
