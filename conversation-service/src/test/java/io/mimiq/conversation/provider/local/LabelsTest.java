package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Es gilt § 97 des Gesetzes",
                "Das ergibt sich aus der Anlage 2",
                "Read the plan on page 12",
                "See sections 3 and 4",
                "nach Art. 5",
                "selon l'article 375"
            })
    void knowsNumbersThatTellWhichOne(String text) {
        List<Token> tokens = Tokens.of(text);

        assertThat(values(tokens)).isNotEmpty().allMatch(i -> Labels.isLabelled(tokens, i));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The door code is 4411",
                "The database is PostgreSQL 16",
                "Die Summe wird durch 6 geteilt",
                "The committee has at least 3 members",
                "Rooms cost 12 euros"
            })
    void leavesValuesAlone(String text) {
        List<Token> tokens = Tokens.of(text);

        assertThat(values(tokens)).isNotEmpty().noneMatch(i -> Labels.isLabelled(tokens, i));
    }

    private static List<Integer> values(List<Token> tokens) {
        return IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i).isValue())
                .boxed()
                .toList();
    }
}
