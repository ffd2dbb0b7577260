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

        public Span shifted(int offset) {
            return new Span(start + offset, end + offset);
        }
    }
}
