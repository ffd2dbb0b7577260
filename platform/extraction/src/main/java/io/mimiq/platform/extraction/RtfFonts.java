package io.mimiq.platform.extraction;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/** The encodings of rich text, which depend on its fonts. */
final class RtfFonts {

    private static final Map<Integer, String> ENCODINGS = Map.ofEntries(
            Map.entry(77, "x-MacRoman"),
            Map.entry(128, "windows-31j"),
            Map.entry(129, "x-windows-949"),
            Map.entry(134, "GBK"),
            Map.entry(136, "x-windows-950"),
            Map.entry(161, "windows-1253"),
            Map.entry(162, "windows-1254"),
            Map.entry(163, "windows-1258"),
            Map.entry(177, "windows-1255"),
            Map.entry(178, "windows-1256"),
            Map.entry(186, "windows-1257"),
            Map.entry(204, "windows-1251"),
            Map.entry(222, "x-windows-874"),
            Map.entry(238, "windows-1250"));

    private final Map<Integer, Charset> fonts = new HashMap<>();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private Charset standard = Encodings.of("windows-1252");

    void codePage(int number) {
        for (String name :
                new String[] {"windows-" + number, "x-windows-" + number, "IBM" + number, "x-IBM" + number}) {
            if (Charset.isSupported(name)) {
                standard = Charset.forName(name);
                return;
            }
        }
    }

    void define(int font, int encoding) {
        String name = ENCODINGS.get(encoding);
        if (name != null) {
            fonts.put(font, Encodings.of(name));
        }
    }

    /** A letter may be of several bytes. */
    void add(int value) {
        pending.write(value);
    }

    String take(int font) {
        if (pending.size() == 0) {
            return "";
        }
        String words = pending.toString(fonts.getOrDefault(font, standard));
        pending.reset();
        return words;
    }
}
