package io.mimiq.knowledge.changeset;

import static java.util.function.Predicate.not;

import io.mimiq.knowledge.changeset.ApplyResult.Applied;
import io.mimiq.knowledge.changeset.ApplyResult.Refused;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.AddStatement;
import io.mimiq.platform.contracts.knowledge.Operation.ConflictStatement;
import io.mimiq.platform.contracts.knowledge.Operation.RetractStatement;
import io.mimiq.platform.contracts.knowledge.Operation.SupersedeStatement;
import io.mimiq.platform.web.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Operations drawn from one source.
 *
 * @param truncated the provider's answer broke off: what is missing is unknown, so nothing of it is applied
 * @param review the person wants to see everything before it is applied
 * @param waiting ids of the operations that a person must see first in any case, besides conflicts
 * @param outdated ids of the statements that may be taken back without evidence
 */
public record ChangeSet(
        SourceText source,
        boolean truncated,
        boolean review,
        List<Operation> operations,
        Set<String> waiting,
        Set<String> outdated) {

    public ChangeSet {
        operations = List.copyOf(operations);
        waiting = Set.copyOf(waiting);
        outdated = Set.copyOf(outdated);
    }

    public ChangeSet(SourceText source, boolean truncated, boolean review, List<Operation> operations) {
        this(source, truncated, review, operations, Set.of(), Set.of());
    }

    /** Applies all operations to the page, or none. New statements cannot have {@code usedStatementIds}. */
    public static ApplyResult apply(
            List<Operation> operations, SourceText source, KnowledgePage page, Set<String> usedStatementIds) {
        Draft draft = new Draft(page, source, usedStatementIds);
        draft.apply(operations);
        if (!draft.violations().isEmpty()) {
            return new Refused(draft.violations());
        }
        KnowledgePage after = draft.page();
        List<Violation> violations =
                new ArrayList<>(LossGuard.inspect(page, after, draft.changes(), draft.removedSections()));
        if (after.isTooLarge()) {
            violations.add(new Violation("operations", "make the page larger than a page can be"));
        }
        return violations.isEmpty() ? new Applied(after, draft.changes()) : new Refused(violations);
    }

    /** What accepting a contradiction does. */
    public static Operation accepted(ConflictStatement conflict) {
        return new SupersedeStatement(
                conflict.id(), conflict.statementId(), conflict.alternativeId(), conflict.text(), conflict.evidence());
    }

    /** The ids of the statements that the operations would make. */
    public static List<String> newStatementIds(List<Operation> operations) {
        return operations.stream().flatMap(ChangeSet::newStatementId).toList();
    }

    private static Stream<String> newStatementId(Operation operation) {
        if (operation instanceof AddStatement add) {
            return Stream.of(add.statementId());
        } else if (operation instanceof SupersedeStatement supersede) {
            return Stream.of(supersede.replacementId());
        }
        return operation instanceof ConflictStatement conflict ? Stream.of(conflict.alternativeId()) : Stream.empty();
    }

    /** Decides what is applied at once, what a person must see first, and what becomes of the source's units. */
    public ChangeSetPlan plan(KnowledgePage page, Set<String> usedStatementIds, Accounting accounting) {
        ChangeSetPlan plan = plan(page, usedStatementIds);
        return plan instanceof ChangeSetPlan.Accepted accepted ? accounted(accepted, accounting) : plan;
    }

    private static ChangeSetPlan accounted(ChangeSetPlan.Accepted accepted, Accounting accounting) {
        AccountGuard.Result account =
                AccountGuard.inspect(accounting.reading(), accounting.part(), accounting.given(), accepted);
        return account.violations().isEmpty()
                ? accepted.with(account.entries())
                : new ChangeSetPlan.Refused(account.violations());
    }

    private ChangeSetPlan plan(KnowledgePage page, Set<String> usedStatementIds) {
        List<Violation> violations = new ArrayList<>(formalViolations());
        ApplyResult outcome = apply(safe(), source, page, usedStatementIds);
        if (outcome instanceof Refused refused) {
            violations.addAll(refused.violations());
            return new ChangeSetPlan.Refused(violations);
        }
        Applied applied = (Applied) outcome;
        violations.addAll(waitingViolations(applied, usedStatementIds));
        violations.addAll(conflictViolations(applied, usedStatementIds));
        if (!violations.isEmpty()) {
            return new ChangeSetPlan.Refused(violations);
        }
        return review
                ? new ChangeSetPlan.Accepted(
                        new Applied(page, Changes.NONE), List.of(), proposed(operations, page), List.of())
                : new ChangeSetPlan.Accepted(applied, safe(), proposed(proposed(), page), List.of());
    }

    /** All that waits besides conflicts must be such that it could be accepted together. */
    private List<Violation> waitingViolations(Applied applied, Set<String> usedStatementIds) {
        Set<String> used = new HashSet<>(usedStatementIds);
        used.addAll(applied.changes().endedIds());
        List<Operation> together = operations.stream()
                .filter(operation -> isWaiting(operation) && !(operation instanceof ConflictStatement))
                .toList();
        return apply(together, source, applied.page(), used) instanceof Refused refused
                ? refused.violations()
                : List.of();
    }

    private List<Violation> unfoundedViolations() {
        return operations.stream()
                .filter(operation -> operation instanceof RetractStatement retract
                        && retract.evidence().isEmpty()
                        && !outdated.contains(retract.statementId()))
                .map(operation -> new Violation("operations." + operation.id() + ".evidence", "is missing"))
                .toList();
    }

    private List<Violation> formalViolations() {
        List<Violation> violations = new ArrayList<>(unfoundedViolations());
        if (truncated) {
            violations.add(new Violation("truncated", "the underlying answer is incomplete"));
        }
        Set<String> ids = new HashSet<>();
        operations.stream()
                .map(Operation::id)
                .filter(not(ids::add))
                .forEach(id -> violations.add(new Violation("operations." + id + ".id", "occurs twice")));
        return violations;
    }

    /** Each conflict must be one that could be accepted by itself, after what is applied at once. */
    private List<Violation> conflictViolations(Applied applied, Set<String> usedStatementIds) {
        Set<String> used = new HashSet<>(usedStatementIds);
        used.addAll(applied.changes().endedIds());
        List<Violation> violations = new ArrayList<>();
        for (List<Operation> conflicts : conflictsByRound()) {
            List<Operation> accepted = conflicts.stream()
                    .map(conflict -> accepted((ConflictStatement) conflict))
                    .toList();
            if (apply(accepted, source, applied.page(), used) instanceof Refused refused) {
                violations.addAll(refused.violations());
            }
            used.addAll(newStatementIds(accepted));
        }
        return violations;
    }

    /** Those about different statements do not get in each other's way. */
    private Collection<List<Operation>> conflictsByRound() {
        Map<String, Integer> rounds = new HashMap<>();
        Map<Integer, List<Operation>> byRound = new TreeMap<>();
        for (Operation conflict : conflicts()) {
            int round = rounds.merge(((ConflictStatement) conflict).statementId(), 1, Integer::sum);
            byRound.computeIfAbsent(round, first -> new ArrayList<>()).add(conflict);
        }
        return byRound.values();
    }

    private List<Proposed> proposed(List<Operation> waiting, KnowledgePage page) {
        return Proposed.of(waiting, page, source);
    }

    private boolean isWaiting(Operation operation) {
        return operation instanceof ConflictStatement || waiting.contains(operation.id());
    }

    private List<Operation> safe() {
        return operations.stream()
                .filter(operation -> !isWaiting(operation) || (review && !(operation instanceof ConflictStatement)))
                .toList();
    }

    private List<Operation> proposed() {
        return operations.stream().filter(this::isWaiting).toList();
    }

    private List<Operation> conflicts() {
        return operations.stream().filter(ConflictStatement.class::isInstance).toList();
    }
}
