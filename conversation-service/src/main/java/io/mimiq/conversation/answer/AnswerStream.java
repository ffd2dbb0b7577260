package io.mimiq.conversation.answer;

import io.mimiq.conversation.message.StreamEvent;
import io.smallrye.mutiny.Multi;

/** An answer on its way to one client. */
record AnswerStream(Multi<StreamEvent> events) {}
