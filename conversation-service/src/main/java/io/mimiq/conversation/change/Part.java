package io.mimiq.conversation.change;

/** Units of a source that are worked on at once, by their numbers. */
public record Part(int first, int last) {

    int units() {
        return last - first + 1;
    }
}
