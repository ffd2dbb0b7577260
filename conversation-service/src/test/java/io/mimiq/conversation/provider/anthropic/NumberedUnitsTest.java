package io.mimiq.conversation.provider.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.provider.ChangeSetRequest.Source;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.reading.Attribution;
import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.reading.Unit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberedUnitsTest {

    private static final String RUNBOOK = """
            # Runbook

            ## Stop

            - Warn them.
              - By mail.
            - [x] Test it.

            | Who | When |
            |---|---|
            | Dana | Monday |

            ```sh
            systemctl stop
              pump
            ```
            """;

    @Test
    void saysOfEachUnitWhatItIsAndWhereItStands() {
        assertThat(shown(1, 8)).isEqualTo("""
                        [1] (heading; level 1) Runbook
                        [2] (heading; level 2) Stop
                        [3] (item) Warn them.
                        [4] (item; of 3) By mail.
                        [5] (item; task, done) Test it.
                        [6] (label; columns Who | When) Who | When
                        [7] (row; of 6; columns Who | When) Dana | Monday
                        [8] (code)\s
                            systemctl stop
                              pump
                        """);
    }

    @Test
    void saysUnderWhichHeadingsAPartGoesOn() {
        assertThat(shown(4, 5)).isEqualTo("""
                        Under: Runbook › Stop
                        [4] (item; of 3) By mail.
                        [5] (item; task, done) Test it.
                        """);
    }

    @Test
    void saysWhoSaidItAndWhetherItIsOlder() {
        Unit line = new Unit(
                1,
                Unit.Kind.SENTENCE,
                0,
                3,
                "Yes",
                Form.PARAGRAPH,
                0,
                List.of(),
                List.of(),
                new Attribution("Lena", "10:32", true));
        Source source =
                new Source("s", SourceKind.MESSAGE, null, LocalDate.EPOCH, "Yes", new Reading(List.of(line)), 1, 1);

        assertThat(NumberedUnits.of(source))
                .isEqualTo("[1] (sentence; by Lena; at 10:32; quoted from something older) Yes\n");
    }

    private static String shown(int first, int last) {
        Reading reading = Reading.of(RUNBOOK, Syntax.MARKDOWN);
        return NumberedUnits.of(Sources.prompt(
                        new Knowledge(0, "Topic", List.of(), List.of()),
                        RUNBOOK,
                        reading,
                        first,
                        Math.min(last, reading.units().size()))
                .request()
                .source());
    }
}
