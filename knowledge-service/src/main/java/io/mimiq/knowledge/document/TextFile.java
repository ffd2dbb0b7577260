package io.mimiq.knowledge.document;

import io.mimiq.knowledge.failure.KnowledgeError;
import io.mimiq.platform.contracts.knowledge.Visible;
import io.mimiq.platform.reading.Decoding;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files that are text, which need no parser. */
final class TextFile {

    static final int MAX_BYTES = 1 << 20;
    private static final String PLAIN = "text/plain";
    private static final String MARKDOWN = "text/markdown";
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "txt", PLAIN,
            "text", PLAIN,
            "md", MARKDOWN,
            "markdown", MARKDOWN,
            "csv", "text/csv",
            "tsv", "text/tab-separated-values");

    /** How files begin that are something else, whatever they are called: PDF, archives, old Office, RTF. */
    private static final List<String> OTHERS = List.of("%PDF-", "PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0", "{\\rtf");

    private static final int LONGEST_BEGINNING = 8;

    private TextFile() {}

    /** Empty if a parser has to read it. Refuses what is too large (413) or no readable text (422). */
    static Optional<FileText> read(UploadedFile file) throws IOException {
        String mediaType = MEDIA_TYPES.get(file.extension());
        return mediaType == null || isSomethingElse(file) ? Optional.empty() : Optional.of(read(file, mediaType));
    }

    private static boolean isSomethingElse(UploadedFile file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file.path())) {
            String beginning = new String(bytes.readNBytes(LONGEST_BEGINNING), StandardCharsets.ISO_8859_1);
            return OTHERS.stream().anyMatch(beginning::startsWith);
        }
    }

    private static FileText read(UploadedFile file, String mediaType) throws IOException {
        if (file.size() > MAX_BYTES) {
            throw new ProblemException(CommonError.PAYLOAD_TOO_LARGE, "A text file may have 1 MiB.");
        }
        String text = Decoding.text(Files.readAllBytes(file.path()))
                .map(Visible::of)
                .orElseThrow(() -> unreadable("The file is no text, or in an unknown encoding."));
        if (text.isBlank()) {
            throw unreadable("The file has no text.");
        }
        return new FileText(mediaType, text, List.of());
    }

    private static ProblemException unreadable(String detail) {
        return new ProblemException(KnowledgeError.UNREADABLE_TEXT, detail);
    }

    /** What the text of a file of this type is written in. */
    static String textType(String mediaType) {
        return MEDIA_TYPES.containsValue(mediaType) ? mediaType : MARKDOWN;
    }
}
