package io.mimiq.platform.web.request;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Checks whether a request target decodes to text that can name something. */
final class Address {
    private static final int LONGEST_PART = 256;
    private static final Set<String> AMBIGUOUS = Set.of("%3B", "%2F", "%5C");

    private Address() {}

    /**
     * Whether every {@code %} starts two hex digits, and the target decodes to UTF-8 without control characters other
     * than encoded tabs and line breaks.
     */
    static boolean isSound(String uri) {
        if (uri.indexOf('%') < 0) {
            return uri.chars().allMatch(c -> c > ' ' && c != 127);
        }
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(uri.length());
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            if (c != '%') {
                decoded.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            } else if (i + 2 < uri.length() && hex(uri.charAt(i + 1)) && hex(uri.charAt(i + 2))) {
                decoded.write(Integer.parseInt(uri, i + 1, i + 3, 16));
                i += 2;
            } else {
                return false;
            }
        }
        return isText(decoded.toByteArray());
    }

    /** Ids and names in a path are short, so a path with a segment of more than 256 characters cannot name anything. */
    static boolean namesNothing(String path) {
        for (String part : path.split("/")) {
            if (part.length() > LONGEST_PART) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a path can be read as another one: with parameters, or with separators inside of a segment. What guards a
     * path and what routes it could disagree about these.
     */
    static boolean isAmbiguous(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == ';' || c == '\\' || (c == '%' && AMBIGUOUS.contains(escapeAt(path, i)))) {
                return true;
            }
        }
        return false;
    }

    private static String escapeAt(String path, int percent) {
        return path.substring(percent, Math.min(percent + 3, path.length())).toUpperCase(Locale.ROOT);
    }

    private static boolean hex(char c) {
        return Character.digit(c, 16) >= 0 && c < 128;
    }

    private static boolean isText(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .chars()
                    .allMatch(c -> !Character.isISOControl(c) || c == '\n' || c == '\r' || c == '\t');
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
