package io.mimiq.platform.web;

import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * The id of the current request. It arrives and leaves in {@link #HEADER}, appears in every log line under
 * {@link #MDC_KEY} (where platform/events reads it) and is passed on to other services.
 */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";
    public static final String MDC_KEY = "requestId";
    private static final Pattern UUID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    private RequestId() {}

    /** Returns the current request's id, or null outside a request. */
    public static @Nullable String current() {
        return MDC.get(MDC_KEY) instanceof String id ? id : null;
    }

    /**
     * Returns the id for a request with this header: the given one if it is a UUID, else a new one. It goes into logs and
     * events, so it must not be able to say anything.
     */
    public static String accept(@Nullable String given) {
        return given != null && UUID.matcher(given).matches() ? given : Ids.newId();
    }
}
