package io.mimiq.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Patience;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
@TestProfile(DueWorkTest.Named.class)
class DueWorkTest {
    public static final class Named implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mimiq.replica", "this");
        }
    }

    @Inject
    Notes notes;

    @Inject
    Chores chores;

    private final String user = "user-" + UUID.randomUUID();
    private final List<String> worked = new CopyOnWriteArrayList<>();

    @BeforeEach
    void nothingElseIsDue() {
        await(notes.deleteAll());
    }

    private DueWork<Note> work(Function<Note, Uni<Void>> work) {
        return DueWork.of(notes, "test", "off", note -> {
            worked.add(note.id());
            return work.apply(note);
        });
    }

    private DueWork<Note> finishing() {
        return work(note -> notes.done(note.id()));
    }

    @Test
    void doesWhatIsDueLongestFirst() {
        Instant now = notes.now();
        add("second", now.minusSeconds(1));
        add("first", now.minusSeconds(2));
        add("later", now.plusSeconds(60));

        await(finishing().run());

        assertThat(worked).containsExactly("first", "second");
        assertThat(get("first").dueAt()).isNull();
        assertThat(get("later").dueAt()).isEqualTo(now.plusSeconds(60));
    }

    @Test
    void doesNoMoreAtOnceHoweverOftenItIsWoken() {
        List<String> all = List.of("a", "b", "c", "d", "e", "f");
        all.forEach(name -> add(name, notes.now().minusSeconds(1)));
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        DueWork<Note> two = work(note -> Uni.createFrom()
                        .item(() -> most.accumulateAndGet(now.incrementAndGet(), Math::max))
                        .chain(() -> pause())
                        .invoke(() -> now.decrementAndGet())
                        .chain(() -> notes.done(note.id())))
                .parallel(2);

        all.forEach(name -> two.wake());

        Awaitility.await()
                .atMost(Patience.EVENT)
                .untilAsserted(() -> assertThat(worked).containsExactlyInAnyOrderElementsOf(all));
        assertThat(most).hasValue(2);
    }

    private static Uni<Void> pause() {
        return Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofMillis(50));
    }

    @Test
    void twoAtOnceDoEachPieceOnce() {
        List<String> all = List.of("a", "b", "c", "d", "e", "f");
        all.forEach(name -> add(name, notes.now().minusSeconds(1)));

        await(Uni.join()
                .all(finishing().parallel(3).run(), finishing().parallel(2).run())
                .andFailFast());

        assertThat(worked).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void putsOffWhatFailsAndGoesOnWithTheRest() {
        Instant now = notes.now();
        add("bad", now.minusSeconds(2));
        add("good", now.minusSeconds(1));
        DueWork<Note> work = work(note -> note.id().equals("bad")
                ? Uni.createFrom().failure(new IllegalStateException("not today"))
                : notes.done(note.id()));

        await(work.run());

        assertThat(worked).containsExactly("bad", "good");
        Instant firstPause = Objects.requireNonNull(get("bad").dueAt());
        assertThat(firstPause).isBetween(now.plusSeconds(1), notes.now().plusSeconds(1));

        await(work.run(now.plusSeconds(3)));

        assertThat(worked).containsExactly("bad", "good", "bad");
        assertThat(get("bad").dueAt()).as("longer each time").isAfter(firstPause.plusMillis(900));
    }

    @Test
    void whatNobodyFinishesIsDueAgainWhenTheClaimExpires() {
        Instant now = notes.now();
        add("left", now.minusSeconds(1));
        DueWork<Note> work = work(note -> Uni.createFrom().voidItem());

        await(work.run());
        await(work.run());
        assertThat(worked).containsExactly("left");

        await(work.run(notes.now().plus(Notes.LEASE)));
        assertThat(worked).containsExactly("left", "left");
    }

    @Test
    void leavesWhatIsDueOnceMoreToTheNextRun() {
        Instant now = notes.now();
        add("again", now.minusSeconds(1));
        DueWork<Note> work = work(note -> notes.due(note.id(), now));

        await(work.run());
        assertThat(worked).containsExactly("again");

        await(work.run());
        assertThat(worked).as("not only once the claim expires").containsExactly("again", "again");
    }

    @Test
    void takesOverAtOnceWhatItsOwnEarlierRunHeldAndNothingElse() {
        Instant until = notes.now().plusSeconds(30);
        List.of("earlier", "other").forEach(name -> add(name, until));
        await(notes.heldBy("earlier", "this", "earlier run", until));
        await(notes.heldBy("other", "another", "its run", until));

        await(finishing().run());

        assertThat(worked).containsExactly("earlier");
    }

    @Test
    void doesOneNowUnlessItIsNotDue() {
        add("due", notes.now().minusSeconds(1));
        add("later", notes.now().plusSeconds(60));
        DueWork<Note> work = finishing();

        await(work.runNow("later"));
        await(work.runNow("due"));
        await(work.runNow("due"));
        await(work.runNow("unknown"));

        assertThat(worked).containsExactly("due");
    }

    @Test
    void doesTheWorkOfEachKindWhenThatIsDue() {
        await(chores.deleteAll());
        Instant now = chores.now();
        await(chores.add("chore", now.minusSeconds(20)));
        DueWork<Chore> cleaning = chore(chores::cleaned, "cleanSince");
        DueWork<Chore> painting = chore(chores::painted, "painting.since");

        await(painting.run());
        await(cleaning.run());
        await(cleaning.run());
        assertThat(worked).containsExactly("cleanSince");

        await(painting.run(now.plusSeconds(15)));
        await(painting.run(now.plusSeconds(90)));
        assertThat(worked).containsExactly("cleanSince", "painting.since");
    }

    private DueWork<Chore> chore(Function<String, Uni<Void>> done, String field) {
        return DueWork.of(chores, field, "test", "off", chore -> {
            worked.add(field);
            return done.apply(chore.id());
        });
    }

    private void add(String id, Instant dueAt) {
        await(notes.add(id, user, "topic-" + user, notes.now(), dueAt, List.of()));
    }

    private Note get(String id) {
        return await(notes.get(id)).orElseThrow();
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Patience.ANSWER);
    }
}
