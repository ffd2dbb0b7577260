package io.mimiq.knowledge.changeset;

import io.mimiq.knowledge.changeset.Account.Fate;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
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
import java.util.List;
import java.util.Optional;

/**
 * What an operation makes of the units it cites.
 *
 * @param fate of a unit it cites, once the operation is carried out
 */
record Citing(Fate fate, List<Operation.Span> evidence) {

    /** Nothing for an operation that cites nothing. */
    static Optional<Citing> of(Operation operation) {
        return operation.accept(new Reader());
    }

    private static final class Reader implements Operation.Visitor<Optional<Citing>> {

        @Override
        public Optional<Citing> add(AddStatement add) {
            return citing(State.KEPT, add.statementId(), add.evidence());
        }

        @Override
        public Optional<Citing> supersede(SupersedeStatement supersede) {
            return citing(State.KEPT, supersede.replacementId(), supersede.evidence());
        }

        @Override
        public Optional<Citing> retract(RetractStatement retract) {
            return citing(State.INSTRUCTION, retract.statementId(), retract.evidence());
        }

        @Override
        public Optional<Citing> conflict(ConflictStatement conflict) {
            return citing(State.KEPT, conflict.alternativeId(), conflict.evidence());
        }

        @Override
        public Optional<Citing> confirm(ConfirmStatement confirm) {
            return citing(State.CONFIRMED, confirm.statementId(), confirm.evidence());
        }

        @Override
        public Optional<Citing> mark(MarkTask mark) {
            return citing(State.KEPT, mark.statementId(), mark.evidence());
        }

        @Override
        public Optional<Citing> upsert(UpsertSection upsert) {
            return Optional.empty();
        }

        @Override
        public Optional<Citing> layOut(LayOutSection layOut) {
            return Optional.empty();
        }

        @Override
        public Optional<Citing> move(MoveSection move) {
            return Optional.empty();
        }

        @Override
        public Optional<Citing> remove(RemoveSection remove) {
            return Optional.empty();
        }

        private static Optional<Citing> citing(State state, String statementId, List<Operation.Span> evidence) {
            return Optional.of(new Citing(new Fate(state, statementId, null, null), evidence));
        }
    }
}
