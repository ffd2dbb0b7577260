package io.mimiq.e2e.supply;

import java.nio.file.Path;
import java.util.List;

/** The modules whose build says what they are made of. */
final class Bills {
    static final List<String> MODULES = List.of(
            "auth-service",
            "knowledge-service",
            "conversation-service",
            "integration-service",
            "usage-service",
            "deploy/gateway",
            "deploy/web",
            "deploy/local/store",
            "deploy/local/broker",
            "platform/extraction");

    private Bills() {}

    static Path of(Path root, String module) {
        return root.resolve(module).resolve("target/bom.json");
    }
}
