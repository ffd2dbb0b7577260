package io.mimiq.auth.key;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.mimiq.auth.AuthConfig;
import io.mimiq.platform.crypto.Field;
import io.mimiq.platform.crypto.FieldCipher;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.persistence.DuplicateKeys;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The keys that sign tokens: made on first need, rotated with overlap, stored encrypted. Several replicas share them: who
 * inserts a generation first makes it, the others read it.
 */
@ApplicationScoped
public class SigningKeys {
    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    private static final int KEY_BITS = 2048;
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private final SigningKeyRepository repository;
    private final KeyRing keyRing;
    private final Clock clock;
    private final KeySchedule schedule;
    private volatile List<SigningKey> known = List.of();

    SigningKeys(
            SigningKeyRepository repository, KeyRing keyRing, Clock clock, AuthConfig config, MeterRegistry meters) {
        this.repository = repository;
        this.keyRing = keyRing;
        this.clock = clock;
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
        Instant now = clock.instant();
        return schedule.signing(known, now)
                .map(key -> Duration.between(key.activeFrom(), now).toMillis() / 1000.0)
                .orElse(0.0);
    }

    /** Signs a token (RS256, about a millisecond, off the event loop). */
    public Uni<String> sign(JwtClaimsBuilder claims) {
        return signing()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(key -> claims.jws().keyId(key.keyId()).sign(key.key()));
    }

    Uni<List<Jwk>> published() {
        return signing()
                .map(any -> schedule.published(known, clock.instant()).stream()
                        .map(SigningKey::publicPart)
                        .toList());
    }

    private Uni<SigningKey> signing() {
        return schedule.signing(known, clock.instant())
                .map(key -> Uni.createFrom().item(key))
                .orElseGet(() -> refresh()
                        .map(keys -> schedule.signing(keys, clock.instant())
                                .orElseThrow(() -> new IllegalStateException("no key is active yet"))));
    }

    /** Learns of other replicas' keys, makes the next one in time, forgets retired ones. */
    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> rotate() {
        return refresh()
                .chain(this::removeRetired)
                .onFailure()
                .invoke(failure -> LOG.warnf("signing keys could not be refreshed: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    Uni<List<SigningKey>> refresh() {
        return load().chain(this::makeNext).invoke(keys -> known = keys);
    }

    private Uni<List<SigningKey>> load() {
        return cipher().chain(cipher -> repository
                .listAll()
                .map(documents -> documents.stream()
                        .map(document -> open(document, cipher))
                        .toList()));
    }

    private Uni<List<SigningKey>> makeNext(List<SigningKey> keys) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return schedule.next(keys, now)
                .map(activeFrom -> insert(nextGeneration(keys), activeFrom).chain(this::load))
                .orElseGet(() -> Uni.createFrom().item(keys));
    }

    private static int nextGeneration(List<SigningKey> keys) {
        return 1 + keys.stream().mapToInt(SigningKey::generation).max().orElse(0);
    }

    private Uni<Void> insert(int generation, Instant activeFrom) {
        return Uni.createFrom()
                .item(SigningKeys::generate)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(pair -> cipher().map(cipher -> seal(generation, pair, activeFrom, cipher)))
                .chain(repository::persist)
                .invoke(made -> LOG.infof("signing key %s signs from %s", made.keyId(), made.activeFrom()))
                .onFailure(DuplicateKeys::is)
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Void> removeRetired(List<SigningKey> keys) {
        List<String> retired = keys.stream()
                .filter(key -> schedule.isRetired(key, keys, clock.instant()))
                .map(key -> String.valueOf(key.generation()))
                .toList();
        return retired.isEmpty()
                ? Uni.createFrom().voidItem()
                : repository.delete("_id in ?1", retired).replaceWithVoid();
    }

    private Uni<FieldCipher> cipher() {
        return keyRing.create(KeyScope.of("service", "auth-service"));
    }

    private static SigningKeyDocument seal(int generation, KeyPair pair, Instant activeFrom, FieldCipher cipher) {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        String id = String.valueOf(generation);
        return new SigningKeyDocument(
                id,
                UUID.randomUUID().toString(),
                key.getModulus().toByteArray(),
                key.getPublicExponent().toByteArray(),
                cipher.encrypt(field(id), pair.getPrivate().getEncoded()),
                activeFrom);
    }

    private static SigningKey open(SigningKeyDocument document, FieldCipher cipher) {
        try {
            byte[] encoded = cipher.decrypt(field(document.id()), document.privateKey());
            return new SigningKey(
                    document.generation(),
                    document.keyId(),
                    new BigInteger(document.modulus()),
                    new BigInteger(document.publicExponent()),
                    KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded)),
                    document.activeFrom());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing key " + document.keyId() + " cannot be read", e);
        }
    }

    private static Field field(String id) {
        return new Field("signing-keys", id, "privateKey");
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
