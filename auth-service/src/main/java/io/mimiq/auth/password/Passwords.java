package io.mimiq.auth.password;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import io.mimiq.auth.AuthConfig;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hashes and checks passwords with bcrypt, off the event loop on a few threads of their own. bcrypt sees 72 bytes, so a
 * longer password is hashed with SHA-512 first.
 */
@ApplicationScoped
public class Passwords {
    private final int cost;
    private final ThreadPoolExecutor workers;
    private final PasswordStrength strength = new PasswordStrength();

    /** Checked when there is no account, so that its absence takes as long. */
    private final Supplier<byte[]> nobody;

    Passwords(AuthConfig config) {
        this.cost = config.password().bcryptCost();
        int threads = config.password().workers();
        this.workers = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(config.password().queue()));
        byte[] hash = bcrypt("nobody's password");
        this.nobody = () -> hash;
    }

    /** Why the password is not acceptable; null when it is. */
    public Uni<@Nullable String> weakness(Password password, String email) {
        return onWorker(() -> strength.weakness(password.reveal(), email));
    }

    public Uni<byte[]> hash(Password password) {
        return onWorker(() -> bcrypt(password.reveal()));
    }

    /** Takes as long for no hash at all, and is false then. */
    public Uni<Boolean> matches(Password password, byte @Nullable [] hash) {
        return onWorker(() -> verify(password.reveal(), hash == null ? nobody.get() : hash) && hash != null);
    }

    private byte[] bcrypt(String password) {
        return BCrypt.with(LongPasswordStrategies.hashSha512(BCrypt.Version.VERSION_2A))
                .hash(cost, password.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean verify(String password, byte[] hash) {
        return BCrypt.verifyer(BCrypt.Version.VERSION_2A, LongPasswordStrategies.hashSha512(BCrypt.Version.VERSION_2A))
                .verify(password.getBytes(StandardCharsets.UTF_8), hash)
                .verified;
    }

    private <T> Uni<T> onWorker(Supplier<T> work) {
        return Uni.createFrom()
                .item(work)
                .runSubscriptionOn(workers)
                .onFailure(RejectedExecutionException.class)
                .transform(
                        full -> new ProblemException(CommonError.UNAVAILABLE, "Too many sign-ins right now. Try again.")
                                .header("Retry-After", "5"));
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
