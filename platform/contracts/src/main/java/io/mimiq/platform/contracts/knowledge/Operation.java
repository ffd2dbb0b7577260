package io.mimiq.platform.contracts.knowledge;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.mimiq.platform.reading.Form;
import io.mimiq.platform.web.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of a change set; its evidence points into the change set's source. Proposals store these records, encrypted.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Operation.AddStatement.class, name = Operation.ADD_STATEMENT),
    @JsonSubTypes.Type(value = Operation.SupersedeStatement.class, name = Operation.SUPERSEDE_STATEMENT),
    @JsonSubTypes.Type(value = Operation.RetractStatement.class, name = Operation.RETRACT_STATEMENT),
    @JsonSubTypes.Type(value = Operation.ConflictStatement.class, name = Operation.CONFLICT_STATEMENT),
    @JsonSubTypes.Type(value = Operation.ConfirmStatement.class, name = Operation.CONFIRM_STATEMENT),
    @JsonSubTypes.Type(value = Operation.MarkTask.class, name = Operation.MARK_TASK),
    @JsonSubTypes.Type(value = Operation.UpsertSection.class, name = Operation.UPSERT_SECTION),
    @JsonSubTypes.Type(value = Operation.LayOutSection.class, name = Operation.LAY_OUT_SECTION),
    @JsonSubTypes.Type(value = Operation.MoveSection.class, name = Operation.MOVE_SECTION),
    @JsonSubTypes.Type(value = Operation.RemoveSection.class, name = Operation.REMOVE_SECTION)
})
public sealed interface Operation {

    String ADD_STATEMENT = "add_statement";
    String SUPERSEDE_STATEMENT = "supersede_statement";
    String RETRACT_STATEMENT = "retract_statement";
    String CONFLICT_STATEMENT = "conflict_statement";
    String CONFIRM_STATEMENT = "confirm_statement";
    String MARK_TASK = "mark_task";
    String UPSERT_SECTION = "upsert_section";
    String LAY_OUT_SECTION = "lay_out_section";
    String MOVE_SECTION = "move_section";
    String REMOVE_SECTION = "remove_section";

    /** What ids given by other services may look like. */
    String ID = "[A-Za-z0-9_-]{1,64}";

    int MAX_STATEMENT = 1 << 20;
    int MAX_HEADING = 300;
    int MIN_LEVEL = 2;
    int MAX_LEVEL = 6;
    int MAX_BODY = 500_000;
    int MAX_EVIDENCE = 50;
    int MAX_LAID_OUT = 10_000;

    String id();

    <R> R accept(Visitor<R> visitor);

    /** What to do with each kind of operation. */
    interface Visitor<R> {
        R add(AddStatement add);

        R supersede(SupersedeStatement supersede);

        R retract(RetractStatement retract);

        R conflict(ConflictStatement conflict);

        R confirm(ConfirmStatement confirm);

        R mark(MarkTask mark);

        R upsert(UpsertSection upsert);

        R layOut(LayOutSection layOut);

        R move(MoveSection move);

        R remove(RemoveSection remove);
    }

    /**
     * Says something new in a section.
     *
     * @param after the statement of that section it follows; at the end when absent
     * @param form how it stands; as an item where the section ends in a list, else as a sentence, when absent
     * @param before in place of {@code after}, the statement of that section it comes right before; the joint of its form
     *     is then that between the two
     */
    record AddStatement(
            @NotNull @Pattern(regexp = ID) String id,
            @NotNull @Pattern(regexp = ID) String statementId,
            @NotNull @Text(max = MAX_STATEMENT) String text,
            @NotNull @Pattern(regexp = ID) String sectionId,
            @NotNull @Size(max = MAX_EVIDENCE) List<@NotNull Span> evidence,
            @Nullable @Pattern(regexp = ID) String after,
            @Nullable Form form,
            @Nullable @Pattern(regexp = ID) String before)
            implements Operation {
        public AddStatement {
            text = form != null && form.block() == Form.Block.CODE ? Wording.lines(text) : Wording.singleLine(text);
        }

        public AddStatement(
                String id,
                String statementId,
                String text,
                String sectionId,
                List<Span> evidence,
                @Nullable String after,
                @Nullable Form form) {
            this(id, statementId, text, sectionId, evidence, after, form, null);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.add(this);
        }
    }

