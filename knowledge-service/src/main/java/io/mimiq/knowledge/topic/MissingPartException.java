package io.mimiq.knowledge.topic;

/**
 * Something is not there that something else refers to. Either it is being deleted in this very moment, or the database is damaged.
 */
public final class MissingPartException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String topicId;

    public MissingPartException(OpenTopic topic, String what) {
        super(what + " is missing in topic " + topic.id());
        this.topicId = topic.id();
    }

    String topicId() {
        return topicId;
    }
}
