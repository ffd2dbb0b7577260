package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.provider.local.Vocabulary.Need;
import io.mimiq.platform.contracts.knowledge.Reference;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

    private final Vocabulary vocabulary = new Vocabulary(Stream.of(
                    "Clément est un participant.",
                    "Die Beschlüsse gelten.",
                    "The rollback is quick.",
                    "The rollback of Dana is slow.",
                    "The fee is 4,200 euros.")
            .map(text -> Passage.of(new Reference("s", null, 0, text.length(), text, List.of())))
            .toList());

    @ParameterizedTest
    @CsvSource({
        "particip, participant, true",
        "encadr, encadrant, true",
        "beschluss, beschlusse, true",
        "recommend, recommendation, true",
        "compan, compar, false",
        "internet, internal, false",
        "content, contest, false",
        "plan, planet, false",
        "part, partner, false",
        "2026, 20261, false"
    })
    void knowsOtherFormsOfAWord(String one, String other, boolean isSame) {
        assertThat(Vocabulary.isOtherForm(one, other)).isEqualTo(isSame);
        assertThat(Vocabulary.isOtherForm(other, one)).isEqualTo(isSame);
    }

    @Test
    void knowsWhatAWordOfAQuestionMayMean() {
        assertThat(need("beschlossen").in(Words.distinct("Die Beschlüsse gelten.")))
                .isPositive();
        assertThat(need("participé").in(Words.distinct("un participant"))).isPositive();
        assertThat(need("price").in(Words.distinct("The fee is due."))).isBetween(0.5, 0.9);
        assertThat(need("roll", "back").in(Set.of("rollback"))).isEqualTo(1);
        assertThat(need("lunch").in(Words.distinct("The fee is due."))).isZero();
    }

    @Test
    void weighsWhatIsRareMost() {
        assertThat(need("dana").weight()).isGreaterThan(need("rollback").weight());
        assertThat(need("often").isLight()).isTrue();
        assertThat(need("often").weight()).isLessThan(need("rollback").weight());
    }

    private Need need(String... words) {
        return vocabulary
                .needs(Stream.of(words).flatMap(word -> Words.of(word).stream()).toList())
                .get(0);
    }
}
