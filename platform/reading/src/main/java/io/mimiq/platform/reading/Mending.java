package io.mimiq.platform.reading;

/** Overrules ends of sentences that are none. */
final class Mending {
    private final String text;

    Mending(String text) {
        this.text = text;
    }

    /** Whether the sentence from start really ends here. */
    boolean isEnd(int start, int end) {
        return true;
    }
}
