package io.mimiq.platform.reading;

import java.util.List;

/** How a source is written. */
public enum Syntax {
    MARKDOWN,
    PLAIN,
    /** Typed or pasted by a person: the text itself shows what it is. */
    NOTE;

    private static final List<String> PLAIN_TYPES = List.of("text/plain", "text/csv", "text/tab-separated-values");

    /** Of a document, by the media type of its file: what is no plain text was made Markdown. */
    public static Syntax of(String mediaType) {
        return PLAIN_TYPES.stream().anyMatch(mediaType::startsWith) ? PLAIN : MARKDOWN;
    }
}
