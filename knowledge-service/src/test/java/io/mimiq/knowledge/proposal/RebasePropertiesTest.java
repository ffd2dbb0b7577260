package io.mimiq.knowledge.proposal;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.knowledge.changeset.ApplyResult;
import io.mimiq.knowledge.changeset.ApplyResult.Applied;
import io.mimiq.knowledge.changeset.ApplyResult.Refused;
import io.mimiq.knowledge.changeset.ChangeSet;
import io.mimiq.knowledge.changeset.Changes.Ended;
import io.mimiq.knowledge.changeset.Ground;
import io.mimiq.knowledge.changeset.NewProposal;
import io.mimiq.knowledge.changeset.Overtaken.How;
import io.mimiq.knowledge.changeset.Proposed;
import io.mimiq.knowledge.changeset.Rebase;
import io.mimiq.knowledge.changeset.Scribe;
import io.mimiq.knowledge.changeset.Standing;
import io.mimiq.knowledge.changeset.Successor;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.ConflictStatement;
import io.mimiq.platform.contracts.knowledge.Operation.SupersedeStatement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is proposed, and whatever happens to the page meanwhile, each can be decided each way, and nothing is lost. */
class RebasePropertiesTest {

    private static final int MAX = 1_000_000;

    @Property
    void whateverHappensToThePageAConflictIsDecidableThreeWays(
            @ForAll @Size(max = 20) List<@IntRange(max = MAX) Integer> history,
            @ForAll @Size(max = 6) List<@IntRange(max = MAX) Integer> wishes,
            @ForAll @Size(max = 12) List<@IntRange(max = MAX) Integer> meanwhile) {
        World world = new World(history, wishes, meanwhile);

        for (Standing standing : world.standings) {
            if (world.isConflict(standing)) {
                Set<String> one = Set.of(standing.id());
                world.requireCarriedOut(new Decision(one, Set.of(), Set.of()), standing);
                world.requireCarriedOut(new Decision(Set.of(), Set.of(), one), standing);
            }
        }
    }

    @Property
    void allConflictsAreDecidableTogether(
            @ForAll @Size(max = 20) List<@IntRange(max = MAX) Integer> history,
            @ForAll @Size(max = 6) List<@IntRange(max = MAX) Integer> wishes,
            @ForAll @Size(max = 12) List<@IntRange(max = MAX) Integer> meanwhile) {
        World world = new World(history, wishes, meanwhile);
        Set<String> all = world.standings.stream()
                .filter(world::isConflict)
                .map(Standing::id)
                .collect(toSet());

        assertThat(world.apply(new Decision(all, Set.of(), Set.of()))).isInstanceOf(Applied.class);
        assertThat(world.apply(new Decision(Set.of(), Set.of(), all))).isInstanceOf(Applied.class);
    }

    /** It needs nothing but what the same proposal makes or takes back. */
    @Property
    void whateverHappensToThePageAllThatIsProposedTogetherCanBeAccepted(
            @ForAll @Size(max = 20) List<@IntRange(max = MAX) Integer> history,
            @ForAll @Size(max = 6) List<@IntRange(max = MAX) Integer> wishes,
            @ForAll @Size(max = 12) List<@IntRange(max = MAX) Integer> meanwhile) {
        World world = new World(history, wishes, meanwhile);
        Set<String> all = world.standings.stream().map(Standing::id).collect(toSet());

        ApplyResult result = world.apply(new Decision(all, Set.of(), Set.of()));

        assertThat(result).isInstanceOf(Applied.class);
    }

    /** A page, operations proposed of it, and what became of the page since. */
    private static final class World {

        private final NewProposal proposal;
        private final KnowledgePage page;
        private final Set<String> used;
        private final List<Standing> standings;

        World(List<Integer> history, List<Integer> wishes, List<Integer> meanwhile) {
            Scribe proposer = new Scribe();
            KnowledgePage before = proposer.write(history);
            List<Operation> operations =
                    proposer.changeSet(wishes).stream().map(World::contested).toList();
            proposal = new NewProposal("p", "source", "", Proposed.of(operations, before, Scribe.SOURCE));
            Scribe writer = new Scribe();
            writer.write(history);
            Applied applied = applied(before, writer.changeSet(meanwhile));
            page = applied.page();
            used = new HashSet<>(before.statementIds());
            used.addAll(page.statementIds());
            Map<String, Successor> successors = new HashMap<>();
            for (Ended ended : applied.changes().ended()) {
                successors.put(ended.statementId(), new Successor(ended.replacedBy(), 2));
            }
            standings = Rebase.of(proposal, new Ground(page, successors, used));
        }

        private static Operation contested(Operation operation) {
            return operation instanceof SupersedeStatement supersede
                    ? new ConflictStatement(
                            supersede.id(),
                            supersede.statementId(),
                            supersede.replacementId(),
                            supersede.text(),
                            supersede.evidence())
                    : operation;
        }

        private static Applied applied(KnowledgePage page, List<Operation> operations) {
            ApplyResult result = ChangeSet.apply(operations, Scribe.SOURCE, page, Set.of());
            // each is valid by itself, but not always all at once
            Assume.that(result instanceof Applied);
            return (Applied) result;
        }

        boolean isConflict(Standing standing) {
            return proposal.operations().stream()
                    .map(Proposed::operation)
                    .anyMatch(each -> each.id().equals(standing.id()) && each instanceof ConflictStatement);
        }

        ApplyResult apply(Decision decision) {
            return ChangeSet.apply(decision.operations(standings, page), Scribe.SOURCE, page, used);
        }

        void requireCarriedOut(Decision decision, Standing standing) {
            ApplyResult result = apply(decision);
            assertThat(result)
                    .as(() -> String.valueOf(((Refused) result).violations()))
                    .isInstanceOf(Applied.class);
            Applied applied = (Applied) result;
            String text = Objects.requireNonNull(standing.view().text());
            assertThat(applied.page().statementTexts().values()).contains(text);
            Set<String> kept = new HashSet<>(page.statementIds());
            if (decision.accept().contains(standing.id()) && !isAdded(standing)) {
                kept.remove(standing.view().statementId());
            }
            assertThat(applied.page().statementIds()).containsAll(kept);
        }

        /** Nothing gives way to it. */
        private static boolean isAdded(Standing standing) {
            return standing.overtaken() != null && standing.overtaken().how() != How.REPLACED;
        }
    }
}
