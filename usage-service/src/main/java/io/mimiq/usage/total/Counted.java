package io.mimiq.usage.total;

/** A call as a {@link RunningTotal} counts it. */
public interface Counted {
    String callId();

    /** The id of the document that counts it. */
    String totalId();
}
