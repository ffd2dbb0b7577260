package io.mimiq.e2e.secrecy;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A form in which a word may be stored. Searches fold case, so what is in upper case has no needle of its own; words are
 * ASCII without {@code ~} and {@code ?}, so base64 has the same digits in its alphabet for URLs.
 */
public enum Disguise {
    PLAIN(word -> utf8(word)),
    UPPER_CASE(word -> utf8(word.toUpperCase(Locale.ROOT)), word -> Optional.empty()),
    REVERSED(word -> utf8(new StringBuilder(word).reverse().toString())),
    UTF_16_LITTLE(word -> word.getBytes(UTF_16LE)),
    UTF_16_BIG(word -> word.getBytes(UTF_16BE)),
    HEX(word -> utf8(HexFormat.of().formatHex(utf8(word)))),
    UPPER_HEX(word -> utf8(HexFormat.of().withUpperCase().formatHex(utf8(word))), word -> Optional.empty()),
    BASE64_0(word -> base64(word, 0), word -> digits(word, 0)),
    BASE64_1(word -> base64(word, 1), word -> digits(word, 1)),
    BASE64_2(word -> base64(word, 2), word -> digits(word, 2)),
    JSON_ESCAPED(word -> utf8(escaped(word, "\\u%04x"))),
    PERCENT_ENCODED(word -> utf8(escaped(word, "%%%02x"))),
    GZIP(word -> gzip(utf8(word)), word -> Optional.empty()),
    ZLIB(word -> deflate(utf8(word), false), word -> Optional.empty()),
    /** Has no mark of its own, so it is seen only where a file or a value begins with it. */
    DEFLATE(word -> deflate(utf8(word), true), word -> Optional.empty());

    private final Function<String, byte[]> worn;
    private final Function<String, Optional<byte[]>> needle;

    Disguise(Function<String, byte[]> form) {
        this(form, word -> Optional.of(form.apply(word)));
    }

    Disguise(Function<String, byte[]> worn, Function<String, Optional<byte[]>> needle) {
        this.worn = worn;
        this.needle = needle;
    }

    /** The word as it would be stored. */
    byte[] on(String word) {
        return worn.apply(word);
    }

    /** The bytes to search for; empty where another disguise finds them, in what a stream unpacks to or in lower case. */
    Optional<byte[]> needle(String word) {
        return needle.apply(word);
    }

    private static byte[] base64(String word, int before) {
        return Base64.getEncoder().encode(utf8("-".repeat(before) + word + "-"));
    }

    /** The digits that are the same whatever stands before and after. */
    private static Optional<byte[]> digits(String word, int before) {
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(utf8("-".repeat(before) + word));
        int incomplete = (before + word.length()) % 3 == 0 ? 0 : 1;
        return Optional.of(utf8(encoded.substring(before == 0 ? 0 : before + 1, encoded.length() - incomplete)));
    }

    private static String escaped(String word, String format) {
        return word.chars().mapToObj(c -> String.format(Locale.ROOT, format, c)).collect(Collectors.joining());
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(byte[] bytes, boolean raw) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, raw);
        try (DeflaterOutputStream stream = new DeflaterOutputStream(out, deflater)) {
            stream.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
