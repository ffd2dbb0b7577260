package io.mimiq.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.crypto.KeyScope;
import org.junit.jupiter.api.Test;

class ErasureTest {
    private static final Target TOPIC = new Target("user-1", "topic-1");
    private static final Target ACCOUNT = Target.account("user-1");

    @Test
    void destroysTheTopicsKeyWithATopic() {
        assertThat(Erasure.ofTopic().scopes(TOPIC)).containsExactly(KeyScope.topic("topic-1"));
        assertThat(Erasure.ofTopicOnly("topicId").scopes(TOPIC)).containsExactly(KeyScope.topic("topic-1"));
        assertThat(Erasure.ofAccount("userId").scopes(TOPIC)).isEmpty();
    }

    /** The keys of an account's topics go with each of the topics. */
    @Test
    void destroysTheUsersKeyWithAnAccount() {
        assertThat(Erasure.ofAccount("_id").scopes(ACCOUNT)).containsExactly(KeyScope.user("user-1"));
        assertThat(Erasure.ofTopic().scopes(ACCOUNT)).isEmpty();
        assertThat(Erasure.ofTopicOnly("topicId").scopes(ACCOUNT)).isEmpty();
    }

    @Test
    void destroysNothingOfACollectionThatIsNotErased() {
        assertThat(Erasure.none("nobody's").scopes(TOPIC)).isEmpty();
        assertThat(Erasure.none("nobody's").scopes(ACCOUNT)).isEmpty();
    }
}
