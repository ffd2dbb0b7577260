package io.mimiq.knowledge.document;

import io.mimiq.knowledge.failure.KnowledgeError;
import io.mimiq.platform.contracts.knowledge.Visible;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that is text: its name, media type, bytes, and the text in them. */
record TextFile(String name, String mediaType, byte[] bytes, String text) {

    static final int MAX_BYTES = 1 << 20;
    private static final int MAX_NAME = 255;
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "txt", "text/plain",
            "text", "text/plain",
            "md", "text/markdown",
            "markdown", "text/markdown");

    /** Refuses what is too large (413), of another type (415), or no readable text (422). */
    static TextFile of(@Nullable String fileName, byte[] bytes) {
        String name = soundName(Objects.requireNonNullElse(fileName, ""));
        String mediaType = Optional.ofNullable(MEDIA_TYPES.get(extension(name)))
                .orElseThrow(() -> new ProblemException(
                        CommonError.UNSUPPORTED_MEDIA_TYPE,
                        "Only text (.txt) and Markdown (.md) files are supported."));
        requireSize(bytes.length);
        return new TextFile(name, mediaType, bytes, text(bytes));
    }

    static void requireSize(long bytes) {
        if (bytes > MAX_BYTES) {
            throw new ProblemException(CommonError.PAYLOAD_TOO_LARGE, "The file exceeds 1 MiB.");
        }
    }

    private static String soundName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .strip();
        boolean sound = !name.isEmpty()
                && name.length() <= MAX_NAME
                && name.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
        if (!sound) {
            throw ProblemException.invalid("file", "needs a name of up to 255 characters");
        }
        return name;
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String text(byte[] bytes) {
        String text = Decoding.text(bytes)
                .map(Visible::of)
                .orElseThrow(() -> unreadable("The file is no text, or in an unknown encoding."));
        if (text.isBlank()) {
            throw unreadable("The file has no text.");
        }
        return text;
    }

    private static ProblemException unreadable(String detail) {
        return new ProblemException(KnowledgeError.UNREADABLE_TEXT, detail);
    }

    @Override
    public String toString() {
        return "TextFile[" + mediaType + "]";
    }
}
