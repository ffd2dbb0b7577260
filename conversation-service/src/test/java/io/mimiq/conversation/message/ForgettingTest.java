package io.mimiq.conversation.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mimiq.conversation.message.Forgetting.Left;
import io.mimiq.platform.contracts.conversation.FindMessages.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForgettingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOTICE = "(Gone.)";
    private static final Forgotten SECRET = Forgotten.of(
            List.of(new Wanted("The secret is hunter2.", List.of("secret")), new Wanted("", List.of("handbook"))),
            NOTICE);

    private final List<StreamEvent> events = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    @Test
    void takesOutWhatSaysItAndKeepsTheRestAsItWas() {
        says("- The office is in Ber");
        says("lin.");
        cites("office", "note", "The office is in Berlin.");
        says("\n- The secret");
        says(" is hunter2.");
        cites("secret", "handbook", "The secret is hunter2.");
        says("\n- It opens at nine.\n");
        cites("hours", "note", "It opens at nine.");

        Left left = forget();

        assertThat(left.text()).isEqualTo("- The office is in Berlin.\n- (Gone.)\n- It opens at nine.\n");
        assertThat(left.events()).extracting(StreamEvent::id).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(PlacedCitation.in(left.events()))
                .extracting(PlacedCitation::statementId)
                .containsExactly("office", "hours");
        assertThat(PlacedCitation.in(left.events()))
                .extracting(PlacedCitation::at)
                .containsExactly(26, left.text().length());
    }

    @Test
    void takesOutWhatIsSaidInOtherWordsBeforeItsCitation() {
        says("Berlin has the office.");
        cites("office", "note", "The office is in Berlin.");
        says(" Say hunter2 at the door. Twice.");
        cites("secret", "handbook", "The secret is hunter2.");
        says(" Then go in.");
        cites("hours", "note", "It opens at nine.");

        assertThat(forget().text()).isEqualTo("Berlin has the office. (Gone.) Then go in.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The secret is hunter2", "The secret is hunter…"})
    void takesOutWhatASentenceHasInQuotationMarks(String quote) {
        says("Added one statement to “Notes”. “The secret is new” is similar to “" + quote + "”. All is “well”.");

        assertThat(forget().text()).isEqualTo("Added one statement to “Notes”. (Gone.) All is “well”.");
    }

    @Test
    void takesOutAPassageOfTheSourceItself() {
        says("Handbook › The door is blue.");
        cites(null, "handbook", "The door is blue.");

        Left left = forget();

        assertThat(left.text()).isEqualTo(NOTICE);
        assertThat(PlacedCitation.in(left.events())).isEmpty();
    }

    /** The statement stays on the page; only the words of the source go. */
    @Test
    void keepsWhatAnotherSourceSaysToo() {
        says("It has ten desks.");
        cites("desks", "handbook", "ten desks, says the handbook");

        Left left = forget();

        assertThat(left.text()).isEqualTo("It has ten desks.");
        assertThat(PlacedCitation.in(left.events()))
                .extracting(PlacedCitation::quote)
                .containsExactly(NOTICE);
    }

    @Test
    void takesOutWhatAnAnswerToAnotherNoteSaysOfIt() {
        says("One change waits for your review.");
        ObjectNode proposal = JSON.createObjectNode().put("proposalId", "p1");
        proposal.putArray("operations").addObject().put("text", "Another.").put("previous", "The secret is hunter2");
        append(StreamEvent.PROPOSAL, proposal);

        Left left = forget();

        assertThat(left.text()).isEqualTo(text.toString());
        assertThat(left.events().get(1).data())
                .hasToString(
                        "{\"proposalId\":\"p1\",\"operations\":[{\"text\":\"Another.\",\"previous\":\"(Gone.)\"}]}");
    }

    /** Its citation did not come any more. */
    @Test
    void takesOutAQuoteInTheMiddleOfWhichAnAnswerWasStopped() {
        says("- It opens at nine.");
        cites("hours", "note", "It opens at nine.");
        says("\n- The secret is hun");

        assertThat(forget(State.STOPPED).text()).isEqualTo("- It opens at nine.\n- (Gone.)");
        assertThat(forget(State.DONE).text()).isEqualTo(text.toString());
    }

    private Left forget() {
        return forget(State.DONE);
    }

    private Left forget(State state) {
        Message answer = new Message(
                "answer",
                "topic",
                "user",
                Role.ASSISTANT,
                state,
                null,
                "question",
                false,
                null,
                Instant.EPOCH,
                null,
                text.toString(),
                events);
        return Forgetting.in(answer, SECRET).orElse(new Left(answer.text(), answer.events()));
    }

    private void says(String words) {
        text.append(words);
        append(StreamEvent.DELTA, JSON.createObjectNode().put("text", words));
    }

    private void cites(@Nullable String statementId, String sourceId, String quote) {
        ObjectNode citation = JSON.createObjectNode().put("statementId", statementId);
        append(StreamEvent.CITATION, citation.put("sourceId", sourceId).put("quote", quote));
    }

    private void append(String type, ObjectNode data) {
        events.add(new StreamEvent(events.size() + 1L, type, data));
    }
}
