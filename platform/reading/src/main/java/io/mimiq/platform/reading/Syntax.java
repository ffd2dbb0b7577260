package io.mimiq.platform.reading;

/** How a source is written. */
public enum Syntax {
    MARKDOWN,
    PLAIN,
    /** Typed or pasted by a person: the text itself shows what it is. */
    NOTE;

    /** Of a document, by its media type. */
    public static Syntax of(String mediaType) {
        return mediaType.startsWith("text/markdown") ? MARKDOWN : PLAIN;
    }
}
