package io.mimiq.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mimiq.platform.crypto.KeyDestroyedException;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.storage.RevisedCollection.Conflict;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Patience;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
class RevisedCollectionTest {
    @Inject
    Scores scores;

    @Inject
    KeyRing keys;

    private final String id = "score-" + UUID.randomUUID();
    private final String topic = "topic-" + UUID.randomUUID();

    @Test
    void replacesTheRevisionThatWasRead() {
        Score first = await(scores.replace(get().plus(1)));
        Score second = await(scores.replace(first.plus(2)));

        assertThat(second).isEqualTo(new Score(id, 2, topic, 3));
        assertThat(get()).isEqualTo(second);
    }

    @Test
    void refusesWhatAnotherWriterWasFasterWith() {
        Score unknown = get();
        Score first = await(scores.replace(unknown.plus(1)));
        Score second = await(scores.replace(first.plus(1)));

        assertThatThrownBy(() -> await(scores.replace(unknown.plus(5)))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> await(scores.replace(first.plus(5)))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> await(scores.replaceAll(List.of(unknown.plus(5)))))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> await(scores.replaceAll(List.of(first.plus(5)))))
                .isInstanceOf(Conflict.class);
        assertThat(get()).isEqualTo(second);
    }

    @Test
    void losesNoChangeOfManyWriters() {
        await(Uni.join()
                .all(IntStream.range(0, 20)
                        .mapToObj(writer -> RevisedCollection.again(
                                () -> scores.get(id, topic).chain(score -> scores.replace(score.plus(1)))))
                        .toList())
                .andFailFast());

        assertThat(get()).isEqualTo(new Score(id, 20, topic, 20));
    }

    @Test
    void replacesSeveralAtOnce() {
        Score stored = await(scores.replace(get().plus(1)));
        Score other = await(scores.get(id + "-2", topic));

        await(scores.replaceAll(List.of(stored.plus(1), other.plus(7))));

        assertThat(get()).isEqualTo(new Score(id, 2, topic, 2));
        assertThat(await(scores.get(id + "-2", topic))).isEqualTo(new Score(id + "-2", 1, topic, 7));
    }

    @Test
    void leavesNothingNewBehindADestroyedKey() {
        await(keys.destroy(KeyScope.topic(topic)));

        assertThatThrownBy(() -> await(scores.replace(get().plus(1)))).isInstanceOf(KeyDestroyedException.class);
        assertThat(get().revision()).isZero();
        assertThatThrownBy(() -> await(scores.replaceAll(List.of(get().plus(1)))))
                .isInstanceOf(KeyDestroyedException.class);
        assertThat(get().revision()).isZero();
    }

    private Score get() {
        return await(scores.get(id, topic));
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Patience.ANSWER);
    }
}
