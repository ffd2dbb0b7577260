package io.mimiq.gateway.route;

import java.util.Arrays;
import java.util.List;

/**
 * One row of the table: a pattern and who answers it. In a pattern {@code *} is one segment, a {@code **} at the end is
 * any number of them, none included.
 */
public final class Route {
    /** What a request may bring. */
    public enum Body {
        JSON,
        UPLOAD,
        DOCUMENT
    }

    private final String pattern;
    private final List<String> segments;
    private final boolean open;
    private final Service service;
    private final Body body;

    Route(String pattern, Service service, Body body) {
        this.pattern = pattern;
        this.service = service;
        this.body = body;
        this.open = pattern.endsWith("/**");
        String closed = open ? pattern.substring(1, pattern.length() - "/**".length()) : pattern.substring(1);
        this.segments = Arrays.asList(closed.split("/", -1));
    }

    /** Also names the route in metrics. */
    public String pattern() {
        return pattern;
    }

    public Service service() {
        return service;
    }

    public Body body() {
        return body;
    }

    /** Compares in place: this runs for every request. */
    boolean matches(String path) {
        int at = 0;
        for (String segment : segments) {
            if (at >= path.length()) {
                return false;
            }
            int end = path.indexOf('/', at + 1);
            int stop = end < 0 ? path.length() : end;
            int length = stop - at - 1;
            boolean same =
                    segment.equals("*") ? length > 0 : length == segment.length() && path.startsWith(segment, at + 1);
            if (!same) {
                return false;
            }
            at = stop;
        }
        return open || at == path.length();
    }

    @Override
    public String toString() {
        return pattern + " -> " + service.wireName();
    }
}
