package io.mimiq.platform.events;

/** The Kafka topics of the suite, described in docs/events.asyncapi.yaml. Keyed by user id. */
public enum EventTopic {
    /** AI calls: who, which model, how many tokens, what it cost. */
    USAGE("mimiq.usage.v1"),
    /** Who did what. */
    AUDIT("mimiq.audit.v1"),
    /** Erasure requests and the services' acknowledgements. */
    PRIVACY("mimiq.privacy.v1"),
    /** New versions and documents: ids and numbers only. */
    KNOWLEDGE("mimiq.knowledge.v1");

    private final String topic;

    EventTopic(String topic) {
        this.topic = topic;
    }

    /** The topic's name at the broker. */
    public String topic() {
        return topic;
    }
}
