package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Release 2.4: Friday | Release 2.4: Monday | true",
                "Owner: Mara | Owner: Tom | true",
                "Timeout: 30 s | Timeout: 45 s | true",
                "Access: allowed | Access: denied | true",
                "Release 2.4: Friday | Release 2.5: Monday | false",
                "Anna: Friday | Anna: Monday | false",
                "Date: 3 May 2027 | Date: 4 May 2027 | false"
            })
    void hasOneValueAtATime(String one, String other, boolean contradicts) {
        boolean isContradicted = Claim.of(one).frames().stream()
                .anyMatch(frame -> Claim.of(other).frames().stream()
                        .anyMatch(said -> said.gap().equals(frame.gap()) && said.contradicts(frame)));

        assertThat(isContradicted).isEqualTo(contradicts);
    }
}
