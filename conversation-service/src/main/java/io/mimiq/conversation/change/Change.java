package io.mimiq.conversation.change;

import io.mimiq.platform.contracts.knowledge.AppliedChangeSet;

/** What became of an order. */
record Change(String summary, AppliedChangeSet applied) {

    @Override
    public String toString() {
        return "Change[" + applied.version() + "]";
    }
}
