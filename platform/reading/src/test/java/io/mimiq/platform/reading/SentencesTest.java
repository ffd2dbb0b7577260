package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    @Test
    void partsNeitherLinksNorCode() {
        assertThat(Told.markdown(
                        "See [Ch. One. Two](http://e.org/a.b) first. Then `a. B. c` runs.[^1] End.\n\n[^1]: Note.\n"))
                .containsExactly(
                        "sentence: See [Ch. One. Two](http://e.org/a.b) first.",
                        "sentence: + Then `a. B. c` runs.[^1]",
                        "sentence: + End.",
                        "sentence: [^1]: Note.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The budget was approved.|3 people left before the vote.",
                "Das Budget wurde angenommen.|3 Personen waren dagegen.",
                "Le budget est voté.|3 personnes étaient contre, dont le maire.",
                "Codes are returned.|400-499 indicate errors with the request."
            })
    void beginsASentenceWithANumber(String sentences) {
        assertThat(Told.plain(sentences.replace("|", " ")))
                .containsExactly(("sentence: " + sentences.replace("|", "\nsentence: + ")).split("\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It takes approx. 3 days and is described in sect. 4 of the manual.",
                "Wir treffen uns im Sept. 5 Tage lang, siehe Abschn. 3 der Satzung.",
                "See Phys. 12 and fig. 3 for that.",
                "Schlüssel an Tom bis Fr., 7. 11. und 8. 12. 2026 in Bonn."
            })
    void beginsNoSentenceBehindAnAbbreviationBeforeANumber(String sentence) {
        assertThat(Told.plain(sentence)).containsExactly("sentence: " + sentence);
    }

    @Test
    void keepsTheFurtherParagraphsOfAFootnoteWithIt() {
        assertThat(Told.markdown("Text.[^a]\n\n[^a]: First paragraph.\n\n    Second paragraph.\n\nAfter it.\n"))
                .containsExactly(
                        "sentence: Text.[^a]",
                        "sentence: [^a]: First paragraph.",
                        "sentence: + Second paragraph.",
                        "sentence: After it.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**Present:** Ines Carvalho, Tomasz Nowak, Grace Lin (remote), Omar Haddad\n**Apologies:** Felix Brandt",
                "**Datum**: 12. Oktober 2026, 18 Uhr bis 20 Uhr im großen Saal des Rathauses\n**Ort**: Rathaus",
                "Present: Ines Carvalho, Tomasz Nowak, Grace Lin (remote), Omar Haddad\nApologies: Felix Brandt",
                "Présents : Claire Dubois, Karim Benali, Sophie Martin, Luc Fontaine et Anne Roy\nExcusé : Jean Petit"
            })
    void keepsFieldsApartHoweverLongTheirLinesAre(String fields) {
        assertThat(Told.markdown(fields))
                .containsExactly(("sentence: " + fields.replace("\n", "\nsentence: / ")).split("\n"));
    }

    @Test
    void joinsLinesAroundCode() {
        assertThat(
                        Told.markdown(
                                "The alert and its metric have the labels `namespace` and `pod`\nand those that Prometheus adds to them. For each\n`ServiceMonitor` there is one (or more)\nof them.\n"))
                .containsExactly(
                        "sentence: The alert and its metric have the labels `namespace` and `pod` and those that Prometheus adds to them.",
                        "sentence: + For each `ServiceMonitor` there is one (or more) of them.");
    }

    @Test
    void partsALongSentenceBetweenWords() {
        assertThat(Reading.of("word and ".repeat(2_000), Syntax.PLAIN).units())
                .hasSizeGreaterThan(5)
                .allSatisfy(unit -> assertThat(unit.text()).hasSizeLessThanOrEqualTo(2_001));
    }
}
