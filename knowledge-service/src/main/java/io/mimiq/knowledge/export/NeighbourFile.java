package io.mimiq.knowledge.export;

import static io.mimiq.platform.contracts.Services.AUTH;
import static io.mimiq.platform.contracts.Services.CONVERSATION;
import static io.mimiq.platform.contracts.Services.INTEGRATION;
import static io.mimiq.platform.contracts.Services.USAGE;

import java.util.List;

/**
 * Records that another service keeps, and the file that they come into.
 *
 * @param kind what the service calls them, and the name of the file
 * @param atOnce how many are asked for at a time: messages can be large
 */
record NeighbourFile(String service, String kind, int atOnce) {

    private static final int FEW = 10;
    private static final int MANY = 100;

    static final List<NeighbourFile> OF_ACCOUNT = List.of(
            new NeighbourFile(AUTH, "account", MANY),
            new NeighbourFile(AUTH, "sessions", MANY),
            new NeighbourFile(INTEGRATION, "confluence-connection", MANY),
            new NeighbourFile(USAGE, "budget", MANY),
            new NeighbourFile(USAGE, "ai-usage", MANY),
            new NeighbourFile(USAGE, "audit", MANY),
            new NeighbourFile(USAGE, "deletions", MANY));

    static final List<NeighbourFile> OF_TOPIC = List.of(
            new NeighbourFile(CONVERSATION, "messages", FEW),
            new NeighbourFile(CONVERSATION, "ai-calls", MANY),
            new NeighbourFile(INTEGRATION, "confluence-pages", MANY));
}
