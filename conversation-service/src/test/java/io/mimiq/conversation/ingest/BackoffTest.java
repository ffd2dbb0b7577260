package io.mimiq.conversation.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(15));

    @Test
    void doublesUpToTheLongest() {
        assertThat(IntStream.rangeClosed(1, 7).mapToObj(BACKOFF::after))
                .extracting(Duration::toSeconds)
                .containsExactly(30L, 60L, 120L, 240L, 480L, 900L, 900L);
    }

    @Property
    void staysWithinItsBounds(@ForAll int failures) {
        assertThat(BACKOFF.after(failures)).isBetween(BACKOFF.first(), BACKOFF.most());
    }
}