    /** Says {@code text} where the old statement stood, in its form: on one line unless that is code. */
    record SupersedeStatement(
            @NotNull @Pattern(regexp = ID) String id,
            @NotNull @Pattern(regexp = ID) String statementId,
            @NotNull @Pattern(regexp = ID) String replacementId,
            @NotNull @Text(max = MAX_STATEMENT) String text,
            @NotNull @Size(max = MAX_EVIDENCE) List<@NotNull Span> evidence)
            implements Operation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.supersede(this);
        }
    }

    /**
     * Takes a statement back; the evidence says why. Without evidence it is one that rests on earlier revisions of the source
     * alone: the source no longer says it.
     */
    record RetractStatement(
            @NotNull @Pattern(regexp = ID) String id,
            @NotNull @Pattern(regexp = ID) String statementId,
            @NotNull @Size(max = MAX_EVIDENCE) List<@NotNull Span> evidence)
            implements Operation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.retract(this);
        }
    }

    /** Contradicts a statement, in its form. A person decides: never applied as it is. */
    record ConflictStatement(
            @NotNull @Pattern(regexp = ID) String id,
            @NotNull @Pattern(regexp = ID) String statementId,
            @NotNull @Pattern(regexp = ID) String alternativeId,
            @NotNull @Text(max = MAX_STATEMENT) String text,
            @NotNull @Size(max = MAX_EVIDENCE) List<@NotNull Span> evidence)
            implements Operation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.conflict(this);
        }
    }

    /** Says again what a statement says: it gains the evidence. */
    record ConfirmStatement(
            @NotNull @Pattern(regexp = ID) String id,
            @NotNull @Pattern(regexp = ID) String statementId,
            @NotNull @Size(max = MAX_EVIDENCE) List<@NotNull Span> evidence)
            implements Operation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.confirm(this);
        }
    }

    /** Ticks the item of a task list that a statement is, or opens it again. */
    record MarkTask(
            @NotNull @Pattern(regexp = ID) String id,
            @NotNull @Pattern(regexp = ID) String statementId,
            boolean done,
            @NotNull @Size(max = MAX_EVIDENCE) List<@NotNull Span> evidence)
            implements Operation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mark(this);
        }
    }

    /**
     * Makes or renames a section; a body given must still say everything the section says.
     *
     * @param after the section it is put behind; it takes none of those under that one along
     * @param level of its heading; when absent that of before, or 2
     */
    record UpsertSection(
            @NotNull @Pattern(regexp = ID) String id,
            @NotNull @Pattern(regexp = ID) String sectionId,
            @NotNull @Text(max = MAX_HEADING) String heading,
            @Nullable @Text(max = MAX_BODY, blank = true) String body,
            @Nullable @Pattern(regexp = ID) String after,
            @Nullable @Min(MIN_LEVEL) @Max(MAX_LEVEL) Integer level)
            implements Operation {
        public UpsertSection {
            heading = Wording.singleLine(heading);
        }

        public UpsertSection withoutBody() {
            return new UpsertSection(id, sectionId, heading, null, after, level);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.upsert(this);
        }
    }

    /**
     * Gives statements of a section another order and other forms. What it does not name stays behind what it stands
     * behind; where text would be lost that is no statement, nothing is changed.
     */
    record LayOutSection(
            @NotNull @Pattern(regexp = ID) String id,
            @NotNull @Pattern(regexp = ID) String sectionId,
            @NotNull @Size(max = MAX_LAID_OUT) List<@NotNull @Valid LaidOut> statements)
            implements Operation {

        /** By statement, in the order that they are to have. */
        public Map<String, Form> forms() {
            Map<String, Form> forms = new LinkedHashMap<>();
            statements.forEach(each -> forms.putIfAbsent(each.statementId(), each.form()));
            return forms;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.layOut(this);
        }
    }

    /** A statement, and how it is to stand. */
    record LaidOut(
            @NotNull @Pattern(regexp = ID) String statementId,
            @NotNull Form form) {}

    /** Puts a section with those under it behind another, or first. */
    record MoveSection(
            @NotNull @Pattern(regexp = ID) String id,
            @NotNull @Pattern(regexp = ID) String sectionId,
            @Nullable @Pattern(regexp = ID) String after)
            implements Operation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.move(this);
        }
    }

    /** Removes a section that expresses no statement and has none under it. */
    record RemoveSection(
            @NotNull @Pattern(regexp = ID) String id,
            @NotNull @Pattern(regexp = ID) String sectionId) implements Operation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.remove(this);
        }
    }

    /** UTF-16 offsets into the text of the source. Comes from outside: may be anything. */
    record Span(int start, int end) {}
}
