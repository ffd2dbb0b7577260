package io.mimiq.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.testing.Proves;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The application key is replaced while the service works, and content stays as it is. */
@Proves({"MX-03", "NB-01"})
class RewrapTest {
    private static final Field FIELD = Field.of("messages", "m1", "text");

    private final ApplicationKey old = ApplicationKey.parse(ApplicationKey.newDevelopmentKey("old"));
    private final ApplicationKey renewed = ApplicationKey.parse(ApplicationKey.newDevelopmentKey("new"));

    private final Map<KeyScope, byte[]> ciphertexts = new HashMap<>();

    private KeyRing ring(KeyStore store, ApplicationKey current, ApplicationKey... previous) {
        return new KeyRing(
                "knowledge-service", new ApplicationKeys(current, List.of(previous)), store, Clock.systemUTC());
    }

    private InMemoryKeyStore storeWith(int topics, InMemoryKeyStore store) {
        KeyRing before = ring(store, old);
        for (int i = 0; i < topics; i++) {
            KeyScope scope = KeyScope.of("topic", "t" + i);
            ciphertexts.put(scope, await(before.create(scope)).encryptText(FIELD, "text " + i));
        }
        return store;
    }

    private void assertReadable(KeyRing ring) {
        ciphertexts.forEach(
                (scope, ciphertext) -> assertThat(await(ring.open(scope)).decryptText(FIELD, ciphertext))
                        .startsWith("text "));
    }

    @Test
    void needsThePreviousKeyNoMore() {
        InMemoryKeyStore store = storeWith(5, new InMemoryKeyStore());
        String index = await(ring(store, old).blindIndex("email")).of("ada@example.com");

        Rewrapped done = await(ring(store, renewed, old).rewrap());

        assertThat(done).isEqualTo(new Rewrapped(6, 0));
        KeyRing after = ring(store, renewed);
        assertReadable(after);
        assertThat(await(after.blindIndex("email")).of("ada@example.com")).isEqualTo(index);
        assertThatThrownBy(() -> await(ring(store, old).open(KeyScope.of("topic", "t0"))))
                .isInstanceOf(CryptoException.class);
    }

    @Test
    void readsUnderBothKeysBeforeItIsDone() {
        InMemoryKeyStore store = storeWith(3, new InMemoryKeyStore());

        assertReadable(ring(store, renewed, old));
    }

    @Property(tries = 50)
    void goesOnWhereItWasInterrupted(@ForAll @IntRange(max = 9) int writes) {
        InMemoryKeyStore store = new InMemoryKeyStore() {
            private int left = writes;

            @Override
            public Uni<Boolean> replace(WrappedKey expected, WrappedKey replacement) {
                return left-- > 0
                        ? super.replace(expected, replacement)
                        : Uni.createFrom().failure(new Interrupted());
            }
        };
        storeWith(10, store);

        assertThatThrownBy(() -> await(ring(store, renewed, old).rewrap())).isInstanceOf(Interrupted.class);
        assertReadable(ring(store, renewed, old));

        InMemoryKeyStore recovered = new InMemoryKeyStore();
        recovered.keys.putAll(store.keys);
        assertThat(await(ring(recovered, renewed, old).rewrap())).isEqualTo(new Rewrapped(10 - writes, 0));
        assertReadable(ring(recovered, renewed));
    }

    @Test
    void leavesAKeyThatWasDestroyedMeanwhileDestroyed() {
        KeyScope scope = KeyScope.of("topic", "t0");
        InMemoryKeyStore store = new InMemoryKeyStore() {
            @Override
            public Uni<Boolean> replace(WrappedKey expected, WrappedKey replacement) {
                return destroy(expected.id(), Instant.EPOCH).chain(() -> super.replace(expected, replacement));
            }
        };
        storeWith(1, store);

        Rewrapped done = await(ring(store, renewed, old).rewrap());

        assertThat(done).isEqualTo(new Rewrapped(0, 0));
        assertThatThrownBy(() -> await(ring(store, renewed, old).create(scope)))
                .isInstanceOf(KeyDestroyedException.class);
    }

    @Test
    void countsKeysItCannotReadAndLeavesThem() {
        InMemoryKeyStore store = storeWith(2, new InMemoryKeyStore());
        await(ring(store, ApplicationKey.parse(ApplicationKey.newDevelopmentKey("lost")))
                .create(KeyScope.of("topic", "orphan")));
        Map<String, StoredKey> before = Map.copyOf(store.keys);

        Rewrapped done = await(ring(store, renewed, old).rewrap());

        assertThat(done).isEqualTo(new Rewrapped(2, 1));
        assertThat(store.keys.values().stream().filter(before::containsValue)).hasSize(1);
    }

    @Test
    void hasNothingToDoTheSecondTime() {
        InMemoryKeyStore store = storeWith(3, new InMemoryKeyStore());
        await(ring(store, renewed, old).rewrap());

        assertThat(await(ring(store, renewed, old).rewrap())).isEqualTo(new Rewrapped(0, 0));
    }

    private static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Patience.ANSWER);
    }
}
