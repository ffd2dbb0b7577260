package io.mimiq.conversation.answer;

import io.smallrye.mutiny.Uni;

/** What an answer does. It may begin: the cost of its first call is reserved. */
@FunctionalInterface
interface Work {
    /** Does it, telling the answer's log, and returns why it stopped. */
    Uni<String> run(RunningAnswer answer);
}
