package io.mimiq.platform.reading;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the bytes of a text file, whatever it is encoded in. */
public final class Decoding {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** Those of Windows have what the standards have, and more. */
    private static final Map<String, String> EXTENDED = Map.of(
            "ISO-8859-1", "windows-1252",
            "ISO-8859-2", "windows-1250",
            "ISO-8859-7", "windows-1253",
            "ISO-8859-9", "windows-1254",
            "Shift_JIS", "windows-31j");

    /** Below this, a guess is worth less than the encoding that most such files have. */
    private static final int SURE = 30;

    /** Of so many characters of a text, at most one cannot be shown, beside one that may be anywhere if it is no NUL. */
    private static final int SHOWN = 50;

    private Decoding() {}

    /** Empty if the bytes are no text. */
    public static Optional<String> text(byte[] bytes) {
        return candidates(bytes)
                .flatMap(charset -> decoded(bytes, charset).stream())
                .filter(Decoding::isText)
                .findFirst()
                .map(text -> text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text);
    }

    private static Stream<Charset> candidates(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xFE)) {
            return Stream.of(UTF_16LE);
        } else if (begins(bytes, 0xFE, 0xFF)) {
            return Stream.of(UTF_16BE);
        }
        int nulAtEven = nul(bytes, 0);
        int nulAtOdd = nul(bytes, 1);
        return nulAtEven + nulAtOdd > 0
                ? Stream.of(UTF_8, nulAtOdd > nulAtEven ? UTF_16LE : UTF_16BE)
                : Stream.concat(Stream.of(UTF_8), Stream.of(bytes).map(Decoding::guess));
    }

    private static Charset guess(byte[] bytes) {
        CharsetMatch match = new CharsetDetector().setText(bytes).detect();
        if (match == null || match.getConfidence() < SURE) {
            return WESTERN;
        }
        String name = EXTENDED.getOrDefault(match.getName(), match.getName());
        return Charset.isSupported(name) ? Charset.forName(name) : WESTERN;
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isText(String text) {
        long strange = text.codePoints().filter(Decoding::isStrange).count();
        long stray = text.indexOf('\0') < 0 ? 1 : 0;
        return (strange - stray) * SHOWN <= text.length();
    }

    private static boolean isStrange(int c) {
        return switch (Character.getType(c)) {
            case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> true;
            case Character.CONTROL -> c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\u001b';
            default -> false;
        };
    }

    private static int nul(byte[] bytes, int first) {
        int count = 0;
        for (int i = first; i < bytes.length; i += 2) {
            count += bytes[i] == 0 ? 1 : 0;
        }
        return count;
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
