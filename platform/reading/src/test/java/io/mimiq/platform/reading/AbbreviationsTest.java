package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AbbreviationsTest {
    @Test
    void knowsThoseOfTheLanguagesOfAText() {
        assertThat(ends("Herr Dr.", false, "de")).isTrue();
        assertThat(ends("bzw.", false, "de")).isTrue();
        assertThat(ends("Mr.", false, "en")).isTrue();
        assertThat(ends("in the lab.", false, "en")).isFalse();
        assertThat(ends("Say no.", false, "en")).isFalse();
        assertThat(ends("as in fig.", true, "en")).isTrue();
        assertThat(ends("in der Lindenstr.", true, "de")).isTrue();
        assertThat(ends("in der Lindenstr.", false, "en")).isFalse();
    }

    @Test
    void findsWhereAWordBegins() {
        assertThat(Abbreviations.wordStart("see z.B.", 0, 8)).isEqualTo(4);
        assertThat(Abbreviations.wordStart("(cf.", 0, 4)).isEqualTo(1);
    }

    private static boolean ends(String text, boolean isNumber, String language) {
        return new Abbreviations(Set.of(language)).endsWith(text, 0, text.length(), isNumber);
    }
}
