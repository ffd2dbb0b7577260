package io.mimiq.platform.contracts;

import static io.mimiq.platform.events.EventIds.require;

/** Who acted, or what was acted on: the name of a kind, such as {@code topic}, and an id. */
public record Party(String kind, String id) {
    public Party {
        require(kind, "kind");
        require(id, "id");
    }

    public static Party user(String id) {
        return new Party("user", id);
    }

    public static Party service(String name) {
        return new Party("service", name);
    }
}
