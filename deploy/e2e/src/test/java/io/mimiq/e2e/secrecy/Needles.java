package io.mimiq.e2e.secrecy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The forms in which a word may stand in a file. */
final class Needles {
    private Needles() {}

    /** The forms of the word that the file contains. */
    static List<String> in(Path file, String word) throws IOException {
        String content = new String(Files.readAllBytes(file), ISO_8859_1);
        return forms(word).entrySet().stream()
                .filter(form -> content.contains(form.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, String> forms(String word) {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("plain", word);
        forms.put("UTF-16LE", new String(word.getBytes(UTF_16LE), ISO_8859_1));
        forms.put("UTF-16BE", new String(word.getBytes(UTF_16BE), ISO_8859_1));
        forms.put("hex", HexFormat.of().formatHex(word.getBytes(UTF_8)));
        for (int shift = 0; shift < 3; shift++) {
            forms.put("base64+" + shift, base64(word, shift));
        }
        return forms;
    }

    /** The digits that are the same whatever stands before and after, at each of the three alignments. */
    private static String base64(String word, int shift) {
        byte[] bytes = ("\0".repeat(shift) + word).getBytes(UTF_8);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        return encoded.substring(shift == 0 ? 0 : shift + 1, encoded.length() - 2);
    }
}
