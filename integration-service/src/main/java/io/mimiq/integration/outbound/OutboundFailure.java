package io.mimiq.integration.outbound;

/** A site gave no answer that may be taken. The message names the reason, never the site. */
public final class OutboundFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why there is no answer. */
    public enum Reason {
        /** The name leads to an address that is not of the public internet. */
        NOT_PUBLIC,
        UNREACHABLE,
        TIMEOUT,
        TOO_LARGE
    }

    private final Reason reason;

    public OutboundFailure(Reason reason) {
        super(reason.name(), null, true, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
