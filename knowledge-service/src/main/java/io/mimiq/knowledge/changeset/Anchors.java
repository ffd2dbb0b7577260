package io.mimiq.knowledge.changeset;

import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.AddStatement;
import io.mimiq.platform.contracts.knowledge.Operation.ConflictStatement;
import io.mimiq.platform.contracts.knowledge.Operation.SupersedeStatement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Some of the operations of a change set: what was to stand behind one that is not among them stands where that would. */
public final class Anchors {

    private final List<Operation> all;
    private final Set<String> taken;
    /** What stands in place of a statement that is not made: the one before it, or the one it would have replaced. */
    private final Map<String, String> instead = new HashMap<>();

    /** @param taken ids of the operations that are carried out */
    public Anchors(List<Operation> all, Set<String> taken) {
        this.all = all;
        this.taken = taken;
        all.stream().filter(operation -> !taken.contains(operation.id())).forEach(this::skip);
    }

    private void skip(Operation operation) {
        if (operation instanceof AddStatement add) {
            String neighbour = add.after() == null ? add.before() : add.after();
            instead.put(add.statementId(), neighbour == null ? "" : neighbour);
        } else if (operation instanceof SupersedeStatement supersede) {
            instead.put(supersede.replacementId(), supersede.statementId());
        } else if (operation instanceof ConflictStatement conflict) {
            instead.put(conflict.alternativeId(), conflict.statementId());
        }
    }

    public List<Operation> operations() {
        return all.stream()
                .filter(operation -> taken.contains(operation.id()))
                .map(operation -> operation instanceof AddStatement add ? placed(add) : operation)
                .toList();
    }

    private Operation placed(AddStatement add) {
        String after = standing(add.after());
        String before = standing(add.before());
        return new AddStatement(
                add.id(),
                add.statementId(),
                add.text(),
                add.sectionId(),
                add.evidence(),
                after,
                add.form(),
                after == null ? before : null);
    }

    private @Nullable String standing(@Nullable String statementId) {
        String standing = statementId;
        for (int i = 0; standing != null && instead.containsKey(standing) && i <= instead.size(); i++) {
            standing = instead.get(standing);
        }
        return standing == null || standing.isEmpty() ? null : standing;
    }
}
