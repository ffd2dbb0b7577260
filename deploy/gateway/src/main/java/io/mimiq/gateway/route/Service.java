package io.mimiq.gateway.route;

/** The services behind the gateway. */
public enum Service {
    AUTH("auth", "Accounts, sessions, verification keys"),
    KNOWLEDGE("knowledge", "Topics, knowledge, statements, versions, proposals, documents"),
    CONVERSATION("conversation", "Messages, streamed answers, AI egress"),
    INTEGRATION("integration", "Confluence: connection and linked pages"),
    USAGE("usage", "Usage, audit trail, deletions, promises");

    private final String key;
    private final String purpose;

    Service(String key, String purpose) {
        this.key = key;
        this.purpose = purpose;
    }

    /** As in {@code mimiq.services.<key>.url} and in OpenAPI tags. */
    public String key() {
        return key;
    }

    /** As people and problem documents name it. */
    public String wireName() {
        return key + "-service";
    }

    public String purpose() {
        return purpose;
    }
}
