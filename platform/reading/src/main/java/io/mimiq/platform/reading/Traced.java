package io.mimiq.platform.reading;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A text made from a source, whose characters know where in that source they stood. */
final class Traced {
    private final String text;
    /** Per character its place in the source, or {@code ~place} of a character that was put in there; null when both are the same text. */
    private final int @Nullable [] origins;

    private Traced(String text, int @Nullable [] origins) {
        this.text = text;
        this.origins = origins;
    }

    static Traced of(String source) {
        return new Traced(source, null);
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    /** The part of the source that this part of the text was made from, or null when all of it was put in. */
    @Nullable Span source(int from, int to) {
        int first = from;
        int last = to - 1;
        while (first <= last && origin(first) < 0) {
            first++;
        }
        while (last >= first && origin(last) < 0) {
            last--;
        }
        return first > last ? null : new Span(origin(first), origin(last) + 1);
    }

    private int origin(int index) {
        return origins == null ? index : origins[index];
    }

    /** The text from here on. */
    Traced from(int start) {
        return start == 0 ? this : edit().copy(start, length()).build();
    }

    Traced part(int start, int end) {
        return edit().copy(start, end).build();
    }

    /** Collects a text from pieces of this one, in their order, and of new ones. */
    Builder edit() {
        return new Builder(this);
    }

    static final class Builder {
        private final Traced base;
        private final StringBuilder text;
        private int[] origins;

        private Builder(Traced base) {
            this.base = base;
            this.text = new StringBuilder();
            this.origins = new int[64];
        }

        Builder copy(int from, int to) {
            grow(to - from);
            int at = text.length();
            text.append(base.text, from, to);
            for (int index = from; index < to; index++) {
                origins[at++] = base.origin(index);
            }
            return this;
        }

        /** Stands for a piece of the base that is written otherwise. */
        Builder replace(int from, int to, String replacement) {
            Span span = base.source(from, to);
            int at = text.length();
            insert(replacement, from);
            if (span != null && !replacement.isEmpty()) {
                origins[at] = span.start();
                origins[at + replacement.length() - 1] = replacement.length() == 1 ? span.start() : span.end() - 1;
            }
            return this;
        }

        /** Puts in what the source does not have, at this place of the base. */
        Builder insert(String insertion, int place) {
            grow(insertion.length());
            int origin = place < base.length() ? base.origin(place) : Integer.MAX_VALUE;
            Arrays.fill(origins, text.length(), text.length() + insertion.length(), origin < 0 ? origin : ~origin);
            text.append(insertion);
            return this;
        }

        int length() {
            return text.length();
        }

        Traced build() {
            return new Traced(text.toString(), Arrays.copyOf(origins, text.length()));
        }

        private void grow(int more) {
            if (text.length() + more > origins.length) {
                origins = Arrays.copyOf(origins, Math.max(origins.length * 2, text.length() + more));
            }
        }
    }
}
