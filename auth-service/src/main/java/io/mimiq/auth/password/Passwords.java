package io.mimiq.auth.password;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import io.mimiq.auth.AuthConfig;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
@Singleton
public class Passwords {
    private final int cost;
    private final ThreadPoolExecutor workers;
    private final PasswordStrength strength = new PasswordStrength();

    /** Checked if there is no account, so that its absence takes as long. */
    private final byte[] nobody;

    Passwords(AuthConfig config) {
        this.cost = config.password().bcryptCost();
        int threads = config.password().workers();
        this.workers = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(config.password().queue()));
        this.nobody = bcrypt("nobody's password");
    }

    /** Why the password is not acceptable; empty if it is. */
    public Uni<Optional<String>> weakness(Password password, String email) {
        return onWorker(() -> strength.weakness(password.prepared(), email));
    }

    public Uni<byte[]> hash(Password password) {
        return onWorker(() -> bcrypt(password.prepared()));
    }

    /** Without a hash it takes as long, and is false. */
    public Uni<Boolean> matches(Password password, byte @Nullable [] hash) {
        return onWorker(() -> verify(password, hash == null ? nobody : hash) && hash != null);
    }

    /** Hashes made before passwords were prepared are of what was typed. */
    private static boolean verify(Password password, byte[] hash) {
        String prepared = password.prepared();
        return verify(prepared, hash) || (!prepared.equals(password.reveal()) && verify(password.reveal(), hash));
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
