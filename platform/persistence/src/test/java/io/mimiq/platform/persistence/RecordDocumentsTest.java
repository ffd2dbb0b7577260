package io.mimiq.platform.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.result.UpdateResult;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Patience;
import io.quarkus.mongodb.FindOptions;
import io.quarkus.mongodb.panache.common.MongoEntity;
import io.quarkus.mongodb.panache.reactive.ReactivePanacheMongoRepositoryBase;
import io.quarkus.mongodb.reactive.ReactiveMongoCollection;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Documents are Java records that stay package-private: what services may rely on when they write and read them. */
@QuarkusTest
@WithTestResource(LocalServers.class)
class RecordDocumentsTest {
    private static final Instant T = Instant.ofEpochMilli(1_700_000_000_123L);

    enum State {
        ACTIVE
    }

    record Part(String id, byte[] body, @Nullable String note, List<Part> below) {}

    @MongoEntity(collection = "samples")
    record Sample(
            @BsonId String id,
            long revision,
            byte[] title,
            byte @Nullable [] subtitle,
            State state,
            List<Part> parts,
            List<byte[]> blobs,
            Map<String, Integer> counts,
            @Nullable Part main,
            @Nullable Instant outboxAt,
            @Nullable Long size,
            boolean flag) {}

    @Singleton
    static class Samples implements ReactivePanacheMongoRepositoryBase<Sample, String> {}

    @Inject
    Samples samples;

    @Inject
    Collections collections;

    private final String id = UUID.randomUUID().toString();

    private Sample empty() {
        return new Sample(
                id, 1, new byte[] {1}, null, State.ACTIVE, List.of(), List.of(), Map.of(), null, null, null, false);
    }

    private Sample full() {
        Part leaf = new Part("leaf", new byte[] {2}, "note", List.of());
        Part part = new Part("part", new byte[] {3}, null, List.of(leaf, leaf));
        return new Sample(
                id,
                7,
                new byte[] {1},
                new byte[] {4},
                State.ACTIVE,
                List.of(part, leaf),
                List.of(new byte[] {5}, new byte[0]),
                Map.of("a", 1, "b", 2),
                part,
                T,
                9L,
                true);
    }

    @Test
    void readsBackWhatWasWritten() {
        await(samples.persist(full()));

        assertThat(await(samples.findById(id))).usingRecursiveComparison().isEqualTo(full());
    }

    @Test
    void storesNoFieldForAnAbsentValue() {
        await(samples.persist(empty()));

        assertThat(await(stored().find(eq("_id", id)).collect().first()))
                .doesNotContainKeys("main", "outboxAt", "size", "subtitle");
        assertThat(await(samples.findById(id))).usingRecursiveComparison().isEqualTo(empty());
    }

    @Test
    void readsAbsentCollectionsAndPrimitivesAsNothingAndSkipsUnknownFields() {
        await(stored().insertOne(new Document("_id", id)
                .append("title", new byte[] {1})
                .append("state", "ACTIVE")
                .append("size", null)
                .append("fromTheFuture", new Document("a", 1))));

        assertThat(await(samples.findById(id)))
                .usingRecursiveComparison()
                .isEqualTo(new Sample(
                        id,
                        0,
                        new byte[] {1},
                        null,
                        State.ACTIVE,
                        List.of(),
                        List.of(),
                        Map.of(),
                        null,
                        null,
                        null,
                        false));
    }

    @Test
    void refusesADocumentThatLacksARequiredField() {
        await(stored().insertOne(new Document("_id", id).append("state", "ACTIVE")));

        assertThatThrownBy(() -> await(samples.findById(id)))
                .isInstanceOf(CodecConfigurationException.class)
                .hasMessage("A stored Sample lacks the field title");
    }

    @Test
    void comparesAndSetsWithRecordsAndBytesInOneWrite() {
        await(samples.persist(empty()));

        Bson update = combine(
                set("title", new byte[] {9}),
                inc("revision", 1),
                push("parts", full().main()),
                min("outboxAt", T),
                unset("size"));
        UpdateResult first = await(samples.mongoCollection().updateOne(and(eq("_id", id), eq("revision", 1L)), update));
        UpdateResult second =
                await(samples.mongoCollection().updateOne(and(eq("_id", id), eq("revision", 1L)), update));

        assertThat(List.of(first.getMatchedCount(), second.getMatchedCount())).containsExactly(1L, 0L);
        Sample read = await(samples.find("_id = ?1 and revision = ?2", id, 2).firstResult());
        assertThat(read.title()).containsExactly(9);
        assertThat(read.outboxAt()).isEqualTo(T);
        assertThat(read.parts())
                .usingRecursiveComparison()
                .isEqualTo(List.of(full().parts().get(0)));
    }

    record Title(@BsonId String id, byte[] title) {}

    @Test
    void readsAPartOfADocumentAsASmallerRecord() {
        await(samples.persist(full()));

        Title read = await(samples.mongoCollection()
                .find(eq("_id", id), Title.class, new FindOptions().projection(include("title")))
                .collect()
                .first());

        assertThat(read).usingRecursiveComparison().isEqualTo(new Title(id, full().title()));
    }

    @Test
    void putsARecordInTheOthersPlace() {
        await(samples.persistOrUpdate(empty()));
        await(samples.persistOrUpdate(full()));

        assertThat(await(samples.findById(id))).usingRecursiveComparison().isEqualTo(full());
    }

    @Test
    void tellsATakenIdFromOtherFailures() {
        await(samples.persist(empty()));

        assertThatThrownBy(() -> await(samples.persist(empty()))).matches(DuplicateKeys::is);
        assertThat(DuplicateKeys.is(new IllegalStateException())).isFalse();
    }

    private ReactiveMongoCollection<Document> stored() {
        return collections.get("samples");
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Patience.ANSWER);
    }
}
