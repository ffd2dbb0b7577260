package io.mimiq.knowledge.page;

import io.mimiq.platform.contracts.knowledge.Operation;

/** A half-open range of UTF-16 offsets into some text. Comes from outside: may be anything until {@link #isWithin}. */
public record Span(int start, int end) {

    public static Span of(Operation.Span given) {
        return new Span(given.start(), given.end());
    }

    /** Whether this is a non-empty piece of {@code text} that cuts no surrogate pair. */
    public boolean isWithin(String text) {
        return start >= 0
                && start < end
                && end <= text.length()
                && isCharacterBoundary(text, start)
                && isCharacterBoundary(text, end);
    }

    public String of(String text) {
        return text.substring(start, end);
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    private static boolean isCharacterBoundary(String text, int offset) {
        return offset == 0
                || offset == text.length()
                || !Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }
}
