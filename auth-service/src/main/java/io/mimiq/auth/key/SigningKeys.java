package io.mimiq.auth.key;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.mimiq.auth.AuthConfig;
import io.mimiq.platform.storage.Storage;
import io.mimiq.platform.work.BackgroundTask;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The keys that sign tokens: made on first need, rotated with overlap. */
@Singleton
public class SigningKeys {
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private final SigningKeyCollection stored;
    private final Storage storage;
    private final KeySchedule schedule;
    private volatile List<SigningKey> known = List.of();

    SigningKeys(SigningKeyCollection stored, Storage storage, AuthConfig config, MeterRegistry meters) {
        this.stored = stored;
        this.storage = storage;
        Duration userToken = config.session().accessTokenLife();
        Duration serviceToken = config.client().tokenLife();
        Duration longest = userToken.compareTo(serviceToken) > 0 ? userToken : serviceToken;
        this.schedule =
                new KeySchedule(config.key().rotateAfter(), config.key().publishAhead(), longest.plus(CLOCK_SKEW));
        Gauge.builder("mimiq.auth.signing.key.age", this, SigningKeys::ageSeconds)
                .description("For how long the key that signs tokens has been doing so; 0 while none is known")
                .baseUnit("seconds")
                .register(meters);
    }

    private double ageSeconds() {
        Instant now = storage.now();
        return schedule.signing(known, now)
                .map(key -> Duration.between(key.activeFrom(), now).toMillis() / 1000.0)
                .orElse(0.0);
    }

    @Produces
    @Singleton
    BackgroundTask rotation() {
        return BackgroundTask.of("signing-keys", "1m", this::rotate);
    }

    /** Signs a token (RS256, about a millisecond, off the event loop). */
    public Uni<String> sign(JwtClaimsBuilder claims) {
        return signing()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(key -> claims.jws().keyId(key.keyId()).sign(key.key()));
    }

    Uni<List<Jwk>> published() {
        return signing()
                .map(any -> schedule.published(known, storage.now()).stream()
                        .map(SigningKey::publicPart)
                        .toList());
    }

    private Uni<SigningKey> signing() {
        return schedule.signing(known, storage.now())
                .map(key -> Uni.createFrom().item(key))
                .orElseGet(() -> refresh()
                        .map(keys -> schedule.signing(keys, storage.now())
                                .orElseThrow(() -> new IllegalStateException("No key is active yet"))));
    }

    /** Learns of other replicas' keys, makes the next one in time, removes retired ones. */
    Uni<Void> rotate() {
        return refresh().chain(keys -> stored.remove(schedule.retired(keys, storage.now())));
    }

    Uni<List<SigningKey>> refresh() {
        return stored.all().chain(this::makeNext).invoke(keys -> known = keys);
    }

    private Uni<List<SigningKey>> makeNext(List<SigningKey> keys) {
        return schedule.next(keys, storage.now())
                .map(activeFrom -> stored.make(nextGeneration(keys), activeFrom).chain(stored::all))
                .orElseGet(() -> Uni.createFrom().item(keys));
    }

    private static int nextGeneration(List<SigningKey> keys) {
        return 1 + keys.stream().mapToInt(SigningKey::generation).max().orElse(0);
    }
}
