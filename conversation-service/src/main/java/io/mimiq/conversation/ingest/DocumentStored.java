package io.mimiq.conversation.ingest;

/** The event's data when a document has text that is to be read. */
record DocumentStored(String userId, String topicId, String documentId, long revision) {

    static final String TYPE = "io.mimiq.knowledge.document.stored";
}
