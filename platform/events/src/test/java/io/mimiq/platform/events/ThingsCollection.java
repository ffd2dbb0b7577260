package io.mimiq.platform.events;

/** The collection of {@link Things}. */
final class ThingsCollection implements OutboxCollection {
    @Override
    public String collection() {
        return "things";
    }

    @Override
    public boolean hasOutbox() {
        return true;
    }
}
