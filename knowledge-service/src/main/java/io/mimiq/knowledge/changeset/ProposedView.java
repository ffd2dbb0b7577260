package io.mimiq.knowledge.changeset;

import io.mimiq.knowledge.changeset.Operation.AddStatement;
import io.mimiq.knowledge.changeset.Operation.ConflictStatement;
import io.mimiq.knowledge.changeset.Operation.MoveSection;
import io.mimiq.knowledge.changeset.Operation.RemoveSection;
import io.mimiq.knowledge.changeset.Operation.RetractStatement;
import io.mimiq.knowledge.changeset.Operation.SupersedeStatement;
import io.mimiq.knowledge.changeset.Operation.UpsertSection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A proposed operation as a person sees it.
 *
 * @param statementId the statement it adds, replaces, takes back or contradicts
 * @param sectionId the section it writes into, makes, moves or removes
 * @param text what it would say; of a section its heading
 * @param previousText what stands now
 * @param quote what the source says
 */
@Schema(name = "ProposedOperation")
public record ProposedView(
        String operationId,
        String type,
        @Nullable String statementId,
        @Nullable String sectionId,
        @Nullable String text,
        @Nullable String previousText,
        @Nullable String quote) {

    public static ProposedView of(Proposed proposed) {
        return proposed.operation().accept(new Describe(proposed));
    }

    /** What it says apart from what it is called. */
    ProposedView withoutIds() {
        return new ProposedView("", type, null, null, text, previousText, quote);
    }

    private record Describe(Proposed proposed) implements Operation.Visitor<ProposedView> {

        @Override
        public ProposedView add(AddStatement add) {
            return view(Operation.ADD_STATEMENT, add.statementId(), add.sectionId(), add.text());
        }

        @Override
        public ProposedView supersede(SupersedeStatement supersede) {
            return view(Operation.SUPERSEDE_STATEMENT, supersede.statementId(), null, supersede.text());
        }

        @Override
        public ProposedView retract(RetractStatement retract) {
            return view(Operation.RETRACT_STATEMENT, retract.statementId(), null, null);
        }

        @Override
        public ProposedView conflict(ConflictStatement conflict) {
            return view(Operation.CONFLICT_STATEMENT, conflict.statementId(), null, conflict.text());
        }

        @Override
        public ProposedView upsert(UpsertSection upsert) {
            return view(Operation.UPSERT_SECTION, null, upsert.sectionId(), upsert.heading());
        }

        @Override
        public ProposedView move(MoveSection move) {
            return view(Operation.MOVE_SECTION, null, move.sectionId(), null);
        }

        @Override
        public ProposedView remove(RemoveSection remove) {
            return view(Operation.REMOVE_SECTION, null, remove.sectionId(), null);
        }

        private ProposedView view(
                String type, @Nullable String statementId, @Nullable String sectionId, @Nullable String text) {
            return new ProposedView(
                    proposed.operation().id(),
                    type,
                    statementId,
                    sectionId,
                    text,
                    proposed.previousText(),
                    proposed.quote());
        }
    }
}
