package io.mimiq.platform.web;

/** One kind of failure as clients see it. Each service has one enum of its own besides {@link CommonError}. */
public interface ErrorCode {
    /** Stable name in kebab case, the end of the problem's {@code type} URN. */
    String code();

    /** HTTP status. */
    int status();

    /** Short text, the same for every occurrence. */
    String title();
}
