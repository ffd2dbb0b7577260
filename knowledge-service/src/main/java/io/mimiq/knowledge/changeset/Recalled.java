package io.mimiq.knowledge.changeset;

import io.mimiq.platform.contracts.knowledge.Operation;
import org.jspecify.annotations.Nullable;

/**
 * That a person was asked the same before.
 *
 * @param proposalId in which
 * @param waiting the operation there that still waits; null if it was rejected
 */
public record Recalled(String proposalId, @Nullable Operation waiting) {

    public boolean isRejected() {
        return waiting == null;
    }
}
