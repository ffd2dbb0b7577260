package io.mimiq.platform.web;

/** A kind of failure as clients see it. Besides {@link CommonError}, each service has one enum of its own. */
public interface ErrorCode {
    /** Stable name in kebab case, the last part of the problem's {@code type} URN. */
    String code();

    /** HTTP status. */
    int status();

    /** Short text, identical for every occurrence. */
    String title();
}
