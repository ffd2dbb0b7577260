package io.mimiq.local.launcher;

import java.nio.file.Path;
import java.util.Locale;

/** The Quarkus processes, in the order of their ports, with their maximum heap. */
public enum Service {
    GATEWAY(0, "deploy/gateway", 96),
    AUTH(1, "auth-service", 128),
    KNOWLEDGE(2, "knowledge-service", 192),
    // holds the embedding model's tokenizer; the model itself is native memory, outside the heap
    CONVERSATION(3, "conversation-service", 256),
    INTEGRATION(4, "integration-service", 128),
    USAGE(5, "usage-service", 128);

    private final int portOffset;
    private final Path module;
    private final int heapMegabytes;

    Service(int portOffset, String module, int heapMegabytes) {
        this.portOffset = portOffset;
        this.module = Path.of(module);
        this.heapMegabytes = heapMegabytes;
    }

    /** Also its client name in calls to other services. */
    public String processName() {
        return module.getFileName().toString();
    }

    int portOffset() {
        return portOffset;
    }

    /** The folder with its whole class path. */
    Path libraries(Path root) {
        return root.resolve(module).resolve("target/quarkus-app");
    }

    Path jar(Path root) {
        return libraries(root).resolve("quarkus-run.jar");
    }

    int heapMegabytes() {
        return heapMegabytes;
    }

    String urlVariable() {
        return "MIMIQ_SERVICES_" + name().toUpperCase(Locale.ROOT) + "_URL";
    }
}
