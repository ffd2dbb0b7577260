package io.mimiq.platform.events;

/** The suite's Kafka topics, specified in docs/events.asyncapi.yaml. Records are keyed by user id. */
public enum EventTopic {
    /** AI calls: user, model, tokens and cost. */
    USAGE("mimiq.usage.v1"),
    /** Who did what. */
    AUDIT("mimiq.audit.v1"),
    /** Erasure requests and the services' acknowledgements. */
    PRIVACY("mimiq.privacy.v1"),
    /** New versions and documents; ids and numbers only. */
    KNOWLEDGE("mimiq.knowledge.v1"),
    /** Sessions that ended before their time. */
    SESSION("mimiq.session.v1");

    private final String topic;

    EventTopic(String topic) {
        this.topic = topic;
    }

    /** The topic's name in Kafka. */
    public String topic() {
        return topic;
    }
}
