package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.provider.AnswerPart;
import io.mimiq.conversation.provider.AnswerRequest;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.StatementStatus;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class QuotesTest {

    private static final LocalProvider PROVIDER = new LocalProvider(20_000);

    private final Topic topic = new Topic(PROVIDER);

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void listsWhatStandsUnderAHeading() {
        topic.take("# Sync\n\n## Open questions\n\n- Do we pay?\n- Who pays?");

        List<AnswerPart> parts = topic.ask("What are the open questions?");

        assertThat(Topic.said(parts)).isEqualTo("Open questions:\n- Do we pay?\n- Who pays?");
        assertThat(parts).filteredOn(AnswerPart.Citation.class::isInstance).hasSize(2);
        assertThat(parts.get(parts.size() - 1)).isEqualTo(new AnswerPart.Finished("end"));
    }

    @Test
    void answersWithTheFactUnderItsHeading() {
        topic.take("## Checkout\n\n- Owner: Mara\n\n## Search\n\n- Owner: Lena\n");

        assertThat(Topic.said(topic.ask("Who owns Search?"))).isEqualTo("Search › Owner: Lena");
    }

    @Test
    void answersWithTheTasksOfAPerson() {
        topic.take(
                "# Sync\n\nAttendees: Dana\n\n## Action items\n\n- [ ] Dana: write the plan\n- [x] Dana: call Tom\n");

        assertThat(Topic.said(topic.ask("What must Dana do?"))).isEqualTo("Action items › Dana: write the plan");
        assertThat(Topic.said(topic.ask("What has Dana done?"))).isEqualTo("Action items › Dana: call Tom (done)");
    }

    @Test
    void answersWithAllStepsInOrder() {
        topic.take(
                "# Rotate the API key\n\n1. Stop it.\n2. Make a key:\n   ```\n   keys new\n   ```\n3. Start it.\n\n# Pump\n\n1. Close the valve.\n2. Start the pump.");

        assertThat(Topic.said(topic.ask("How do I rotate the API key?")))
                .isEqualTo(
                        "Rotate the API key:\n1. Stop it.\n2. Make a key:\n   ```\n   keys new\n   ```\n3. Start it.");
        assertThat(Topic.said(topic.ask("How do I start the pump?")))
                .isEqualTo("Pump:\n1. Close the valve.\n2. Start the pump.");
    }

    @Test
    void answersEachPartAndSaysWhatNothingSays() {
        topic.take("The billing service runs in us-central1. It is owned by Dana Whitfield.");

        assertThat(Topic.said(topic.ask("Who owns the billing service, and who designed the logo?")))
                .isEqualTo("It is owned by Dana Whitfield.\n\nThe page does not say: Who designed the logo?");
        assertThat(Topic.said(new Topic(PROVIDER).ask("Who pays?"))).isEqualTo("The page does not say anything yet.");
    }

    @Test
    void saysWhatIsDisputed() {
        topic.take("The fee is 4,200 euros.");
        Knowledge known = topic.knowledge();
        Knowledge disputed = new Knowledge(
                2,
                "T",
                known.sections(),
                known.statements().stream()
                        .map(one -> new Knowledge.Statement(
                                one.id(), one.text(), one.sectionId(), StatementStatus.CONFLICTING, one.evidence()))
                        .toList());

        assertThat(Topic.said(
                        new Quotes().answer(new AnswerRequest(disputed, List.of(), List.of(), "What is the fee?"))))
                .isEqualTo("The fee is 4,200 euros. (disputed: a proposal waits for a decision)");
    }

    @Test
    void limitsALongList() {
        topic.take("# Risks\n\n" + "- A thing\n".repeat(40));

        assertThat(Topic.said(topic.ask("What are the risks?"))).endsWith("\n- and 25 more");
    }
}
