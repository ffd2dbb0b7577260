package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {

    @Test
    void leavesAGapForEachValue() {
        List<Claim.Frame> frames = Frames.of(Tokens.of("The review costs $3,200 a year"));

        assertThat(frames).contains(new Claim.Frame("the review costs #money 12 month", "usd 3200"));
    }

    @Test
    void readsOwnersAndPlaces() {
        assertThat(Frames.of(Tokens.of("Owner: Mara"))).containsExactly(new Claim.Frame("owner : _", "Mara"));
        assertThat(Frames.of(Tokens.of("Dana owns billing"))).contains(new Claim.Frame("_ owns billing", "dana"));
        assertThat(Frames.of(Tokens.of("Billing is owned by Dana Whitfield")))
                .contains(new Claim.Frame("billing is owned by _", "Dana Whitfield"));
        assertThat(Frames.of(Tokens.of("Billing runs in us-central1")))
                .contains(new Claim.Frame("billing runs in #code", "us-central1"));
    }

    @Test
    void turnsOpposites() {
        Claim.Frame allowed =
                Frames.of(Tokens.of("Guests are allowed in the lab")).get(0);

        assertThat(Frames.of(Tokens.of("Guests are forbidden in the lab"))
                        .get(0)
                        .contradicts(allowed))
                .isTrue();
        assertThat(Frames.of(Tokens.of("Guests aren't allowed in the lab"))
                        .get(0)
                        .contradicts(allowed))
                .isTrue();
        assertThat(Frames.of(Tokens.of("Guests aren't forbidden in the lab"))
                        .get(0)
                        .contradicts(allowed))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lena: see you at 5 pm then",
                "Who opens at 9:00?",
                "Approved",
                "Berlin, den 3. Mai 2026",
                "Lyon, le 3 mai 2026",
                "Room 12 is closed on weekends and holidays, 7 to 8, 9 to 10, 11 to 12, 1 to 2",
                "Bump foo from 1.2.0 to 1.3.0",
                ""
            })
    void findsNoValueInDoubt(String text) {
        assertThat(Frames.of(Tokens.of(text))).noneMatch(frame -> !frame.gap().startsWith("±"));
    }

    @Test
    void leavesWhatTheSentenceIsAboutAlone() {
        assertThat(Frames.of(Tokens.of("Room 12 is closed")))
                .noneMatch(frame -> frame.gap().contains("#number"));
        assertThat(Frames.of(Tokens.of("Read the plan on page 12")))
                .noneMatch(frame -> frame.gap().contains("#number"));
        assertThat(Frames.of(Tokens.of("db1 | 5432")))
                .extracting(Claim.Frame::value)
                .contains("5432");
        assertThat(Frames.of(Tokens.of("prod | europe-west3 | 6")))
                .extracting(Claim.Frame::value)
                .contains("europe-west3", "6");
    }
}
