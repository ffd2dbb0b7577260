package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MailReaderTest {
    @Test
    void tellsTheGreetingFromTheLineThatIntroducesTheQuote() {
        for (String text : List.of(
                "Hi,\nOn Tue, Nov 3, 2026 at 10:12 AM Dana <d@example.org> wrote:\n> The pump is red.\n\nI will fix it.",
                "Hi, On Tue, Nov 3, 2026 at 10:12 AM Dana <d@example.org> wrote:\n> The pump is red.\n\nI will fix it.")) {
            Reading reading = Reading.of(text, Syntax.NOTE);

            assertThat(reading.units())
                    .extracting(Unit::text)
                    .containsExactly(
                            "Hi,",
                            "On Tue, Nov 3, 2026 at 10:12 AM Dana <d@example.org> wrote:",
                            "The pump is red.",
                            "I will fix it.");
            assertThat(reading.unit(3).attribution())
                    .isEqualTo(new Attribution("Dana <d@example.org>", "Tue, Nov 3, 2026 at 10:12 AM", true));
            assertThat(reading.unit(4).attribution()).isNull();
        }
    }

    @Test
    void knowsHowProgramsIntroduceQuotesInManyLanguages() {
        for (String line : List.of(
                "On Tue, Nov 3, 2026 at 10:12 AM Dana Lind\n<d@example.org> wrote:",
                "Am Di., 3. Nov. 2026 um 10:12 Uhr schrieb Dana Lind <d@example.org>:",
                "Le mar. 3 nov. 2026 à 10:12, Dana Lind <d@example.org> a écrit :",
                "El mar, 3 nov 2026 a las 10:12, Dana Lind <d@example.org> escribió:",
                "Il giorno mar 3 nov 2026 alle ore 10:12 Dana Lind <d@example.org> ha scritto:",
                "Em ter., 3 de nov. de 2026 às 10:12, Dana Lind <d@example.org> escreveu:",
                "Op di 3 nov 2026 om 10:12 schreef Dana Lind <d@example.org>:",
                "2026年11月3日(火) 10:12 Dana Lind <d@example.org>:")) {
            List<Unit> units = Reading.of("Ok.\n\n" + line + "\n\n> 3 pumps.\n", Syntax.NOTE)
                    .units();

            assertThat(units)
                    .extracting(Unit::kind)
                    .containsExactly(Unit.Kind.SENTENCE, Unit.Kind.LABEL, Unit.Kind.QUOTE);
            assertThat(units.get(2).attribution())
                    .isNotNull()
                    .extracting(Attribution::who)
                    .isEqualTo("Dana Lind <d@example.org>");
        }
    }

    @Test
    void readsWhatAHeaderBringsAlongAsOlder() {
        for (String header : List.of(
                "From: Dana Lind <d@example.org>\nSent: Tuesday, November 3, 2026 10:12 AM\nTo: Tom\nSubject: Pump",
                "Von: Dana Lind <d@example.org>\nGesendet: Dienstag, 3. November 2026 10:12\nAn: Tom\nBetreff: Pumpe",
                "De : Dana Lind <d@example.org>\nEnvoyé : mardi 3 novembre 2026 10:12\nÀ : Tom\nObjet : Pompe")) {
            Reading reading = Reading.of("Hello Tom,\nsee below.\n\n" + header + "\n\nIt is red.", Syntax.PLAIN);

            assertThat(reading.unit(1).text()).isEqualTo("Hello Tom,");
            assertThat(reading.units().subList(2, 7)).allSatisfy(unit -> {
                assertThat(unit.kind()).isEqualTo(Unit.Kind.QUOTE);
                assertThat(Objects.requireNonNull(unit.attribution()).who()).isEqualTo("Dana Lind <d@example.org>");
            });
        }
    }

    @Test
    void readsTheLinesBelowTwoDashesAsSignature() {
        assertThat(Told.plain(
                        "From: Dana <d@example.org>\nSubject: Pump\n\nIt is red.\n\n-- \nDana Lind\nLead, Pumps\n"))
                .containsExactly(
                        "sentence: From: Dana <d@example.org>",
                        "heading 1: Pump",
                        "sentence: It is red.",
                        "label: Dana Lind",
                        "label: / Lead, Pumps");
    }

    @Test
    void readsAFurtherMailAsOneThatNobodyQuotes() {
        String further = "\n\nHi.\n\nFrom: b@example.org\nDate: Wed, 4 Nov 2026\n\nThe pump is on.";

        assertThat(Reading.of("From: a@example.org\nDate: Tue, 3 Nov 2026" + further, Syntax.NOTE)
                        .units())
                .last()
                .satisfies(unit -> {
                    assertThat(unit.kind()).isEqualTo(Unit.Kind.SENTENCE);
                    assertThat(unit.attribution())
                            .isEqualTo(new Attribution("b@example.org", "Wed, 4 Nov 2026", false));
                });
        for (String quoting : List.of(
                "From: a@example.org\nDate: Tue, 3 Nov 2026\nSubject: Re: Pump" + further,
                "From: a@example.org\nDate: Tue, 3 Nov 2026" + further.replace("Date:", "Sent:"))) {
            assertThat(Reading.of(quoting, Syntax.NOTE).units())
                    .last()
                    .extracting(Unit::kind)
                    .isEqualTo(Unit.Kind.QUOTE);
        }
    }
}
