package io.mimiq.knowledge.changeset;

import static java.util.stream.Collectors.toMap;

import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.knowledge.page.Section;
import io.mimiq.knowledge.page.Span;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.AddStatement;
import io.mimiq.platform.contracts.knowledge.Operation.ConfirmStatement;
import io.mimiq.platform.contracts.knowledge.Operation.ConflictStatement;
import io.mimiq.platform.contracts.knowledge.Operation.MarkTask;
import io.mimiq.platform.contracts.knowledge.Operation.MoveSection;
import io.mimiq.platform.contracts.knowledge.Operation.RemoveSection;
import io.mimiq.platform.contracts.knowledge.Operation.RetractStatement;
import io.mimiq.platform.contracts.knowledge.Operation.SupersedeStatement;
import io.mimiq.platform.contracts.knowledge.Operation.UpsertSection;
import io.mimiq.platform.contracts.knowledge.ProposedOperation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An operation that waits for a person's decision, with what stands now and the words that gave rise to it. */
public record Proposed(
        Operation operation,
        @Nullable String previousText,
        @Nullable String quote) {

    /** Describes each by what stands on the page now. */
    static List<Proposed> of(List<Operation> operations, KnowledgePage page, SourceText source) {
        if (operations.isEmpty()) {
            return List.of();
        }
        Map<String, String> headings = page.sections().stream().collect(toMap(Section::id, Section::heading));
        Describe describe = new Describe(page.statementTexts(), headings, source);
        return operations.stream().map(operation -> operation.accept(describe)).toList();
    }

    public ProposedOperation view() {
        return operation.accept(new Viewing(this));
    }

    private record Describe(Map<String, String> texts, Map<String, String> headings, SourceText source)
            implements Operation.Visitor<Proposed> {

        @Override
        public Proposed add(AddStatement add) {
            return new Proposed(add, null, quote(add.evidence()));
        }

        @Override
        public Proposed supersede(SupersedeStatement supersede) {
            return new Proposed(supersede, statement(supersede.statementId()), quote(supersede.evidence()));
        }

        @Override
        public Proposed retract(RetractStatement retract) {
            return new Proposed(retract, statement(retract.statementId()), quote(retract.evidence()));
        }

        @Override
        public Proposed conflict(ConflictStatement conflict) {
            return new Proposed(conflict, statement(conflict.statementId()), quote(conflict.evidence()));
        }

        @Override
        public Proposed confirm(ConfirmStatement confirm) {
            return new Proposed(confirm, statement(confirm.statementId()), quote(confirm.evidence()));
        }

        @Override
        public Proposed mark(MarkTask mark) {
            return new Proposed(mark, statement(mark.statementId()), quote(mark.evidence()));
        }

        @Override
        public Proposed upsert(UpsertSection upsert) {
            return new Proposed(upsert, heading(upsert.sectionId()), null);
        }

        @Override
        public Proposed move(MoveSection move) {
            return new Proposed(move, heading(move.sectionId()), null);
        }

        @Override
        public Proposed remove(RemoveSection remove) {
            return new Proposed(remove, heading(remove.sectionId()), null);
        }

        private @Nullable String quote(List<Operation.Span> evidence) {
            return evidence.isEmpty() ? null : Span.of(evidence.get(0)).of(source.text());
        }

        private @Nullable String statement(String id) {
            return texts.get(id);
        }

        private @Nullable String heading(String id) {
            return headings.get(id);
        }
    }
}
