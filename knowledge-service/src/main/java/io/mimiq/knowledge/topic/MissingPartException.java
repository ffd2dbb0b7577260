package io.mimiq.knowledge.topic;

/**
 * Something is missing that something else refers to: it is being deleted at this moment, or the database is damaged.
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
