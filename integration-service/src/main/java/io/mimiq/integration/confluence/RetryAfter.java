package io.mimiq.integration.confluence;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses the {@code Retry-After} header, seconds or a date, and bounds it to a second at least and an hour at most. */
final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final Duration UNSAID = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    static Duration parse(@Nullable String header, Instant now) {
        Duration asked = header == null ? UNSAID : asked(header.strip(), now);
        if (asked.compareTo(LONGEST) > 0) {
            return LONGEST;
        }
        return asked.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : asked;
    }

    private static Duration asked(String header, Instant now) {
        if (SECONDS.matcher(header).matches()) {
            return Duration.ofSeconds(Long.parseLong(header));
        }
        try {
            return Duration.between(now, Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header)));
        } catch (DateTimeException e) {
            return UNSAID;
        }
    }
}
