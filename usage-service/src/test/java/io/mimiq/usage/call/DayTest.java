package io.mimiq.usage.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.usage.call.Day.Sum;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DayTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    private static Call call(String id, String topic, String model, long cost) {
        return new Call(
                id,
                "u",
                topic,
                "answer",
                "p",
                model,
                new Figures(1, 2, 3, 4, false, cost, "1"),
                "completed",
                NOON,
                NOON,
                "2026-03-04");
    }

    private static Day day(Call... calls) {
        return Day.none("u", "2026-03-04").count(List.of(calls));
    }

    @Test
    void addsUpCallsAlike() {
        Day day = day(call("a", "t", "m", 10), call("b", "t", "m", 20), call("c", "t", "n", 5))
                .count(List.of(call("d", "t", "m", 30)));

        assertThat(day.sums())
                .containsExactly(
                        new Sum("t", "m", "answer", new Totals(3, 3, 6, 9, 12, 60)),
                        new Sum("t", "n", "answer", new Totals(1, 1, 2, 3, 4, 5)));
        assertThat(day.settling()).containsExactly("a", "b", "c", "d");
        assertThat(day.settled(Set.of("a", "c")).settling()).containsExactly("b", "d");
    }

    @Test
    void keepsCountingTheCallsOfATopicItForgets() {
        Day day = day(call("a", "t", "m", 10), call("b", "other", "m", 20), call("c", "t", "m", 5))
                .forget("t")
                .forget("other");

        assertThat(day.sums()).containsExactly(new Sum(null, "m", "answer", new Totals(3, 3, 6, 9, 12, 35)));
    }
}
