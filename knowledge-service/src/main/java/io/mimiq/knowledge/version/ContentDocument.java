package io.mimiq.knowledge.version;

import io.mimiq.knowledge.page.Placement;
import io.mimiq.knowledge.page.Section;
import io.mimiq.knowledge.topic.OpenTopic;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.storage.Stored;
import io.quarkus.mongodb.panache.common.MongoEntity;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** What a section says, as stored: its body and the places of its statements. Never changed. */
@MongoEntity(collection = ContentDocument.COLLECTION)
record ContentDocument(@BsonId String id, String topicId, int version, byte[] content) implements Stored {

    static final String COLLECTION = "bodies";
    static final String CONTENT = "content";
    private static final String HASH = "section";

    /** The stored form of a section without its heading. */
    record Content(String body, List<Placement> placements) {

        static Content of(Section section) {
            return new Content(section.body(), section.placements());
        }

        String hash(OpenTopic topic) {
            return topic.sealer().hash(HASH, this);
        }
    }

    KeyScope scope() {
        return KeyScope.topic(topicId);
    }

    static ContentDocument of(OpenTopic topic, SectionRef ref, Section section) {
        String id = ref.contentId(topic.id());
        byte[] sealed = topic.sealer().sealJson(COLLECTION, id, CONTENT, Content.of(section));
        return new ContentDocument(id, topic.id(), ref.writtenBy(), sealed);
    }

    Content content(OpenTopic topic) {
        return topic.sealer().openJson(COLLECTION, id, CONTENT, content, Content.class);
    }
}
