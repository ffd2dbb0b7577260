package io.mimiq.platform.reading;

import java.util.List;

/** How a source is written. */
public enum Syntax {
    MARKDOWN,
    PLAIN,
    /** Rows of values with a separator between them. */
    TABLE,
    /** Typed or pasted by a person: the text itself shows what it is. */
    NOTE;

    private static final String PLAIN_TYPE = "text/plain";
    private static final List<String> TABLE_TYPES = List.of("text/csv", "text/tab-separated-values");

    /** Of a document, by the media type of its file: what is no plain text was made Markdown. */
    public static Syntax of(String mediaType) {
        if (TABLE_TYPES.stream().anyMatch(mediaType::startsWith)) {
            return TABLE;
        }
        return mediaType.startsWith(PLAIN_TYPE) ? PLAIN : MARKDOWN;
    }
}
