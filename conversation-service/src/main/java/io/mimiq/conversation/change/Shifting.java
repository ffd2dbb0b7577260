package io.mimiq.conversation.change;

import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.AddStatement;
import io.mimiq.platform.contracts.knowledge.Operation.ConflictStatement;
import io.mimiq.platform.contracts.knowledge.Operation.RetractStatement;
import io.mimiq.platform.contracts.knowledge.Operation.Span;
import io.mimiq.platform.contracts.knowledge.Operation.SupersedeStatement;
import java.util.List;

/** Moves the evidence of operations from a part of a text to the whole of it. */
final class Shifting {

    private Shifting() {}

    /** The same operation when its source is a part of a longer text that begins at the offset. */
    static Operation shifted(Operation operation, int offset) {
        if (operation instanceof AddStatement add) {
            return new AddStatement(
                    add.id(), add.statementId(), add.text(), add.sectionId(), shifted(add.evidence(), offset));
        } else if (operation instanceof SupersedeStatement supersede) {
            return new SupersedeStatement(
                    supersede.id(),
                    supersede.statementId(),
                    supersede.replacementId(),
                    supersede.text(),
                    shifted(supersede.evidence(), offset));
        } else if (operation instanceof RetractStatement retract) {
            return new RetractStatement(retract.id(), retract.statementId(), shifted(retract.evidence(), offset));
        } else if (operation instanceof ConflictStatement conflict) {
            return new ConflictStatement(
                    conflict.id(),
                    conflict.statementId(),
                    conflict.alternativeId(),
                    conflict.text(),
                    shifted(conflict.evidence(), offset));
        }
        return operation;
    }

    private static List<Span> shifted(List<Span> spans, int offset) {
        return spans.stream()
                .map(span -> new Span(span.start() + offset, span.end() + offset))
                .toList();
    }
}
