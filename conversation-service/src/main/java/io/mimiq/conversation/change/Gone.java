package io.mimiq.conversation.change;

import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.RemoveSection;
import io.mimiq.platform.contracts.knowledge.Operation.RetractStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The statements of earlier revisions that the newest one no longer makes. */
record Gone(ChangeSetRequest request, List<String> statements) {

    List<Operation> retractions() {
        List<Operation> retractions = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            retractions.add(new RetractStatement(request.newId("gone", i), statements.get(i), List.of()));
        }
        return retractions;
    }

    /** @param used sections that the newest revision has or writes into */
    List<Operation> removals(Editions editions, Set<String> used) {
        List<String> sections = editions.removedSections(statements, used);
        List<Operation> removals = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            removals.add(new RemoveSection(request.newId("gone-section", i), sections.get(i)));
        }
        return removals;
    }
}
