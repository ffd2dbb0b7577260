package io.mimiq.knowledge.diff;

/** A stretch of text that stays, comes or goes. */
public record WordHunk(Kind kind, String text) {

    /** What happens to the text. */
    public enum Kind {
        equal,
        insert,
        delete
    }
}
