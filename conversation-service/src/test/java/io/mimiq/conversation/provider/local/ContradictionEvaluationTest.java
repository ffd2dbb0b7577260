package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.contracts.knowledge.Disposition.State;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A contradiction that is none costs a person's time and trust, so the rules are for precision first. */
class ContradictionEvaluationTest {

    private static final LocalProvider PROVIDER = new LocalProvider(20_000);

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void raisesContradictionsOnlyWhereThereAreSome() throws IOException {
        Score score = new Score();
        for (String line : Score.lines("contradictions.txt")) {
            boolean wanted = line.startsWith("contested: ");
            String[] pair =
                    line.substring(line.indexOf(' ') + 1).translateEscapes().split(" => ");
            Topic topic = new Topic(PROVIDER);
            topic.take(pair[0]);
            boolean raised = topic.account(topic.propose(pair[1])).containsKey(State.CONTESTED);
            score.count(wanted ? "recall" : "silence", raised == wanted, line);
            if (raised) {
                score.count("precision", wanted);
            }
        }
        score.write("contradictions");
        assertThat(score.share("precision")).as(score.report()).isGreaterThanOrEqualTo(0.97);
        assertThat(score.share("recall")).as(score.report()).isGreaterThanOrEqualTo(0.9);
    }
}
