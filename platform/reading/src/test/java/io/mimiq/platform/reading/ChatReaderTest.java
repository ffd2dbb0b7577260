package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[03/11/2026, 10:12:01] Dana: The pump is red\n[03/11/2026, 10:12:30] Tom: It leaks",
                "03.11.26, 10:12 - Dana: Die Pumpe ist rot\n03.11.26, 10:13 - Tom: Sie leckt",
                "3/11/26 10:12 a. m. - Dana: Es roja\n3/11/26 10:13 a. m. - Tom: Gotea",
                "[3/11/26 à 10:12:01] Dana: Elle est rouge\n[3/11/26 à 10:12:40] Tom: Elle fuit",
                "13.6.2018 klo 21.25.15 - Dana: tämä on testi\n13.06.18 21.25.15: Tom: tämä on toinen testi",
                "2024/12/10, 14:30 - Dana: こんにちは\n2024/12/10, 14:31 - Tom: 元気ですか？",
                "10:12 <Dana> the pump is red\n10:12 <@Tom> it leaks",
                "10:12:01 From Dana to Everyone: The pump is red\n10:12:40 From Tom to Everyone: It leaks",
                "Dana (2026-11-03 10:12): The pump is red\nTom (2026-11-03 10:13): It leaks"
            })
    void knowsWhoSaysWhatOnEachLine(String text) {
        assertThat(Reading.of(text, Syntax.NOTE).units())
                .extracting(unit -> Objects.requireNonNull(unit.attribution()).who())
                .containsExactly("Dana", "Tom");
        assertThat(Told.spans(text, Syntax.PLAIN)).isEqualTo(text.lines().toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dana  10:12 AM\nThe pump is red\nTom  10:13 AM\nI will look",
                "Dana\n  10:12 AM\nThe pump is red\nTom\n  10:15 AM\nI will look",
                "Dana\nTuesday 10:12\nThe pump is red\n\nTom\nTuesday 10:13\nI will look",
                "Dana — 03/11/2026 10:12\nThe pump is red\nTom — Today at 10:13 AM\nI will look",
                "[03-Nov-26 10:12 AM] Dana#1234\nThe pump is red\n\n[03-Nov-26 10:13 AM] Tom#9\nI will look",
                "Dana, [03.11.2026 10:12]\nThe pump is red\n\nTom, [03.11.2026 10:13]\nI will look",
                "Dana, Tue 10:12 AM\nThe pump is red\nTom, Tue 10:13 AM\nI will look"
            })
    void knowsWhoSaysWhatBelowEachName(String text) {
        List<Unit> units = Reading.of(text, Syntax.NOTE).units();

        assertThat(units)
                .filteredOn(unit ->
                        unit.text().startsWith("The pump") || unit.text().startsWith("I will"))
                .extracting(unit -> Objects.requireNonNull(unit.attribution()).who())
                .containsExactly("Dana", "Tom");
    }

    @Test
    void doesNotPutEventsInAnyonesMouth() {
        Reading group = Reading.of(
                "03.11.26, 10:12 - Dana: Die Pumpe ist rot\n03.11.26, 10:13 - Tom: Um wie viel Uhr?\n19:00 am Tor\n03.11.26, 10:14 - Tom hat die Gruppe verlassen",
                Syntax.NOTE);
        Reading channel = Reading.of(
                "10:12 <dana> the pump is red\n10:12 <tom> it leaks\n10:13 -!- priya has joined\n10:14 * dana sighs",
                Syntax.NOTE);

        assertThat(Objects.requireNonNull(group.unit(3).attribution()).who()).isEqualTo("Tom");
        assertThat(Objects.requireNonNull(group.unit(4).attribution()).who()).isNull();
        assertThat(Objects.requireNonNull(channel.unit(3).attribution()).who()).isNull();
        assertThat(Objects.requireNonNull(channel.unit(4).attribution()).who()).isEqualTo("dana");
    }
}
