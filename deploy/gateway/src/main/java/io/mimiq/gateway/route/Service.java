package io.mimiq.gateway.route;

/** The services behind the gateway. */
public enum Service {
    AUTH("auth"),
    KNOWLEDGE("knowledge"),
    CONVERSATION("conversation"),
    INTEGRATION("integration"),
    USAGE("usage");

    private final String key;

    Service(String key) {
        this.key = key;
    }

    /** As in {@code mimiq.services.<key>.url} and in OpenAPI tags. */
    public String key() {
        return key;
    }

    /** As people and problem documents name it. */
    public String wireName() {
        return key + "-service";
    }
}
