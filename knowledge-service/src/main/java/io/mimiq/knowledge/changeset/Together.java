package io.mimiq.knowledge.changeset;

import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.RemoveSection;
import io.mimiq.platform.contracts.knowledge.Operation.RetractStatement;
import io.mimiq.platform.contracts.knowledge.Operation.UpsertSection;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What operations do that wait together.
 *
 * @param said the statements they make
 * @param retracted the statements they take back
 * @param made the sections they make, or name anew
 * @param removed the sections they remove
 */
record Together(Set<String> said, Set<String> retracted, Set<String> made, Set<String> removed) {

    static Together of(NewProposal proposal) {
        List<Operation> operations =
                proposal.operations().stream().map(Proposed::operation).toList();
        Set<String> said = new HashSet<>(ChangeSet.newStatementIds(operations));
        Together together = new Together(said, new HashSet<>(), new HashSet<>(), new HashSet<>());
        operations.forEach(together::note);
        return together;
    }

    private void note(Operation operation) {
        if (operation instanceof RetractStatement retract) {
            retracted.add(retract.statementId());
        } else if (operation instanceof UpsertSection upsert) {
            made.add(upsert.sectionId());
        } else if (operation instanceof RemoveSection remove) {
            removed.add(remove.sectionId());
        }
    }

    boolean says(String statementId) {
        return said.contains(statementId);
    }

    boolean retracts(Collection<String> statementIds) {
        return retracted.containsAll(statementIds);
    }

    boolean makes(String sectionId) {
        return made.contains(sectionId);
    }

    boolean removes(String sectionId) {
        return removed.contains(sectionId);
    }
}
