package io.mimiq.platform.web.computing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns(3, 2, 4);
    private final List<String> started = new ArrayList<>();

    private boolean take(String person, String work) {
        return turns.take(person, () -> started.add(work));
    }

    @Test
    void leavesAPlaceForOthersHoweverMuchOnePersonSends() {
        for (int i = 1; i <= 6; i++) {
            take("dana", "d" + i);
        }
        take("tom", "t1");

        assertThat(started).containsExactly("d1", "d2", "t1");
    }

    @Test
    void alternatesBetweenThoseWhoWait() {
        List.of("d1", "d2", "d3", "d4").forEach(work -> take("dana", work));
        take("tom", "t1");
        List.of("p1", "p2").forEach(work -> take("priya", work));

        turns.end("dana");
        turns.end("tom");
        turns.end("priya");
        turns.end("dana");

        assertThat(started).containsExactly("d1", "d2", "t1", "d3", "p1", "p2", "d4");
    }

    @Test
    void refusesWhatWouldWaitTooLong() {
        for (int i = 1; i <= 6; i++) {
            assertThat(take("dana", "d" + i)).isTrue();
        }

        assertThat(take("dana", "d7")).isFalse();
        assertThat(take("tom", "t1")).isTrue();
    }

    @Test
    void startsNothingForWhoeverLeft() {
        List.of("d1", "d2").forEach(work -> take("dana", work));
        Runnable late = () -> started.add("d3");
        turns.take("dana", late);

        turns.leave("dana", late);
        turns.end("dana");

        assertThat(started).containsExactly("d1", "d2");
    }
}
