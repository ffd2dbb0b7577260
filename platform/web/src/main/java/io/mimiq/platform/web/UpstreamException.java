package io.mimiq.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * Another service of the suite answered with an error. Callers handle the statuses that mean something to them; what they
 * let through becomes 503 {@code unavailable} when the other service is to blame and 500 when this one is.
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

    /** Its short name, as in {@code mimiq.services.<name>.url}. */
    public String service() {
        return service;
    }

    public int status() {
        return status;
    }

    /** What it said; null when it did not answer with a problem document. */
    public @Nullable Problem problem() {
        return problem;
    }

    /** Whether it answered with this problem. */
    public boolean is(ErrorCode error) {
        return problem != null && problem.code().equals(error.code());
    }
}
