package io.mimiq.auth.account;

import io.mimiq.platform.storage.Declaration;
import io.mimiq.platform.storage.Erasure;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.storage.StoredCollection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Lets each invitation be used once. */
@Singleton
class UsedInvitations extends StoredCollection<UsedInvitationDocument> {
    private static final Duration MARGIN = Duration.ofDays(1);

    UsedInvitations(Storage storage) {
        super(
                storage,
                Declaration.of(UsedInvitationDocument.class)
                        .keptUntil("expiresAt", MARGIN)
                        .erased(Erasure.none("it does not say who used it")));
    }

    /** Returns false if it was used before. */
    Uni<Boolean> use(String codeHash, Instant expiresAt) {
        return insert(new UsedInvitationDocument(codeHash, expiresAt));
    }
}
