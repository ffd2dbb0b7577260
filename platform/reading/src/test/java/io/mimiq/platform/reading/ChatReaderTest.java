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
                "Dana (2026-11-03 10:12): The pump is red\nTom (2026-11-03 10:13): It leaks",
                "[11/24/26, 9:41:02\u202fAM] Dana: The pump is red\n[11/24/26, 9:42:00\u202fAM] ~\u202fTom: \u200eimage omitted",
                "24/11/2026 à 10:12 - Dana : Elle est rouge\n24/11/2026 à 10:14 - Tom : <Médias omis>",
                "٢٤/١١/٢٠٢٦، ١٠:١٢ ص - Dana: المضخة حمراء\n٢٤/١١/٢٠٢٦، ١٠:١٣ م - Tom: حسنًا",
                "2026年11月24日 午前10:12 - Dana: こんにちは\n2026年11月24日 午後2:31 - Tom: はい",
                "2018년 6월 13일 오후 1:55, Dana : 펌프가 빨개요\n2018년 6월 13일 오후 1:56, Tom : 네",
                "Jun 13, 2018, 1:55 PM - Dana: The pump is red\nJun 13, 2018, 1:56 PM - Tom: It leaks",
                "10:12:01\t From  Dana : The pump is red\n10:12:40\t From  Tom to  Everyone : It leaks"
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
                "Dana, Tue 10:12 AM\nThe pump is red\nTom, Tue 10:13 AM\nI will look",
                "Dana, [24 Nov 2026 at 10:12:33 AM]:\nThe pump is red\n\nTom, [24 Nov 2026 at 10:13:00 AM]:\nI will look",
                "[Yesterday 10:12 AM] Dana\nThe pump is red\n\n[10:13 AM] Tom\nI will look",
                "Dana\n24/11 10:12\nThe pump is red\nIt leaks\n\nTom\n:palm_tree:  10:15 AM\nwas added to #pumps.\nI will look",
                "==============================\nGuild: Pumps\n==============================\n\n[24-Nov-26 10:12 AM] Dana (pinned)\nThe pump is red\n\n{Attachments}\nhttps://cdn.example.org/pump.png\n\n[24-Nov-26 10:13 AM] Tom#1234\nI will look\nand tell you\n\n==============================\nExported 2 message(s)\n=============================="
            })
    void knowsWhoSaysWhatBelowEachName(String text) {
        List<Unit> units = Reading.of(text, Syntax.NOTE).units();

        assertThat(units)
                .filteredOn(unit ->
                        unit.text().startsWith("The pump") || unit.text().startsWith("I will"))
                .extracting(unit -> Objects.requireNonNull(unit.attribution()).who())
                .containsExactly("Dana", "Tom");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dana 🌸",
                "Tom | Pumps",
                "Jessie & James",
                "Dr. Lind-Vogt (Büro)",
                "+49 151 12345678",
                "Roth, Dana"
            })
    void knowsPeopleByWhateverTheyAreCalled(String name) {
        Reading chat = Reading.of(
                "24.11.26, 10:12 - Max: Die Pumpe leckt\n24.11.26, 10:13 - " + name + ": Ich komme", Syntax.PLAIN);

        assertThat(Objects.requireNonNull(chat.unit(2).attribution()).who()).isEqualTo(name);
    }

    @Test
    void keepsWhatTheAppWritesAsLinesWithATimeThatNobodySaid() {
        String text = """
                24.11.26, 10:12 - Messages and calls are end-to-end encrypted. Only people in this chat can read them.
                24.11.26, 10:12 - Dana created group "Pumps"
                24.11.26, 10:12 - Dana added you
                24.11.26, 10:12 - Dana added Tom
                24.11.26, 10:12 - Dana added Priya
                24.11.26, 10:13 - Dana: The pump is red.

                - it leaks
                12:30 is when we meet.
                24.11.26, 10:14 - Tom: <Media omitted>
                24.11.26, 10:15 - Dana changed the subject from "Pumps" to "Pumps: 2027"
                """;

        Reading chat = Reading.of(text, Syntax.PLAIN);

        assertThat(Told.spans(text, Syntax.PLAIN))
                .isEqualTo(text.lines().filter(line -> !line.isBlank()).toList());
        assertThat(chat.units())
                .extracting(unit -> Objects.requireNonNull(unit.attribution()).who())
                .containsExactly(null, null, null, null, null, "Dana", "Dana", "Dana", "Tom", null);
        assertThat(chat.units())
                .extracting(unit -> Objects.requireNonNull(unit.attribution()).when())
                .allMatch(when -> when.startsWith("24.11.26, 10:1"));
    }

    @Test
    void knowsWhoGoesOnAtAnotherTime() {
        Reading slack = Reading.of(
                "Dana Roth  10:12 AM\nThe pump is red\n\n10:13\nIt leaks\n\n3 replies\nLast reply today at 10:20 AM\n\nDana Roth  10:16 AM\nFixed\n",
                Syntax.NOTE);

        assertThat(slack.units())
                .extracting(unit -> Objects.requireNonNull(unit.attribution()).who())
                .containsOnly("Dana Roth");
        assertThat(Objects.requireNonNull(slack.unit(4).attribution()).when()).isEqualTo("10:13");
    }

    @Test
    void takesNoScheduleForAChat() {
        assertThat(Reading.of("Opening at 10:00\nLunch at 12:00\nTalk at 13:30\nEnd at 17:00", Syntax.NOTE)
                        .units())
                .allMatch(unit -> unit.attribution() == null);
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
