package io.mimiq.knowledge.changeset;

import io.mimiq.knowledge.changeset.ApplyResult.Applied;
import io.mimiq.knowledge.page.KnowledgePage;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.web.Violation;
import java.util.List;
import java.util.Map;

/** What becomes of a change set. */
public sealed interface ChangeSetPlan {

    /**
     * {@code operations} are applied at once and result in {@code applied}; {@code proposed} wait for a person.
     *
     * @param account what becomes of the units it accounts for
     */
    record Accepted(Applied applied, List<Operation> operations, List<Proposed> proposed, List<Account.Entry> account)
            implements ChangeSetPlan {

        Accepted with(List<Account.Entry> entries) {
            return new Accepted(applied, operations, proposed, entries);
        }

        /**
         * Without what a person was asked before.
         *
         * @param recalled by the id of the operation that asks the same again
         */
        public Accepted without(Map<String, Recalled> recalled) {
            if (recalled.isEmpty()) {
                return this;
            }
            Recalling recalling = new Recalling(proposed, recalled);
            return new Accepted(applied, operations, recalling.proposed(), recalling.account(account));
        }

        /** Whether anything of the page is another than before. */
        public boolean changes(KnowledgePage page) {
            return !applied.page().equals(page);
        }
    }

    record Refused(List<Violation> violations) implements ChangeSetPlan {}
}
