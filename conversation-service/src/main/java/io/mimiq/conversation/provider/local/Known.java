package io.mimiq.conversation.provider.local;

import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.Knowledge.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A statement of the page as a reader of the page understands it.
 *
 * @param resolved with what it refers to named in full
 * @param heading of the section it stands in
 */
record Known(Statement statement, Referents.Resolved resolved, Claim claim, Embedding meaning, String heading) {

    /** What the page calls things, so that a later {@code the service} is found. */
    static List<Known> of(Knowledge knowledge, Embeddings embeddings, Map<String, Set<String>> fullNames) {
        Map<String, Statement> statements = new HashMap<>();
        knowledge.statements().forEach(statement -> statements.put(statement.id(), statement));
        Map<String, Known> known = new HashMap<>();
        Set<String> placed = new HashSet<>();
        for (Knowledge.Section section : knowledge.sections()) {
            Referents referents = new Referents(fullNames);
            referents.under(section.heading());
            for (String id : section.statements()) {
                Statement statement = statements.get(id);
                if (statement != null && placed.add(id)) {
                    known.put(id, of(statement, referents, embeddings, section.heading()));
                }
            }
        }
        List<Known> inOrder = new ArrayList<>();
        for (Statement statement : knowledge.statements()) {
            Known found = known.get(statement.id());
            inOrder.add(found != null ? found : of(statement, new Referents(fullNames), embeddings, ""));
        }
        return inOrder;
    }

    private static Known of(Statement statement, Referents referents, Embeddings embeddings, String heading) {
        Referents.Resolved resolved = referents.read(statement.text());
        return new Known(statement, resolved, Claim.of(resolved.text()), embeddings.of(resolved.text()), heading);
    }
}
