package io.mimiq.conversation.change;

import io.mimiq.conversation.call.AiCall;
import io.mimiq.conversation.provider.ChangeSetRequest;

/**
 * An order against one state of the knowledge, with a call whose cost is reserved.
 *
 * @param editions what the page owes to earlier revisions of the source
 */
record Attempt(ChangeOrder order, AiCall call, ChangeSetRequest request, Editions editions, int number) {}
