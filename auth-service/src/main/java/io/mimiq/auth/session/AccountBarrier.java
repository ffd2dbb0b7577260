package io.mimiq.auth.session;

import io.mimiq.auth.account.Accounts;
import io.mimiq.platform.erasure.Barrier;
import io.mimiq.platform.storage.Target;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/**
 * Ends an account that is erased: its address is free, and all its sessions are over. The account goes first, so that a
 * sign-in whose password was checked before either finds out or has its session ended here.
 */
@Singleton
class AccountBarrier implements Barrier {
    private final Accounts accounts;
    private final Sessions sessions;

    AccountBarrier(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> raise(Target target) {
        return target.isAccount()
                ? accounts.retire(target.userId()).chain(() -> sessions.endAll(target.userId()))
                : Uni.createFrom().voidItem();
    }
}
