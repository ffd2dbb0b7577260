package io.mimiq.knowledge.changeset;

import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.AddStatement;
import io.mimiq.platform.contracts.knowledge.Operation.ConfirmStatement;
import io.mimiq.platform.contracts.knowledge.Operation.ConflictStatement;
import io.mimiq.platform.contracts.knowledge.Operation.LayOutSection;
import io.mimiq.platform.contracts.knowledge.Operation.MarkTask;
import io.mimiq.platform.contracts.knowledge.Operation.MoveSection;
import io.mimiq.platform.contracts.knowledge.Operation.RemoveSection;
import io.mimiq.platform.contracts.knowledge.Operation.RetractStatement;
import io.mimiq.platform.contracts.knowledge.Operation.SupersedeStatement;
import io.mimiq.platform.contracts.knowledge.Operation.UpsertSection;
import io.mimiq.platform.contracts.knowledge.ProposedOperation;
import org.jspecify.annotations.Nullable;

/** Shows a proposed operation to a person. */
record Viewing(Proposed proposed) implements Operation.Visitor<ProposedOperation> {

    @Override
    public ProposedOperation add(AddStatement add) {
        return view(Operation.ADD_STATEMENT, add.statementId(), add.sectionId(), add.text());
    }

    @Override
    public ProposedOperation supersede(SupersedeStatement supersede) {
        return view(Operation.SUPERSEDE_STATEMENT, supersede.statementId(), null, supersede.text());
    }

    @Override
    public ProposedOperation retract(RetractStatement retract) {
        return view(Operation.RETRACT_STATEMENT, retract.statementId(), null, null);
    }

    @Override
    public ProposedOperation conflict(ConflictStatement conflict) {
        return view(Operation.CONFLICT_STATEMENT, conflict.statementId(), null, conflict.text());
    }

    @Override
    public ProposedOperation confirm(ConfirmStatement confirm) {
        return view(Operation.CONFIRM_STATEMENT, confirm.statementId(), null, proposed.previousText());
    }

    @Override
    public ProposedOperation mark(MarkTask mark) {
        String box = mark.done() ? "[x] " : "[ ] ";
        String task = proposed.previousText();
        return view(Operation.MARK_TASK, mark.statementId(), null, task == null ? null : box + task);
    }

    @Override
    public ProposedOperation upsert(UpsertSection upsert) {
        return view(Operation.UPSERT_SECTION, null, upsert.sectionId(), upsert.level(), upsert.heading());
    }

    @Override
    public ProposedOperation layOut(LayOutSection layOut) {
        return view(Operation.LAY_OUT_SECTION, null, layOut.sectionId(), null);
    }

    @Override
    public ProposedOperation move(MoveSection move) {
        return view(Operation.MOVE_SECTION, null, move.sectionId(), null);
    }

    @Override
    public ProposedOperation remove(RemoveSection remove) {
        return view(Operation.REMOVE_SECTION, null, remove.sectionId(), null);
    }

    private ProposedOperation view(
            String type, @Nullable String statementId, @Nullable String sectionId, @Nullable String text) {
        return view(type, statementId, sectionId, null, text);
    }

    private ProposedOperation view(
            String type,
            @Nullable String statementId,
            @Nullable String sectionId,
            @Nullable Integer level,
            @Nullable String text) {
        return new ProposedOperation(
                proposed.operation().id(),
                type,
                statementId,
                sectionId,
                level,
                text,
                proposed.previousText(),
                proposed.quote());
    }
}
