package io.mimiq.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mimiq.platform.crypto.KeyDestroyedException;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.events.EventType;
import io.mimiq.platform.events.Outbox;
import io.mimiq.platform.events.PendingEvent;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.web.Page;
import io.mimiq.platform.web.PageRequest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
class StoredCollectionTest {
    private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");

    @EventType(name = "io.mimiq.test", topic = EventTopic.KNOWLEDGE, producers = "sample-service")
    record Said(String noteId) {}

    @Inject
    Notes notes;

    @Inject
    KeyRing keys;

    @Inject
    Outbox outbox;

    @Inject
    Retention retention;

    private final String user = "user-" + UUID.randomUUID();
    private final String topic = "topic-" + UUID.randomUUID();

    @Test
    void addsADocumentOnce() {
        assertThat(add("once", AT)).isTrue();
        assertThat(add("once", AT.plusSeconds(1))).isFalse();
        assertThat(get("once")).extracting(Note::createdAt).isEqualTo(AT);
    }

    @Test
    void leavesNothingBehindADestroyedKey() {
        add("first", AT);
        Note first = Objects.requireNonNull(get("first"));
        await(keys.destroy(KeyScope.topic(topic)));

        Note late = new Note(id("late"), user, topic, first.text(), "note", AT, null, null, null, List.of(), null);
        assertThatThrownBy(() -> await(notes.addAsIs(late))).isInstanceOf(KeyDestroyedException.class);

        assertThat(get("late")).isNull();
    }

    @Test
    void aDestroyedKeyTakesOnlyItsOwnDocumentsAlong() {
        add("first", AT);
        byte[] text = Objects.requireNonNull(get("first")).text();
        await(keys.destroy(KeyScope.topic(topic)));
        Note gone = new Note(id("gone"), user, topic, text, "note", AT, null, null, null, List.of(), null);
        Note kept = new Note(id("kept"), user, topic + "-2", text, "note", AT, null, null, null, List.of(), null);

        assertThatThrownBy(() -> await(notes.addAllAsTheyAre(List.of(gone, kept))))
                .isInstanceOf(KeyDestroyedException.class);

        assertThat(get("gone")).isNull();
        assertThat(get("kept")).isNotNull();
    }

    @Test
    void listsPagesInEitherOrderAlsoOfEqualTimes() {
        List<String> added = IntStream.range(0, 7)
                .mapToObj(number -> "n" + number)
                .peek(name -> add(name, AT.plusSeconds(name.charAt(1) / 3)))
                .map(this::id)
                .toList();

        assertThat(all(PageOrder.oldestFirst("createdAt"))).isEqualTo(added);
        assertThat(all(PageOrder.newestFirst("createdAt"))).isEqualTo(reversed(added));
    }

    private List<String> all(PageOrder order) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            Page<Note> page = await(notes.list(topic, order, PageRequest.of(2, cursor)));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            page.items().forEach(note -> ids.add(note.id()));
            cursor = page.nextCursor();
        } while (cursor != null);
        return ids;
    }

    private static List<String> reversed(List<String> ids) {
        List<String> reversed = new ArrayList<>(ids);
        Collections.reverse(reversed);
        return reversed;
    }

    @Test
    void erasesATopicAndLeavesOthersAlone() {
        add("mine", AT);
        add("also-mine", AT);
        await(notes.add(id("other"), user, topic + "-2", AT, null, List.of()));

        assertThat(await(notes.topicsOf(user))).containsExactlyInAnyOrder(topic, topic + "-2");
        assertThat(await(notes.erase(new Target(user, topic)))).isEqualTo(2);
        assertThat(await(notes.erase(new Target(user, topic)))).isZero();
        assertThat(get("other")).isNotNull();
        assertThat(await(notes.erase(Target.account(user)))).isEqualTo(1);
    }

    @Test
    void publishesWhatWaitsBeforeItErases() {
        PendingEvent event = outbox.event(user, id("told"), new Said(id("told")));
        await(notes.add(id("told"), user, topic, AT, null, List.of(event)));

        // like the engine: a broker that is slow to take the event fails the look, and the next one goes on
        Awaitility.await()
                .atMost(Patience.EVENT)
                .ignoreExceptionsInstanceOf(IllegalStateException.class)
                .until(() -> await(notes.erase(new Target(user, topic))) == 1);
        assertThat(get("told")).isNull();
    }

    @Test
    void deletesWhatIsKeptNoLongerOnceItsEventsAreOut() {
        Instant now = notes.now();
        add("young", now);
        add("old", now.minus(Notes.KEPT).minusSeconds(1));
        PendingEvent event = outbox.event(user, id("telling"), new Said(id("telling")));
        await(notes.add(id("telling"), user, topic, now.minus(Notes.KEPT).minusSeconds(1), null, List.of(event)));

        await(retention.run());

        assertThat(get("young")).isNotNull();
        assertThat(get("old")).isNull();
        assertThat(get("telling")).isNotNull();
    }

    private boolean add(String name, Instant at) {
        return await(notes.add(id(name), user, topic, at, null, List.of()));
    }

    private @Nullable Note get(String name) {
        return await(notes.get(id(name))).orElse(null);
    }

    private String id(String name) {
        return name + "-" + user;
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Patience.ANSWER);
    }
}
