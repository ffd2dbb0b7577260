package io.mimiq.platform.persistence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mimiq.platform.crypto.ApplicationKey;
import io.mimiq.platform.crypto.ApplicationKeys;
import io.mimiq.platform.crypto.Field;
import io.mimiq.platform.crypto.FieldCipher;
import io.mimiq.platform.crypto.KeyDestroyedException;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.crypto.Rewrapped;
import io.mimiq.platform.crypto.Secret;
import io.mimiq.platform.crypto.StoredKey;
import io.mimiq.platform.crypto.WrappedKey;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.testing.Proves;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.ByteBuf;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
class MongoKeyStoreTest {
    private static final Instant T = Instant.parse("2026-03-01T10:00:00Z");
    private static final Field FIELD = Field.of("messages", "m1", "text");

    @Inject
    Collections collections;

    private ReactiveMongoCollection<Document> collection;
    private MongoKeyStore store;

    @BeforeEach
    void emptyCollection() {
        collection = collections.get("keys-" + UUID.randomUUID());
        store = new MongoKeyStore(collection);
    }

    private static WrappedKey key(String id, int material) {
        return new WrappedKey(id, "old", new byte[] {(byte) material}, T);
    }

    @Test
    void findsWhatWasPut() {
        WrappedKey mine = key("a", 1);

        assertThat(await(store.putIfAbsent(mine))).isEqualTo(mine);
        assertThat(await(store.find("a"))).contains(mine);
        assertThat(await(store.find("b"))).isEmpty();
    }

    @Test
    void keepsTheFirstOfManyKeys() {
        List<StoredKey> winners = await(Multi.createFrom()
                .iterable(IntStream.range(0, 20).boxed().toList())
                .onItem()
                .transformToUniAndMerge(i -> store.putIfAbsent(key("a", i)))
                .collect()
                .asList());

        assertThat(winners).hasSize(20).containsOnly(await(store.find("a")).orElseThrow());
    }

    @Test
    void replacesOnlyWhatIsExpected() {
        await(store.putIfAbsent(key("a", 1)));
        WrappedKey renewed = new WrappedKey("a", "new", new byte[] {2}, T);

        assertThat(await(store.replace(key("a", 9), renewed))).isFalse();
        assertThat(await(store.replace(key("a", 1), renewed))).isTrue();
        assertThat(await(store.replace(key("a", 1), renewed))).isFalse();
        assertThat(await(store.find("a"))).contains(renewed);
    }

    @Test
    @Proves("NB-01")
    void leavesNothingButATombstone() {
        await(store.putIfAbsent(key("a", 1)));

        await(store.destroy("a", T));
        await(store.destroy("a", T.plusSeconds(5)));
        await(store.destroy("never-made", T));

        assertThat(await(store.find("a"))).contains(new StoredKey.Destroyed("a", T));
        assertThat(await(store.putIfAbsent(key("a", 2)))).isEqualTo(new StoredKey.Destroyed("a", T));
        assertThat(await(store.putIfAbsent(key("never-made", 2)))).isInstanceOf(StoredKey.Destroyed.class);
        assertThat(await(store.replace(key("a", 1), key("a", 3)))).isFalse();
        assertThat(await(collection.find().collect().asList()))
                .allSatisfy(document -> assertThat(document).containsOnlyKeys("_id", "destroyedAt"));
    }

    @Test
    void endsDestroyedWhenMakingAndDestroyingRace() {
        Random random = new Random(20260301);
        for (int round = 0; round < 50; round++) {
            String id = "race-" + round;
            List<Uni<Void>> both =
                    new ArrayList<>(List.of(store.putIfAbsent(key(id, 1)).replaceWithVoid(), store.destroy(id, T)));
            java.util.Collections.shuffle(both, random);

            await(Uni.join().all(both).andFailFast());

            assertThat(await(store.find(id))).contains(new StoredKey.Destroyed(id, T));
        }
    }

    @Test
    void listsKeysUnderOtherApplicationKeysOnly() {
        await(store.putIfAbsent(key("old", 1)));
        await(store.putIfAbsent(new WrappedKey("new", "new", new byte[] {1}, T)));
        await(store.destroy("gone", T));

        assertThat(await(store.notUnder("new").collect().asList())).containsExactly(key("old", 1));
    }

    @Test
    @Proves({"MX-03", "NB-01"})
    void rotatesTheApplicationKeyAndShredsOneScope() {
        ApplicationKey old = ApplicationKey.parse(ApplicationKey.newDevelopmentKey("old"));
        ApplicationKey renewed = ApplicationKey.parse(ApplicationKey.newDevelopmentKey("new"));
        KeyScope kept = KeyScope.of("topic", "kept");
        KeyScope deleted = KeyScope.of("topic", "deleted");
        byte[] text = await(ring(old).create(kept)).encryptText(FIELD, "stays readable");
        await(ring(old).create(deleted));

        await(ring(old).destroy(deleted));
        Rewrapped done = await(ring(renewed, old).rewrap());

        assertThat(done).isEqualTo(new Rewrapped(1, 0));
        assertThat(await(ring(renewed).open(kept)).decryptText(FIELD, text)).isEqualTo("stays readable");
        assertThatThrownBy(() -> await(ring(renewed).create(deleted))).isInstanceOf(KeyDestroyedException.class);
    }

    @Test
    @Proves("MQ-12")
    void showsNeitherContentNorKeysNorScopesInADump() {
        Secret text = ApplicationKey.newDevelopmentKey("kek");
        FieldCipher cipher = await(ring(ApplicationKey.parse(text)).create(KeyScope.of("topic", "unmistakable-id")));
        byte[] content = cipher.encryptText(FIELD, "unmistakable content");
        await(collection.insertOne(new Document("_id", "m1").append("text", content)));

        String dump = await(collection.find().collect().asList()).stream()
                .map(MongoKeyStoreTest::bson)
                .collect(joining());

        assertThat(dump)
                .contains("m1", "material")
                .doesNotContain("unmistakable")
                .doesNotContain(material(text));
    }

    /** The bytes as they are stored, one character a byte. */
    private static String bson(Document document) {
        ByteBuf bytes = new RawBsonDocument(document, new DocumentCodec()).getByteBuffer();
        return ISO_8859_1.decode(bytes.asNIO()).toString();
    }

    private static String material(Secret applicationKey) {
        String base64 =
                applicationKey.reveal().substring(applicationKey.reveal().lastIndexOf(':') + 1);
        return ISO_8859_1
                .decode(ByteBuffer.wrap(Base64.getDecoder().decode(base64)))
                .toString();
    }

    private KeyRing ring(ApplicationKey current, ApplicationKey... previous) {
        return new KeyRing("sample-service", new ApplicationKeys(current, List.of(previous)), store, Clock.systemUTC());
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Patience.ANSWER);
    }
}
