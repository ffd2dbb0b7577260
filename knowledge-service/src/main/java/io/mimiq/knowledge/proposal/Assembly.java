package io.mimiq.knowledge.proposal;

import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.AddStatement;
import io.mimiq.platform.contracts.knowledge.Operation.ConfirmStatement;
import io.mimiq.platform.contracts.knowledge.Operation.RetractStatement;
import io.mimiq.platform.contracts.knowledge.Operation.SupersedeStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what was taken of a proposal: of several about one statement the first takes its place and the others
 * come behind.
 */
final class Assembly {

    /** First of all: what is confirmed may come to its end by another operation. */
    private final List<Operation> confirmed = new ArrayList<>();

    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, String> sections;
    /** What took the place of a statement; empty if it was taken back. */
    private final Map<String, Optional<String>> ended = new HashMap<>();

    Assembly(KnowledgePage page) {
        sections = page.sectionIds();
    }

    List<Operation> operations() {
        return Stream.concat(confirmed.stream(), operations.stream()).toList();
    }

    void take(Operation operation) {
        if (operation instanceof SupersedeStatement supersede) {
            operations.add(ended.containsKey(supersede.statementId()) ? behind(supersede) : supersede);
            ended.putIfAbsent(supersede.statementId(), Optional.of(supersede.replacementId()));
        } else if (operation instanceof AddStatement add) {
            operations.add(anchored(add));
        } else if (operation instanceof ConfirmStatement) {
            confirmed.add(operation);
        } else {
            operations.add(operation);
            if (operation instanceof RetractStatement retract) {
                ended.put(retract.statementId(), Optional.empty());
            }
        }
    }

    private AddStatement behind(SupersedeStatement supersede) {
        return new AddStatement(
                supersede.id(),
                supersede.replacementId(),
                supersede.text(),
                sections.getOrDefault(supersede.statementId(), ""),
                supersede.evidence(),
                anchor(supersede.statementId()),
                null);
    }

    private AddStatement anchored(AddStatement add) {
        return new AddStatement(
                add.id(),
                add.statementId(),
                add.text(),
                add.sectionId(),
                add.evidence(),
                anchor(add.after()),
                add.form(),
                anchor(add.before()));
    }

    private @Nullable String anchor(@Nullable String statementId) {
        return statementId != null && ended.containsKey(statementId)
                ? ended.get(statementId).orElse(null)
                : statementId;
    }
}
