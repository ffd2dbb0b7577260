package io.mimiq.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bson.codecs.configuration.CodecRegistries.fromProviders;
import static org.bson.codecs.configuration.CodecRegistries.fromRegistries;

import com.mongodb.MongoClientSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordCodecTest {
    private static final CodecRegistry REGISTRY =
            fromRegistries(fromProviders(new RecordCodecs()), MongoClientSettings.getDefaultCodecRegistry());

    enum Colour {
        RED,
        GREEN
    }

    private record Leaf(String name, @Nullable Colour colour) {}

    private record Tree(
            long id,
            double weight,
            int count,
            boolean open,
            @Nullable String note,
            @Nullable Instant at,
            @Nullable Leaf first,
            List<Leaf> leaves,
            Set<String> tags,
            Map<String, Long> sizes,
            List<Tree> below) {}

    private record Strict(String name) {
        Strict {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("no name");
            }
        }
    }

    @Provide
    Arbitrary<Tree> trees() {
        return Arbitraries.lazyOf(
                () -> tree(Arbitraries.just(List.of())),
                () -> tree(trees().list().ofMaxSize(2)));
    }

    private Arbitrary<Tree> tree(Arbitrary<List<Tree>> below) {
        Arbitrary<String> text = Arbitraries.strings().ofMaxLength(5).filter(s -> s.indexOf('\0') < 0 && isUtf8(s));
        Arbitrary<Leaf> leaf = Combinators.combine(
                        text, Arbitraries.of(Colour.class).injectNull(0.5))
                .as(Leaf::new);
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.doubles(),
                        text.injectNull(0.5),
                        Arbitraries.longs()
                                .between(0, 4_000_000_000_000L)
                                .map(Instant::ofEpochMilli)
                                .injectNull(0.5),
                        leaf.injectNull(0.5),
                        leaf.list().ofMaxSize(3),
                        text.set().ofMaxSize(3),
                        below)
                .as((id, weight, note, at, first, leaves, tags, deeper) -> new Tree(
                        id,
                        weight,
                        (int) id.longValue(),
                        id % 2 == 0,
                        note,
                        at,
                        first,
                        leaves,
                        tags,
                        Map.of("a", id),
                        deeper));
    }

    @Property(tries = 300)
    void givesBackWhatItWasGiven(@ForAll("trees") Tree tree) {
        assertThat(decode(Tree.class, encode(tree))).isEqualTo(tree);
    }

    @Test
    void readsAStoredNullAsAbsent() {
        BsonDocument stored = new BsonDocument("name", new BsonString("a")).append("colour", BsonNull.VALUE);

        assertThat(decode(Leaf.class, stored)).isEqualTo(new Leaf("a", null));
    }

    @Test
    void refusesAStoredNullWhereAValueIsRequired() {
        assertThatThrownBy(() -> decode(Leaf.class, new BsonDocument("name", BsonNull.VALUE)))
                .isInstanceOf(CodecConfigurationException.class)
                .hasMessage("A stored Leaf lacks the field name");
    }

    @Test
    void saysWhatTheRecordItselfRefuses() {
        assertThatThrownBy(() -> decode(Strict.class, new BsonDocument("name", new BsonString(""))))
                .isInstanceOf(CodecConfigurationException.class)
                .hasRootCauseMessage("no name");
    }

    @Test
    void takesASmallerNumberForALargerOne() {
        BsonDocument stored =
                encode(new Tree(5, 1, 2, true, null, null, null, List.of(), Set.of(), Map.of(), List.of()));
        stored.put("count", new BsonInt64(7));

        assertThat(decode(Tree.class, stored).count()).isEqualTo(7);
    }

    private static boolean isUtf8(String text) {
        return java.nio.charset.StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    @SuppressWarnings("unchecked")
    private static <T> BsonDocument encode(T value) {
        BsonDocument document = new BsonDocument();
        Codec<T> codec = (Codec<T>) REGISTRY.get(value.getClass());
        codec.encode(
                new BsonDocumentWriter(document),
                value,
                EncoderContext.builder().build());
        return document;
    }

    private static <T> T decode(Class<T> type, BsonDocument document) {
        return REGISTRY.get(type)
                .decode(
                        new BsonDocumentReader(document),
                        DecoderContext.builder().build());
    }

    private record Size(long width, @Nullable Long height) {}

    private record Lease(
            @Nullable String holder,
            @Nullable Instant until,
            @Unwrapped @Nullable Size size) {}

    private record Nested(
            String id,
            @Unwrapped Size size,
            @Unwrapped @Nullable Lease lease,
            List<String> tags) {}

    private record Small(long width, @Nullable Long height) {}

    private record Held(String id, @Unwrapped @Nullable Owner owner) {}

    private record Owner(String holder, @Unwrapped Small size) {}

    @Test
    void storesAnUnwrappedRecordBesideTheOtherFields() {
        Held held = new Held("1", new Owner("me", new Small(3, null)));

        BsonDocument stored = encode(held);

        assertThat(stored)
                .isEqualTo(new BsonDocument("id", new BsonString("1"))
                        .append("holder", new BsonString("me"))
                        .append("width", new BsonInt64(3)));
        assertThat(decode(Held.class, stored)).isEqualTo(held);
        assertThat(decode(Held.class, encode(new Held("1", null)))).isEqualTo(new Held("1", null));
    }

    @Test
    void refusesTwoFieldsOfOneName() {
        assertThatThrownBy(() -> REGISTRY.get(Nested.class))
                .isInstanceOf(CodecConfigurationException.class)
                .hasMessageContaining("width");
    }
}
