package io.mimiq.platform.web;

import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The id of the request being served. It comes in and goes out as {@link #HEADER}, stands in every log line under
 * {@link #MDC_KEY} (platform/events reads it there), and is passed on to other services.
 */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";
    public static final String MDC_KEY = "requestId";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** The id of the current request, or null outside of one. */
    public static @Nullable String current() {
        return MDC.get(MDC_KEY) instanceof String id ? id : null;
    }

    /** The id to use for a request that came with this header: the given one when it is sane, else a new one. */
    public static String accept(@Nullable String given) {
        return given != null && SANE.matcher(given).matches() ? given : Ids.newId();
    }
}
