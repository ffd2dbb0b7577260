package io.mimiq.integration.webpage;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jsoup.Jsoup;

/**
 * A page as it was fetched.
 *
 * @param address that it was found at
 * @param extension of a file with its content
 */
record WebPage(WebAddress address, ContentType type, String extension, byte[] bytes, Instant fetchedAt) {

    private static final int TITLE_WITHIN = 256 * 1024;
    private static final int MAX_TITLE = 200;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What it is called, and the host that has it. */
    String title() {
        String name = type.isHtml() ? htmlTitle() : "";
        String called = name.isBlank() ? address.fileName() : name;
        String host = address.site().host();
        return called.isBlank() ? host : shortened(called.strip()) + " (" + host + ")";
    }

    private String htmlTitle() {
        byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, TITLE_WITHIN));
        Charset charset = type.charset().orElse(StandardCharsets.UTF_8);
        return Jsoup.parse(new String(start, charset)).title();
    }

    private static String shortened(String title) {
        int end = title.length() <= MAX_TITLE
                ? title.length()
                : title.offsetByCodePoints(0, title.codePointCount(0, MAX_TITLE));
        return title.substring(0, end);
    }

    /** With a mark of its encoding where only the site named it: no other reader of the bytes knows what the site said. */
    byte[] content() {
        return type.charset()
                .filter(charset -> type.isText() && !charset.equals(StandardCharsets.UTF_8))
                .map(charset -> (BYTE_ORDER_MARK + new String(bytes, charset)).getBytes(StandardCharsets.UTF_8))
                .orElse(bytes);
    }

    @Override
    public String toString() {
        return "WebPage[" + extension + "]";
    }
}
