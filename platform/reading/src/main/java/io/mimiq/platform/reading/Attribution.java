package io.mimiq.platform.reading;

import org.jspecify.annotations.Nullable;

/**
 * Who said something, and when: the speaker of a chat line, the sender of a mail.
 *
 * @param who as the source writes it
 * @param when as the source writes it
 * @param older whether the source quotes it from something said before, such as the mail it replies to
 */
public record Attribution(@Nullable String who, @Nullable String when, boolean older) {

    @Override
    public String toString() {
        return "Attribution[older=" + older + "]";
    }
}
