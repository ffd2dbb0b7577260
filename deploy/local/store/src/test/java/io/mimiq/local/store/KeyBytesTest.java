package io.mimiq.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyBytesTest {

    /** From least to greatest, as MongoDB orders them. */
    private static final List<@Nullable Object> ORDERED = Arrays.asList(
            MinKey.getInstance(),
            null,
            Double.NEGATIVE_INFINITY,
            Long.MIN_VALUE,
            Long.MIN_VALUE + 1,
            -9_007_199_254_740_993L,
            -9_007_199_254_740_992L,
            -1e10,
            -2,
            -1.5,
            -Double.MIN_VALUE,
            0,
            Double.MIN_VALUE,
            0.5,
            1,
            1.5,
            2L,
            1e10,
            9_007_199_254_740_992L,
            9_007_199_254_740_993L,
            Long.MAX_VALUE - 1,
            Long.MAX_VALUE,
            1e300,
            Double.POSITIVE_INFINITY,
            "",
            "\u0000",
            "\u0000\u0000",
            "\u0001",
            "a",
            "a\u0000",
            "a\u0000b",
            "aa",
            "b",
            "\u007f",
            "\u0080",
            "\u07ff",
            "\u0800",
            "\uffff",
            new Document(),
            new Document("a", 1),
            new Document("a", 1).append("b", 1),
            new Document("a", 2),
            List.of(),
            List.of(1),
            List.of(1, 2),
            List.of(2),
            new BinData(new byte[0]),
            new BinData(new byte[] {-1}),
            new BinData(new byte[] {0, 0}),
            UUID.fromString("00000000-0000-0000-0000-000000000001"),
            UUID.fromString("f0000000-0000-0000-0000-000000000000"),
            new ObjectId("000000000000000000000001"),
            new ObjectId("ff0000000000000000000000"),
            false,
            true,
            Instant.ofEpochMilli(-1),
            Instant.EPOCH,
            Instant.ofEpochMilli(1),
            MaxKey.getInstance());

    @Test
    void ordersBytesAsValues() {
        List<byte[]> keys = ORDERED.stream().map(KeyBytes::of).toList();

        for (int i = 0; i < keys.size(); i++) {
            for (int k = 0; k < keys.size(); k++) {
                assertThat(Integer.signum(Arrays.compareUnsigned(keys.get(i), keys.get(k))))
                        .as("%s and %s", ORDERED.get(i), ORDERED.get(k))
                        .isEqualTo(Integer.signum(Integer.compare(i, k)));
            }
        }
    }

    @Test
    void ordersCompoundKeysFieldByField() {
        List<byte[]> keys = new ArrayList<>();
        ORDERED.forEach(
                first -> ORDERED.forEach(second -> keys.add(KeyBytes.concat(KeyBytes.of(first), KeyBytes.of(second)))));

        assertThat(keys).isSortedAccordingTo(Arrays::compareUnsigned);
    }

    @Test
    void endsAfterEverythingThatStartsAlike() {
        byte[] key = KeyBytes.of("a");

        assertThat(List.of(
                        KeyBytes.concat(key, KeyBytes.of(MaxKey.getInstance())),
                        KeyBytes.after(key),
                        KeyBytes.of("aa")))
                .isSortedAccordingTo(Arrays::compareUnsigned);
    }

    @Test
    void givesEqualValuesEqualBytes() {
        assertThat(KeyBytes.of(1)).isEqualTo(KeyBytes.of(1L)).isEqualTo(KeyBytes.of(1.0));
        assertThat(KeyBytes.of(0.0)).isEqualTo(KeyBytes.of(-0.0)).isEqualTo(KeyBytes.of(0));
        assertThat(KeyBytes.of(null)).isEqualTo(KeyBytes.of(Missing.getInstance()));
    }

    /** These bytes are in people's files. */
    @Test
    void keepsItsLayout() {
        assertThat(hex("aé\u0000")).isEqualTo("3861c3a900ff0000");
        assertThat(hex(1)).isEqualTo("30bff00000000000008000");
        assertThat(hex(Instant.EPOCH)).isEqualTo("688000000000000000");
        assertThat(hex(true)).isEqualTo("6001");
        assertThat(hex(null)).isEqualTo("20");
    }

    private static String hex(@Nullable Object value) {
        return HexFormat.of().formatHex(KeyBytes.of(value));
    }
}
