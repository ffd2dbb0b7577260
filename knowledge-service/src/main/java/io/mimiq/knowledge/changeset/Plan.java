package io.mimiq.knowledge.changeset;

import io.mimiq.knowledge.changeset.Outcome.Applied;
import io.mimiq.platform.web.Violation;
import java.util.List;

/** What becomes of a change set. */
public sealed interface Plan {

    /** {@code operations} are applied at once, with {@code applied} as the result; {@code proposed} wait for a person. */
    record Accepted(Applied applied, List<Operation> operations, List<Proposed> proposed) implements Plan {}

    record Refused(List<Violation> violations) implements Plan {}
}
