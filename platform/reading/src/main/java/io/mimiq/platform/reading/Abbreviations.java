package io.mimiq.platform.reading;

import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words whose period ends no sentence: those that ICU's data filters sentences by, for the languages of the text, and some
 * that every language uses. Taken as whole words, for ICU's own filter takes "lab." and "Maven." for abbreviations too.
 */
final class Abbreviations {
    private static final String DATA = "com/ibm/icu/impl/data/icudata/brkitr";
    /** In ICU's data for the sake of one country or trade, and words of everyday language. */
    private static final Set<String> WORDS = Set.of(
            "By.", "Up.", "Job.", "To.", "In.", "On.", "Is.", "Do.", "Go.", "As.", "All.", "Long.", "Hat.", "Link.",
            "Or.", "OK.", "Ok.", "Act.", "Mart.", "Pro.", "Joe.", "PC.", "DC.", "So.", "am.", "Test.", "Port.", "Best.",
            "PIN.", "on.", "mer.", "jeu.", "mar.", "Sol.", "Rol.", "Kit.", "Bien.", "out.", "com.", "Jam.", "Card.",
            "Cont.", "Id.", "Min.", "Mar.", "Lib.", "RAM.", "CA.", "SA.", "doc.", "config.", "syst.", "mat.", "cat.",
            "cont.", "res.", "end.", "fil.", "r.", "s.", "f.", "a.m.", "p.m.", "A.M.", "P.M.", "P.M", "A.M", "U.S.",
            "U.S.A.", "N.Y.", "L.A.", "D.C.", "Temp.", "Mod.", "Bed.");
    /** Names or examples follow them. */
    private static final Set<String> LEADING = Set.of(
            "approx", "ca", "circa", "nr", "nrn", "abb", "kap", "ziff", "vgl", "bzw", "ggf", "evtl", "inkl", "exkl",
            "zzgl", "cf", "incl", "excl", "vs", "viz", "resp", "tel", "st", "mt", "dr", "prof", "mr", "mrs", "ms", "mx",
            "mme", "mmes", "mlle", "messrs", "hr", "hrn", "frl", "sr", "sra", "sres", "srta", "dra", "lic", "ing",
            "dipl", "dott", "avv", "sgt", "capt", "cmdr", "hon", "gov", "med", "h.c", "rer", "phil", "jur", "e.g",
            "i.e", "z.b", "d.h", "u.a", "p.ex", "p.ej", "al", "geb", "см", "им", "ул", "т.е", "т.к", "напр", "rev",
            "sen", "gen", "maj", "skt");
    /** Numbers follow them; before other words they are words themselves. */
    private static final Set<String> COUNTING = Set.of(
            "no", "nos", "n°", "nº", "num", "fig", "figs", "tab", "sec", "sect", "vol", "vols", "chap", "ch", "pp",
            "pg", "p", "pág", "para", "art", "abs", "eq", "eqn", "ref", "refs", "max", "min", "ext", "ver", "vers",
            "rel", "abschn", "suppl", "proc", "bull", "phys", "chem", "math", "стр", "рис", "табл", "г");

    /** Ends the name of a German street, which its number follows. */
    private static final String STREET = "str";

    private static final Map<String, Set<String>> KNOWN = new HashMap<>();

    static {
        for (String language : List.of("en", "de", "fr", "es", "it", "pt", "ru")) {
            KNOWN.put(language, load(language));
        }
    }

    private final Set<String> words = new HashSet<>();

    Abbreviations(Set<String> languages) {
        for (String language : languages) {
            words.addAll(KNOWN.getOrDefault(language, Set.of()));
        }
    }

    private static Set<String> load(String language) {
        Set<String> words = new HashSet<>();
        UResourceBundle data = UResourceBundle.getBundleInstance(DATA, new ULocale(language))
                .get("exceptions")
                .get("SentenceBreak");
        for (int index = 0; index < data.getSize(); index++) {
            String word = data.getString(index);
            if (word.length() > 2 && !WORDS.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    /** Whether the word that ends here with a period is one, alone or with the word or two before it; a number may follow. */
    boolean endsWith(String text, int start, int end, boolean isNumber) {
        int from = end;
        for (int count = 0; count < 3 && from > start; count++) {
            from = wordStart(text, start, from);
            String word = text.substring(from, end);
            if (words.contains(word) || count == 0 && isLeading(plain(word), isNumber)) {
                return true;
            }
            while (from > start && Words.isBlank(text.charAt(from - 1))) {
                from--;
            }
        }
        return false;
    }

    /** Whether more of the sentence follows the word for sure; without its period. */
    boolean isLeading(String word) {
        return LEADING.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isLeading(String word, boolean isNumber) {
        return LEADING.contains(word) || isNumber && (COUNTING.contains(word) || word.endsWith(STREET));
    }

    private static String plain(String word) {
        return word.substring(0, Math.max(0, word.length() - 1)).toLowerCase(Locale.ROOT);
    }

    static int wordStart(String text, int start, int end) {
        int from = end;
        while (from > start && end - from < 24) {
            char character = text.charAt(from - 1);
            if (!Words.isWord(text, from - 1) && ".-’'°&".indexOf(character) < 0) {
                break;
            }
            from--;
        }
        return from;
    }
}
