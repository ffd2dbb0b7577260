package io.mimiq.auth.client;

import io.mimiq.auth.client.ClientAssertions.Assertion;
import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.StoredCollection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** Lets each assertion be used once. */
@Singleton
class UsedAssertions extends StoredCollection<UsedAssertionDocument> {
    /** More than the clock skew with which assertions are accepted. */
    static final Duration MARGIN = Duration.ofMinutes(1);

    UsedAssertions(Storage storage) {
        super(
                storage,
                Declaration.of(UsedAssertionDocument.class)
                        .keptUntil("expiresAt", MARGIN)
                        .erased(Erasure.none("services make assertions, people do not")));
    }

    /** Returns false if it was used before. */
    Uni<Boolean> use(Assertion assertion) {
        String name = assertion.clientId() + "\0" + assertion.id();
        String id =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        return insert(new UsedAssertionDocument(id, assertion.expiresAt()));
    }
}
