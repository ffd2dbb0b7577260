package io.mimiq.platform.storage;

import static com.mongodb.client.model.Filters.eq;

import io.mimiq.platform.crypto.KeyScope;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * How a collection's documents are erased.
 *
 * @param topic the field with the topic's id, by which a topic's documents are erased, whoever wrote them: without the
 *     topic's key none is of use; null if no document belongs to a topic
 * @param user the field with the user's id; null if an account's documents are found by its topics only
 * @param none why nothing has to be erased; null if something has
 */
public record Erasure(
        @Nullable String topic,
        @Nullable String user,
        @Nullable String none) {

    /** Documents of a topic, with the user's id in {@code userId} and the topic's in {@code topicId}. */
    public static Erasure ofTopic() {
        return new Erasure("topicId", "userId", null);
    }

    /** Documents of a topic that do not name the user: an account's are found by its topics. */
    public static Erasure ofTopicOnly(String topic) {
        return new Erasure(topic, null, null);
    }

    /** Documents that belong to an account and to no topic; what they encrypt is under the user's key. */
    public static Erasure ofAccount(String user) {
        return new Erasure(null, user, null);
    }

    /** A collection that has nothing to erase, or whose bean erases in a way of its own. */
    public static Erasure none(String why) {
        return new Erasure(null, null, why);
    }

    /** The keys that encrypted documents of the target are under. */
    List<KeyScope> scopes(Target target) {
        String topicId = target.topicId();
        if (topicId != null) {
            return topic == null ? List.of() : List.of(KeyScope.topic(topicId));
        }
        return topic == null && user != null ? List.of(KeyScope.user(target.userId())) : List.of();
    }

    /** Which documents belong to the target; null if none can. */
    @Nullable Bson matching(Target target) {
        String topicId = target.topicId();
        if (topicId != null) {
            return topic == null ? null : eq(topic, topicId);
        }
        return user == null ? null : eq(user, target.userId());
    }
}
