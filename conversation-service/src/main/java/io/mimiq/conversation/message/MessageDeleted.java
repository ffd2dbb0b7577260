package io.mimiq.conversation.message;

/** The audit event's data when a person deletes a message. */
record MessageDeleted(String userId, Party actor, String action, Party object, String topicId, String outcome) {

    static final String TYPE = "io.mimiq.audit.recorded";

    record Party(String kind, String id) {}

    static MessageDeleted of(String userId, String topicId, String messageId) {
        return new MessageDeleted(
                userId,
                new Party("user", userId),
                "message.deleted",
                new Party("message", messageId),
                topicId,
                "success");
    }
}
