package io.mimiq.knowledge.account;

import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.work.BackgroundTask;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Reads sources. A long one comes in parts, one change set each: it is remembered for a minute, so that it is not read
 * anew for each of them.
 */
@Singleton
public final class Readings {

    private static final int MOST_REMEMBERED = 4;
    private static final int LONG = 1 << 15;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Clock clock;
    private final Deque<Remembered> remembered = new ArrayDeque<>();

    Readings(Clock clock) {
        this.clock = clock;
    }

    private record Remembered(String text, Syntax syntax, Reading reading, Instant at) {}

    public Reading of(String text, Syntax syntax) {
        if (text.length() < LONG) {
            return Reading.of(text, syntax);
        }
        return find(text, syntax).orElseGet(() -> {
            Reading reading = Reading.of(text, syntax);
            remember(new Remembered(text, syntax, reading, clock.instant()));
            return reading;
        });
    }

    /** Nothing read stays in memory for long. */
    @Produces
    @Singleton
    BackgroundTask forgetting() {
        return BackgroundTask.of(
                "forget-readings", "1m", () -> Uni.createFrom().voidItem().invoke(this::forget));
    }

    private synchronized void forget() {
        Instant oldest = clock.instant().minus(REMEMBERED);
        remembered.removeIf(each -> each.at().isBefore(oldest));
    }

    private synchronized Optional<Reading> find(String text, Syntax syntax) {
        forget();
        return remembered.stream()
                .filter(each -> each.syntax() == syntax && each.text().equals(text))
                .map(Remembered::reading)
                .findFirst();
    }

    private synchronized void remember(Remembered reading) {
        if (remembered.size() == MOST_REMEMBERED) {
            remembered.removeLast();
        }
        remembered.addFirst(reading);
    }
}
