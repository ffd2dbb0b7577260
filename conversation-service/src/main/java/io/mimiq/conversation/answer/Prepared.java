package io.mimiq.conversation.answer;

import io.mimiq.conversation.call.AiCall;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/**
 * An answer that may begin: its first call is paid for.
 *
 * @param work does it, telling the answer's log, and yields the reason why it stopped
 */
record Prepared(AiCall firstCall, Function<RunningAnswer, Uni<String>> work) {}
