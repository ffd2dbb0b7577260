package io.mimiq.conversation.change;

import io.mimiq.platform.contracts.knowledge.AppliedChangeSet;

/**
 * What became of a part of a source.
 *
 * @param partsDone how many parts were taken in, with this one
 * @param partsLeft how many wait
 */
public record Taken(Part part, int partsDone, int partsLeft, String summary, AppliedChangeSet applied) {

    @Override
    public String toString() {
        return "Taken[" + part + "]";
    }
}
