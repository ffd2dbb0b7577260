package io.mimiq.usage.tally;

/** A call as a {@link Tally} counts it. */
public interface Counted {

    String callId();

    /** Of the document that counts it. */
    String tallyId();
}
