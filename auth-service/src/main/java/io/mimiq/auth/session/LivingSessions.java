package io.mimiq.auth.session;

import io.mimiq.auth.account.Accounts;
import io.mimiq.platform.storage.Storage;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Sessions that have neither ended nor expired, and that no change of the password has overtaken. */
@Singleton
class LivingSessions {
    private final Sessions sessions;
    private final Accounts accounts;
    private final Storage storage;

    LivingSessions(Sessions sessions, Accounts accounts, Storage storage) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.storage = storage;
    }

    /** Fails with 401 {@code session-ended} if it is not one of them. */
    Uni<SessionDocument> find(String id) {
        return sessions.byId(id)
                .map(found -> found.orElseThrow(SessionService::ended))
                .chain(session -> credential(session.userId()).map(latest -> {
                    if (!session.isAlive(storage.now(), latest)) {
                        throw SessionService.ended();
                    }
                    return session;
                }));
    }

    Uni<List<Session>> list(String userId) {
        return credential(userId).chain(latest -> sessions.list(userId, latest));
    }

    private Uni<Integer> credential(String userId) {
        return accounts.credential(userId).map(found -> found.orElseThrow(SessionService::ended));
    }
}
