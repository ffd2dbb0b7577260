package io.mimiq.knowledge.changeset;

import io.mimiq.knowledge.changeset.ApplyResult.Applied;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.web.Violation;
import java.util.List;

/** What becomes of a change set. */
public sealed interface ChangeSetPlan {

    /** {@code operations} are applied at once and result in {@code applied}; {@code proposed} wait for a person. */
    record Accepted(Applied applied, List<Operation> operations, List<Proposed> proposed) implements ChangeSetPlan {}

    record Refused(List<Violation> violations) implements ChangeSetPlan {}
}
