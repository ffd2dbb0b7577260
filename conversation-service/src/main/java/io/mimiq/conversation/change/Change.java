package io.mimiq.conversation.change;

import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.AppliedChangeSet;

/** What became of an order. */
public sealed interface Change {

    /** The provider found nothing to change. */
    record None(String summary) implements Change {}

    /** The provider's output was cut off, so nothing was changed. */
    record CutOff() implements Change {}

    record Made(ProposedChangeSet proposed, AppliedChangeSet applied) implements Change {}
}
