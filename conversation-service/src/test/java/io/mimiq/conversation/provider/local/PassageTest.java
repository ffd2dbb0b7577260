package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.contracts.knowledge.Reference;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PassageTest {

    private static final LocalProvider PROVIDER = new LocalProvider(20_000);

    private final Topic topic = new Topic(PROVIDER);

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void namesTheColumnsOfARow() {
        topic.take("# Environments\n\n| Name | Region |\n| - | - |\n| prod | europe-west3 |");

        Passage row = Passage.of(new Page(topic.knowledge()).statements.get(1));

        assertThat(row.text()).isEqualTo("Name: prod, Region: europe-west3");
        assertThat(row.explained(List.of())).isEqualTo("Environments › Name: prod, Region: europe-west3");
        assertThat(row.parents()).isEmpty();
    }

    @Test
    void citesAReferenceByItsPlace() {
        Passage passage = Passage.of(new Reference("s", 1, "Handbook", 3, 20, "Trains are early.", List.of("Travel")));

        assertThat(passage.citation().statementId()).isNull();
        assertThat(passage.citation().start()).isEqualTo(3);
        assertThat(passage.explained(List.of())).isEqualTo("Trains are early.");
        assertThat(passage.headings()).containsExactly("Handbook", "Travel");
    }

    @Test
    void showsCodeAsABlock() {
        topic.take("# A\n\n```sh\nmake\n```");

        Passage code = Passage.of(new Page(topic.knowledge()).statements.get(0));

        assertThat(code.isCode()).isTrue();
        assertThat(code.explained(List.of())).isEqualTo("A:\n\n```sh\nmake\n```");
    }
}
