package io.mimiq.knowledge.changeset;

import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.AddStatement;
import io.mimiq.platform.contracts.knowledge.Operation.RemoveSection;
import io.mimiq.platform.contracts.knowledge.Operation.RetractStatement;
import io.mimiq.platform.contracts.knowledge.Operation.UpsertSection;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What operations do that wait together.
 *
 * @param said the statements they make
 * @param retracted the statements they take back
 * @param removed the sections they remove
 * @param operations all, in their order
 */
record Together(Set<String> said, Set<String> retracted, Set<String> removed, List<Operation> operations) {

    static Together of(NewProposal proposal) {
        List<Operation> operations =
                proposal.operations().stream().map(Proposed::operation).toList();
        Set<String> said = new HashSet<>(ChangeSet.newStatementIds(operations));
        Together together = new Together(said, new HashSet<>(), new HashSet<>(), operations);
        operations.forEach(together::note);
        return together;
    }

    private void note(Operation operation) {
        if (operation instanceof RetractStatement retract) {
            retracted.add(retract.statementId());
        } else if (operation instanceof RemoveSection remove) {
            removed.add(remove.sectionId());
        }
    }

    /** What comes to a section before an operation is carried out. */
    List<AddStatement> addedBefore(String operationId, String sectionId) {
        return before(operationId)
                .filter(operation ->
                        operation instanceof AddStatement add && add.sectionId().equals(sectionId))
                .map(AddStatement.class::cast)
                .toList();
    }

    boolean says(String statementId) {
        return said.contains(statementId);
    }

    boolean retracts(Collection<String> statementIds) {
        return retracted.containsAll(statementIds);
    }

    /** Whether a section is made, or named anew, before an operation is carried out. */
    boolean makesBefore(String operationId, String sectionId) {
        return before(operationId)
                .anyMatch(operation -> operation instanceof UpsertSection upsert
                        && upsert.sectionId().equals(sectionId));
    }

    private Stream<Operation> before(String operationId) {
        return operations.stream().takeWhile(operation -> !operation.id().equals(operationId));
    }

    boolean removes(String sectionId) {
        return removed.contains(sectionId);
    }
}
