package io.mimiq.conversation.change;

import io.mimiq.conversation.call.AiCall;
import io.mimiq.conversation.provider.ChangeSetRequest;

/** An order against one state of the knowledge, with a call whose cost is reserved. */
record Attempt(ChangeOrder order, AiCall call, ChangeSetRequest request, int number) {}
