package io.mimiq.knowledge.version;

import io.mimiq.knowledge.changeset.Account;
import io.mimiq.knowledge.changeset.Changes;
import io.mimiq.knowledge.changeset.NewProposal;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a version.
 *
 * @param proposal what the same change set left to a person
 * @param account of the units it accounts for; null if nothing came in
 * @param decided id of the proposal whose decision made the version
 */
public record Consequences(
        Changes changes,
        @Nullable NewProposal proposal,
        @Nullable Account account,
        @Nullable String decided) {

    public static Consequences of(Changes changes) {
        return new Consequences(changes, null, null, null);
    }
}
