package io.mimiq.platform.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.testing.Proves;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KeyRingTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final KeyScope TOPIC = KeyScope.of("topic", "t1");
    private static final Field FIELD = Field.of("messages", "m1", "text");

    private final InMemoryKeyStore store = new InMemoryKeyStore();
    private final ApplicationKeys applicationKeys =
            new ApplicationKeys(ApplicationKey.parse(Vectors.APPLICATION_KEY), List.of());
    private final AtomicLong nanos = new AtomicLong();
    private final KeyRing ring = ring("knowledge-service", store);

    private KeyRing ring(String service, KeyStore keys) {
        return new KeyRing(service, applicationKeys, keys, Clock.fixed(NOW, ZoneOffset.UTC), nanos::get);
    }

    @Test
    void opensTheKeyItMade() {
        byte[] ciphertext = await(ring.create(TOPIC)).encryptText(FIELD, "kept");

        FieldCipher opened = await(ring("knowledge-service", store).open(TOPIC));

        assertThat(opened.decryptText(FIELD, ciphertext)).isEqualTo("kept");
    }

    @Test
    @Proves("NB-01")
    void keepsOneKeyForEachScopeAndService() {
        byte[] ciphertext = await(ring.create(TOPIC)).encryptText(FIELD, "kept");

        FieldCipher otherTopic = await(ring.create(KeyScope.of("topic", "t2")));
        FieldCipher otherService = await(ring("usage-service", store).create(TOPIC));

        assertThat(store.keys).hasSize(3);
        assertThatThrownBy(() -> otherTopic.decrypt(FIELD, ciphertext)).isInstanceOf(DecryptionFailedException.class);
        assertThatThrownBy(() -> otherService.decrypt(FIELD, ciphertext)).isInstanceOf(DecryptionFailedException.class);
    }

    @Test
    void makesNoKeyToRead() {
        assertThatThrownBy(() -> await(ring.open(TOPIC)))
                .isInstanceOf(KeyMissingException.class)
                .hasMessageNotContaining("t1");
        assertThat(store.keys).isEmpty();
    }

    @Test
    void countsWhatItDoes() {
        byte[] ciphertext = await(ring.create(TOPIC)).encryptText(FIELD, "kept");
        FieldCipher again = await(ring.open(TOPIC));
        again.decrypt(FIELD, ciphertext);
        assertThatThrownBy(() -> again.decrypt(Field.of("messages", "m2", "text"), ciphertext))
                .isInstanceOf(DecryptionFailedException.class);

        assertThat(ring.statistics()).isEqualTo(new CryptoStatistics(1, 1, 1, 1, 1, 1));
    }

    @Test
    void asksTheStoreOnceAMinute() {
        await(ring.create(TOPIC));
        await(ring.open(TOPIC));
        nanos.addAndGet(KeyRing.TIME_TO_LIVE.toNanos() + 1);
        await(ring.open(TOPIC));

        assertThat(store.reads).hasValue(2);
        assertThat(KeyRing.TIME_TO_LIVE).isLessThanOrEqualTo(Duration.ofSeconds(60));
    }

    @Test
    @Proves("NB-01")
    void leavesATombstoneWithoutMaterialSoThatAKeyIsNeverMadeAgain() {
        await(ring.create(TOPIC));

        await(ring.destroy(TOPIC));

        assertThat(store.keys.values())
                .containsExactly(new StoredKey.Destroyed(TOPIC.storedId("knowledge-service"), NOW));
        for (KeyRing any : List.of(ring, ring("knowledge-service", store))) {
            assertThatThrownBy(() -> await(any.open(TOPIC))).isInstanceOf(KeyDestroyedException.class);
            assertThatThrownBy(() -> await(any.create(TOPIC))).isInstanceOf(KeyDestroyedException.class);
        }
    }

    @Test
    void destroysWhatNeverWasSoThatItCanNeverBe() {
        await(ring.destroy(TOPIC));
        await(ring.destroy(TOPIC));

        assertThatThrownBy(() -> await(ring.create(TOPIC))).isInstanceOf(KeyDestroyedException.class);
    }

    @Test
    void stopsACipherThatSomeoneStillHolds() {
        FieldCipher held = await(ring.create(TOPIC));

        await(ring.destroy(TOPIC));

        assertThatThrownBy(() -> held.encryptText(FIELD, "too late")).isInstanceOf(KeyDestroyedException.class);
    }

    @Test
    void letsAnotherReplicaUseADestroyedKeyForAMinuteAtMost() {
        KeyRing replica = ring("knowledge-service", store);
        await(replica.create(TOPIC));
        await(ring.destroy(TOPIC));

        nanos.addAndGet(KeyRing.TIME_TO_LIVE.toNanos() / 2 + 1);
        await(replica.open(TOPIC)); // being used does not prolong it
        nanos.addAndGet(KeyRing.TIME_TO_LIVE.toNanos() / 2 + 1);

        assertThatThrownBy(() -> await(replica.open(TOPIC))).isInstanceOf(KeyDestroyedException.class);
    }

    @Test
    void seesAtOnceThatAnotherReplicaDestroyedAKeyWhenAskedAfterAWrite() {
        KeyRing replica = ring("knowledge-service", store);
        FieldCipher held = await(replica.create(TOPIC));
        await(replica.requireAlive(TOPIC));
        await(ring.destroy(TOPIC));

        assertThatThrownBy(() -> await(replica.requireAlive(TOPIC))).isInstanceOf(KeyDestroyedException.class);
        assertThatThrownBy(() -> held.encryptText(FIELD, "too late")).isInstanceOf(KeyDestroyedException.class);
    }

    @Test
    void doesNotBringADestroyedKeyBackByALookUpThatBeganBefore() {
        await(ring.create(TOPIC));
        CompletableFuture<Optional<StoredKey>> answer = new CompletableFuture<>();
        KeyRing slow = ring("knowledge-service", new InMemoryKeyStore() {
            @Override
            public Uni<Optional<StoredKey>> find(String id) {
                return Uni.createFrom().completionStage(answer);
            }
        });
        CompletableFuture<FieldCipher> pending = slow.open(TOPIC).subscribeAsCompletionStage();
        await(slow.destroy(TOPIC));

        answer.complete(await(store.find(TOPIC.storedId("knowledge-service"))));

        assertThat(pending).isCompletedExceptionally();
        assertThatThrownBy(pending::join).hasCauseInstanceOf(KeyDestroyedException.class);
    }

    @Test
    void refusesToDestroyTheKeyOfAService() {
        assertThatThrownBy(() -> ring.destroy(KeyScope.of("service", "knowledge-service")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void agreesOnOneKeyWhenManyMakeItAtOnce() throws Exception {
        int replicas = 8;
        CyclicBarrier together = new CyclicBarrier(replicas);
        InMemoryKeyStore racing = new InMemoryKeyStore() {
            @Override
            public Uni<StoredKey> putIfAbsent(WrappedKey key) {
                return super.putIfAbsent(key).onSubscription().invoke(() -> meet(together));
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(replicas);
        List<Future<FieldCipher>> made = new ArrayList<>();
        for (int i = 0; i < replicas; i++) {
            KeyRing replica = ring("knowledge-service", racing);
            made.add(threads.submit(() -> await(replica.create(TOPIC))));
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        byte[] ciphertext = made.get(0).get().encryptText(FIELD, "one key");
        for (Future<FieldCipher> cipher : made) {
            assertThat(cipher.get().decryptText(FIELD, ciphertext)).isEqualTo("one key");
        }
        assertThat(racing.keys).hasSize(1);
    }

    @Test
    void indexesTheSameForServiceAndPurposeOnly() {
        String index = await(ring.blindIndex("email")).of("ada@example.com");

        assertThat(index)
                .isEqualTo(await(ring("knowledge-service", store).blindIndex("email"))
                        .of("ada@example.com"));
        assertThat(index).isNotEqualTo(await(ring.blindIndex("phone")).of("ada@example.com"));
        assertThat(index).isNotEqualTo(await(ring.blindIndex("email")).of("bob@example.com"));
        assertThat(index)
                .isNotEqualTo(
                        await(ring("auth-service", store).blindIndex("email")).of("ada@example.com"));
    }

    @Test
    void storesNoScopeInPlain() {
        KeyScope scope = KeyScope.of("topic", "0195b7c2-unmistakable");
        await(ring.create(scope));
        await(ring.destroy(KeyScope.of("topic", "another-unmistakable")));

        assertThat(store.keys.toString()).doesNotContain("unmistakable");
    }

    @Test
    void hashesTheSameInEveryReplica() {
        byte[] body = "body".getBytes(UTF_8);
        String hash = await(ring.create(TOPIC)).hash("section", body);

        assertThat(await(ring("knowledge-service", store).open(TOPIC)).hash("section", body))
                .isEqualTo(hash);
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Patience.ANSWER);
    }
}
