package io.mimiq.platform.contracts;

import java.util.List;

/** The services by the names that their keys have. */
public final class Services {
    public static final String AUTH = "auth-service";
    public static final String KNOWLEDGE = "knowledge-service";
    public static final String CONVERSATION = "conversation-service";
    public static final String INTEGRATION = "integration-service";
    public static final String USAGE = "usage-service";

    /** All that keep something of people. */
    public static final List<String> ALL = List.of(AUTH, KNOWLEDGE, CONVERSATION, INTEGRATION, USAGE);

    private Services() {}
}
