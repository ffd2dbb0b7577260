package io.mimiq.conversation.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * One event of an answer's stream, as clients get it. Its id is its place in the stream, from 1.
 */
public record StreamEvent(long id, String type, JsonNode data) {

    public static final String MESSAGE = "message";
    public static final String DELTA = "delta";
    public static final String CITATION = "citation";
    public static final String CHANGE = "change";
    public static final String PROPOSAL = "proposal";
    public static final String ACCOUNT = "account";
    public static final String USAGE = "usage";
    public static final String DONE = "done";
    public static final String ERROR = "error";
    /** What only an answer to a note has. */
    static final Set<String> OF_NOTES = Set.of(CHANGE, PROPOSAL, ACCOUNT);

    private static final Set<String> LAST = Set.of(DONE, ERROR);

    /** Exactly one such event ends a stream. */
    public boolean isLast() {
        return LAST.contains(type);
    }

    @Override
    public String toString() {
        return "StreamEvent[" + id + ", " + type + "]";
    }
}
