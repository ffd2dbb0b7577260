package io.mimiq.e2e.crash;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** What the people's clients went through. */
final class Tally {
    final AtomicLong requests = new AtomicLong();
    final AtomicLong retries = new AtomicLong();
    /** Requests given up after a long wait while something was down. */
    final AtomicLong late = new AtomicLong();

    final AtomicLong interrupted = new AtomicLong();
    final AtomicLong signedOut = new AtomicLong();
    private final List<Violation> violations = new CopyOnWriteArrayList<>();

    void violated(Violation.Kind kind, String what) {
        violations.add(new Violation(kind, what));
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }
}
