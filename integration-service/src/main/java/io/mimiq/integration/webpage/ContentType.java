package io.mimiq.integration.webpage;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a site says a page is: a media type, and perhaps an encoding. */
record ContentType(String mediaType, Optional<Charset> charset) {

    private static final String HTML = "html";
    private static final String TEXT = "txt";
    private static final Map<String, String> EXTENSIONS = Map.ofEntries(
            Map.entry("text/html", HTML),
            Map.entry("application/xhtml+xml", HTML),
            Map.entry("text/plain", TEXT),
            Map.entry("text/markdown", "md"),
            Map.entry("text/x-markdown", "md"),
            Map.entry("text/csv", "csv"),
            Map.entry("text/tab-separated-values", "tsv"),
            Map.entry("text/rtf", "rtf"),
            Map.entry("application/rtf", "rtf"),
            Map.entry("application/pdf", "pdf"),
            Map.entry("application/msword", "doc"),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
            Map.entry("application/vnd.ms-powerpoint", "ppt"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
            Map.entry("application/vnd.ms-excel", "xls"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
            Map.entry("application/vnd.oasis.opendocument.text", "odt"),
            Map.entry("application/epub+zip", "epub"),
            Map.entry("message/rfc822", "eml"),
            Map.entry("multipart/related", "mhtml"),
            Map.entry("image/png", "png"),
            Map.entry("image/jpeg", "jpg"),
            Map.entry("image/gif", "gif"),
            Map.entry("image/webp", "webp"),
            Map.entry("image/tiff", "tiff"));

    /** What sites say of files that they do not know. */
    private static final Set<String> UNKNOWN = Set.of("", "application/octet-stream", "binary/octet-stream");

    private static final Set<String> PLAIN = Set.of("md", "markdown", "csv", "tsv");

    static ContentType of(@Nullable String header) {
        String[] parts = (header == null ? "" : header).toLowerCase(Locale.ROOT).split(";");
        Optional<Charset> charset = Optional.empty();
        for (String part : parts) {
            String parameter = part.strip();
            if (parameter.startsWith("charset=")) {
                charset = charset(parameter
                        .substring("charset=".length())
                        .replace("\"", "")
                        .strip());
            }
        }
        return new ContentType(parts.length == 0 ? "" : parts[0].strip(), charset);
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean isHtml() {
        return HTML.equals(EXTENSIONS.get(mediaType));
    }

    boolean isText() {
        return isHtml() || mediaType.startsWith("text/");
    }

    /**
     * The extension of a file with this content; empty if nothing reads it. The name in the address counts where the type
     * leaves a choice.
     */
    Optional<String> extension(String named) {
        if (UNKNOWN.contains(mediaType)) {
            return EXTENSIONS.containsValue(named) || PLAIN.contains(named) ? Optional.of(named) : Optional.empty();
        }
        Optional<String> extension = Optional.ofNullable(EXTENSIONS.get(mediaType));
        return extension.filter(TEXT::equals).isPresent() && PLAIN.contains(named) ? Optional.of(named) : extension;
    }
}
