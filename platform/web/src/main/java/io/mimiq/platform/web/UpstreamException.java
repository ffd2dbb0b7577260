package io.mimiq.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * An error response from another service of the suite. Callers handle the statuses that mean something to them.
 * Whatever they let through becomes 503 {@code unavailable} if the other service is to blame and 500 if this one is.
 */
public final class UpstreamException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String service;
    private final int status;
    private final transient @Nullable Problem problem;

    public UpstreamException(String service, int status, @Nullable Problem problem) {
        super(service + " answered " + status + (problem == null ? "" : " " + problem.code()), null, true, false);
        this.service = service;
        this.status = status;
        this.problem = problem;
    }

    /** The other service's short name, as in {@code mimiq.services.<name>.url}. */
    public String service() {
        return service;
    }

    public int status() {
        return status;
    }

    /** The problem document it sent, or null if it sent none. */
    public @Nullable Problem problem() {
        return problem;
    }

    /** Whether the other service answered with this problem. */
    public boolean is(ErrorCode error) {
        return problem != null && problem.code().equals(error.code());
    }
}
