package io.mimiq.platform.extraction;

import io.mimiq.platform.reading.Decoding;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The encodings that files name, and those that they have. */
final class Encodings {

    /** Those of Windows have what the standards have, and more; senders mean them. */
    private static final Map<String, String> MEANT = Map.of(
            "iso-8859-1", "windows-1252",
            "iso-8859-9", "windows-1254",
            "shift_jis", "windows-31j",
            "iso-2022-jp", "x-windows-iso2022jp",
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "ks_c_5601-1987", "x-windows-949",
            "euc-kr", "x-windows-949");

    private Encodings() {}

    static Charset of(@Nullable String name) {
        return named(name).orElse(StandardCharsets.UTF_8);
    }

    private static Optional<Charset> named(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        String meant = MEANT.getOrDefault(name.toLowerCase(Locale.ROOT), name);
        try {
            return Charset.isSupported(meant) ? Optional.of(Charset.forName(meant)) : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }

    /** What says nothing, or names an encoding that it cannot have, is judged by its bytes. */
    static String text(byte[] bytes, @Nullable String name) {
        boolean isAscii = "us-ascii".equalsIgnoreCase(name);
        return named(name)
                .filter(charset -> !isAscii)
                .map(charset -> new String(bytes, charset))
                .or(() -> Decoding.text(bytes))
                .orElseGet(() -> new String(bytes, StandardCharsets.UTF_8));
    }
}
