package io.mimiq.conversation.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a change set, in the words of knowledge-service. Evidence points into the source of the change set. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Operation.AddStatement.class, name = "add_statement"),
    @JsonSubTypes.Type(value = Operation.SupersedeStatement.class, name = "supersede_statement"),
    @JsonSubTypes.Type(value = Operation.RetractStatement.class, name = "retract_statement"),
    @JsonSubTypes.Type(value = Operation.ConflictStatement.class, name = "conflict_statement"),
    @JsonSubTypes.Type(value = Operation.UpsertSection.class, name = "upsert_section")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Operation {

    String id();

    /** The same operation when its source is a part of a longer text that begins at the offset. */
    static Operation shifted(Operation operation, int offset) {
        if (operation instanceof AddStatement add) {
            return new AddStatement(
                    add.id, add.statementId, add.text, add.sectionId, Span.shifted(add.evidence, offset));
        } else if (operation instanceof SupersedeStatement supersede) {
            return new SupersedeStatement(
                    supersede.id,
                    supersede.statementId,
                    supersede.replacementId,
                    supersede.text,
                    Span.shifted(supersede.evidence, offset));
        } else if (operation instanceof RetractStatement retract) {
            return new RetractStatement(retract.id, retract.statementId, Span.shifted(retract.evidence, offset));
        } else if (operation instanceof ConflictStatement conflict) {
            return new ConflictStatement(
                    conflict.id,
                    conflict.statementId,
                    conflict.alternativeId,
                    conflict.text,
                    Span.shifted(conflict.evidence, offset));
        }
        return operation;
    }

    record AddStatement(String id, String statementId, String text, String sectionId, List<Span> evidence)
            implements Operation {}

    record SupersedeStatement(String id, String statementId, String replacementId, String text, List<Span> evidence)
            implements Operation {}

    record RetractStatement(String id, String statementId, List<Span> evidence) implements Operation {}

    record ConflictStatement(String id, String statementId, String alternativeId, String text, List<Span> evidence)
            implements Operation {}

    record UpsertSection(
            String id,
            String sectionId,
            String heading,
            @Nullable String after) implements Operation {}

    /** UTF-16 offsets into the text of the source. */
    record Span(int start, int end) {
        public Span {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("an evidence span is never empty: " + start + ".." + end);
            }
        }

        static List<Span> shifted(List<Span> spans, int offset) {
            return spans.stream()
                    .map(span -> new Span(span.start + offset, span.end + offset))
                    .toList();
        }
    }
}
