package io.mimiq.conversation.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer is on its way under this id. */
@Schema(name = "AcceptedMessage")
record AcceptedView(String messageId, String userMessageId) {}
