package io.mimiq.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.mongodb.panache.common.MongoEntity;
import java.time.Duration;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.Test;

class DeclarationTest {
    record Author(String authorId, String name) {}

    @MongoEntity(collection = "things")
    record Thing(@BsonId String key, String userId, String title, byte[] text, List<Author> authors) implements Stored {
        @Override
        public String id() {
            return key;
        }
    }

    record Nameless(@BsonId String id) implements Stored {}

    private static Declaration<Thing> thing() {
        return Declaration.of(Thing.class).erased(Erasure.ofAccount("userId"));
    }

    @Test
    void refusesContentThatIsNeitherEncryptedNorDeclaredPlain() {
        assertThatThrownBy(() -> thing().check())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[authors.name, text, title]");
        assertThatThrownBy(() -> thing().plain("title", "authors.name").check()).hasMessageContaining("[text]");
        assertThatCode(() -> thing().encrypted(thing -> null, "text")
                        .plain("title", "authors.name")
                        .check())
                .doesNotThrowAnyException();
    }

    @Test
    void refusesTextThatIsSaidToBeEncryptedButIsNoCiphertext() {
        assertThatThrownBy(() -> thing().encrypted(thing -> null, "text", "title")
                        .plain("authors.name")
                        .check())
                .hasMessageContaining("[title]");
    }

    @Test
    void refusesNamesOfNoComponent() {
        assertThatThrownBy(() -> thing().encrypted(thing -> null, "text")
                        .plain("title", "authors.name", "colour")
                        .check())
                .hasMessageContaining("[colour]");
    }

    @Test
    void refusesACollectionThatDoesNotSayHowItIsErased() {
        assertThatThrownBy(() -> Declaration.of(Thing.class)
                        .encrypted(thing -> null, "text")
                        .plain("title", "authors.name")
                        .check())
                .hasMessageContaining("erased");
    }

    @Test
    void refusesTwoClaimsWithOneMark() {
        Due due = Due.at("dueAt", Duration.ofMinutes(1)).takenOverAtRestart();

        assertThatThrownBy(() -> thing().encrypted(thing -> null, "text")
                        .plain("title", "authors.name")
                        .due(due)
                        .due(Due.at("otherAt", Duration.ofMinutes(1)).takenOverAtRestart())
                        .check())
                .hasMessageContaining("one mark");
    }

    @Test
    void asksWhichDueTimeIsMeantOfSeveral() {
        Due one = Due.since("one", Duration.ofSeconds(1));
        Due other = Due.since("other", Duration.ofSeconds(1));

        assertThatThrownBy(() -> thing().due(one).due(other).due()).hasMessageContaining("2 due times");
        assertThatThrownBy(() -> thing().due()).hasMessageContaining("0 due times");
        assertThatThrownBy(() -> thing().due(one).due("other")).hasMessageContaining("no due time other");
        assertThat(thing().due(one).due(other).due("other")).isEqualTo(other);
        assertThat(thing().due(one).due(other).indexes()).hasSize(2);
    }

    @Test
    void refusesARecordWithoutACollection() {
        assertThatThrownBy(() -> Declaration.of(Nameless.class)).hasMessageContaining("names no collection");
    }
}
