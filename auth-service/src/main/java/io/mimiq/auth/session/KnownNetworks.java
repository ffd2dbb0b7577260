package io.mimiq.auth.session;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import io.mimiq.auth.limit.Network;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.StoredCollection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Remembers from where people have signed in, under keyed hashes that tell neither who nor where. Found by the index of
 * the account's address, so that looking takes as long for an address without an account.
 */
@Singleton
class KnownNetworks extends StoredCollection<KnownNetworkDocument> {
    static final Duration KEPT = Duration.ofDays(90);

    private static final String USER_ID = "userId";
    private static final String LAST_USED_AT = "lastUsedAt";

    private final KeyRing keys;

    KnownNetworks(Storage storage, KeyRing keys) {
        super(
                storage,
                Declaration.of(KnownNetworkDocument.class)
                        .index(ascending(USER_ID))
                        .keptUntil(LAST_USED_AT, KEPT)
                        .erased(Erasure.ofAccount(USER_ID)));
        this.keys = keys;
    }

    Uni<Boolean> know(String emailIndex, Network network) {
        return id(emailIndex, network).chain(id -> first(eq(ID, id))).map(Optional::isPresent);
    }

    Uni<Void> remember(String emailIndex, Network network, String userId) {
        return id(emailIndex, network)
                .chain(id -> update(eq(ID, id), combine(set(USER_ID, userId), set(LAST_USED_AT, now())))
                        .chain(known -> known
                                ? Uni.createFrom().item(true)
                                : insert(new KnownNetworkDocument(id, userId, now()))))
                .replaceWithVoid();
    }

    private Uni<String> id(String emailIndex, Network network) {
        return keys.blindIndex("known network").map(index -> index.of(emailIndex + " " + network.key()));
    }
}
