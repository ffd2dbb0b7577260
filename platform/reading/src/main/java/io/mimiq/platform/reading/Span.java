package io.mimiq.platform.reading;

/** A part of a text, from its first character to behind its last. */
record Span(int start, int end) {

    boolean holds(int index) {
        return start < index && index < end;
    }

    int length() {
        return end - start;
    }
}
