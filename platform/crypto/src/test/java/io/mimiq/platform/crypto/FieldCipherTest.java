package io.mimiq.platform.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mimiq.platform.testing.Proves;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Proves("MQ-12")
class FieldCipherTest {
    /** Everything a ciphertext is bound to. */
    record Place(String service, KeyScope scope, Field field, List<Byte> key) {
        FieldCipher cipher() {
            byte[] bytes = new byte[32];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = key.get(i);
            }
            return new FieldCipher(service, scope, bytes, new Tally());
        }
    }

    @Provide
    Arbitrary<Place> places() {
        // few and similar names, so that two places often differ in one part or only in where one name ends
        Arbitrary<String> name =
                Arbitraries.strings().withChars("ab").ofMinLength(1).ofMaxLength(3);
        Arbitrary<KeyScope> scope = Combinators.combine(name, name).as(KeyScope::of);
        Arbitrary<Field> field = Combinators.combine(name, name, name).as(Field::of);
        Arbitrary<List<Byte>> key = Arbitraries.of((byte) 0, (byte) 1).list().ofSize(32);
        return Combinators.combine(name, scope, field, key).as(Place::new);
    }

    @Property
    void givesBackAnyBytes(@ForAll("places") Place place, @ForAll byte[] content) {
        byte[] ciphertext = place.cipher().encrypt(place.field(), content);

        assertThat(place.cipher().decrypt(place.field(), ciphertext)).isEqualTo(content);
    }

    @Property
    void givesBackAnyTextOrRefusesWhatHasNoUtf8Form(@ForAll String text) {
        FieldCipher cipher = Vectors.cipher();
        if (UTF_8.newEncoder().canEncode(text)) {
            assertThat(cipher.decryptText(Vectors.FIELD, cipher.encryptText(Vectors.FIELD, text)))
                    .isEqualTo(text);
        } else {
            assertThatThrownBy(() -> cipher.encryptText(Vectors.FIELD, text))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property
    void opensNowhereButInItsPlace(@ForAll("places") Place from, @ForAll("places") Place to, @ForAll byte[] content) {
        byte[] ciphertext = from.cipher().encrypt(from.field(), content);
        if (from.equals(to)) {
            assertThat(to.cipher().decrypt(to.field(), ciphertext)).isEqualTo(content);
        } else {
            assertThatThrownBy(() -> to.cipher().decrypt(to.field(), ciphertext))
                    .isInstanceOf(DecryptionFailedException.class);
        }
    }

    @Property
    void opensNowhereWhenOnePartDiffers(@ForAll("places") Place from, @ForAll @IntRange(max = 6) int part) {
        byte[] ciphertext = from.cipher().encrypt(from.field(), new byte[] {1, 2, 3});
        Place to = changed(from, part);

        assertThatThrownBy(() -> to.cipher().decrypt(to.field(), ciphertext))
                .isInstanceOf(DecryptionFailedException.class);
    }

    private static Place changed(Place from, int part) {
        Field field = from.field();
        KeyScope scope = from.scope();
        List<Byte> otherKey = new ArrayList<>(from.key());
        otherKey.set(31, (byte) 2);
        return switch (part) {
            case 0 -> new Place(from.service() + "x", scope, field, from.key());
            case 1 -> new Place(from.service(), KeyScope.of(scope.kind() + "x", scope.id()), field, from.key());
            case 2 -> new Place(from.service(), KeyScope.of(scope.kind(), scope.id() + "x"), field, from.key());
            case 3 ->
                new Place(
                        from.service(),
                        scope,
                        Field.of(field.collection() + "x", field.documentId(), field.name()),
                        from.key());
            case 4 ->
                new Place(
                        from.service(),
                        scope,
                        Field.of(field.collection(), field.documentId() + "x", field.name()),
                        from.key());
            case 5 ->
                new Place(
                        from.service(),
                        scope,
                        Field.of(field.collection(), field.documentId(), field.name() + "x"),
                        from.key());
            default -> new Place(from.service(), scope, field, otherKey);
        };
    }

    @Property(tries = 100)
    void opensNowhereWhenOnlyTheBoundaryBetweenTwoNamesMoves(@ForAll @IntRange(max = 4) int boundary) {
        String[] names = {"service", "kind", "scope", "collection", "document", "field"};
        byte[] ciphertext = cipher(names).encrypt(Field.of(names[3], names[4], names[5]), new byte[] {1, 2, 3});

        String left = names[boundary];
        names[boundary] = left.substring(0, left.length() - 1);
        names[boundary + 1] = left.substring(left.length() - 1) + names[boundary + 1];

        assertThatThrownBy(() -> cipher(names).decrypt(Field.of(names[3], names[4], names[5]), ciphertext))
                .isInstanceOf(DecryptionFailedException.class);
    }

    private static FieldCipher cipher(String... names) {
        return new FieldCipher(names[0], KeyScope.of(names[1], names[2]), new byte[32], new Tally());
    }

    @Property
    void refusesACiphertextWithAnyBitFlipped(
            @ForAll @Size(max = 50) byte[] content, @ForAll @IntRange(max = 647) int bit) {
        FieldCipher cipher = Vectors.cipher();
        byte[] ciphertext = cipher.encrypt(Vectors.FIELD, content);
        int flipped = bit % (ciphertext.length * 8);
        ciphertext[flipped / 8] ^= (byte) (1 << flipped % 8);

        assertThatThrownBy(() -> cipher.decrypt(Vectors.FIELD, ciphertext))
                .isInstanceOf(DecryptionFailedException.class);
    }

    @Property
    void refusesAnyBytesThatAreNoCiphertext(@ForAll byte[] garbage) {
        assertThatThrownBy(() -> Vectors.cipher().decrypt(Vectors.FIELD, garbage))
                .isInstanceOf(DecryptionFailedException.class);
    }

    @Property
    void neverEncryptsTheSameWayTwice(@ForAll byte[] content) {
        FieldCipher cipher = Vectors.cipher();

        assertThat(cipher.encrypt(Vectors.FIELD, content)).isNotEqualTo(cipher.encrypt(Vectors.FIELD, content));
    }

    @Property
    void hashesEqualOnlyForEqualPurposeAndPlace(@ForAll("places") Place one, @ForAll("places") Place other) {
        byte[] content = "content".getBytes(UTF_8);
        boolean same = one.cipher()
                .hash(one.field().name(), content)
                .equals(other.cipher().hash(other.field().name(), content));

        assertThat(same)
                .isEqualTo(one.key().equals(other.key())
                        && one.field().name().equals(other.field().name()));
    }

    @Test
    void hashesAndIndexesUnderDifferentKeys() {
        FieldCipher cipher = Vectors.cipher();

        assertThat(cipher.blindIndex("email").of("ada")).isNotEqualTo(cipher.hash("email", "ada".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"020001", "010000", "010002", "ff0001"})
    void refusesAnUnknownVersionOrGeneration(String header) {
        byte[] ciphertext = Vectors.bytes(header + Vectors.CIPHERTEXT.substring(6));

        assertThatThrownBy(() -> Vectors.cipher().decrypt(Vectors.FIELD, ciphertext))
                .isInstanceOf(DecryptionFailedException.class)
                .hasMessageContaining("unknown layout or key generation");
    }

    @Test
    void worksNoMoreOnceForgotten() {
        FieldCipher cipher = Vectors.cipher();
        byte[] ciphertext = cipher.encrypt(Vectors.FIELD, new byte[1]);

        cipher.forget();

        assertThatThrownBy(() -> cipher.decrypt(Vectors.FIELD, ciphertext)).isInstanceOf(KeyDestroyedException.class);
        assertThatThrownBy(() -> cipher.encrypt(Vectors.FIELD, new byte[1])).isInstanceOf(KeyDestroyedException.class);
        assertThatThrownBy(() -> cipher.hash("any", new byte[1])).isInstanceOf(KeyDestroyedException.class);
    }

    @Test
    void doesNotKeepTheKeyItWasMadeFrom() {
        byte[] dataKey = Vectors.bytes(Vectors.DATA_KEY);
        FieldCipher cipher = new FieldCipher(Vectors.SERVICE, Vectors.SCOPE, dataKey, new Tally());

        Arrays.fill(dataKey, (byte) 0);

        assertThat(cipher.decryptText(Vectors.FIELD, Vectors.bytes(Vectors.CIPHERTEXT)))
                .isEqualTo(Vectors.PLAINTEXT);
    }
}
