package io.mimiq.conversation.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageViewTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<StreamEvent> events = new ArrayList<>();

    @Test
    void showsAllProposalsOfANoteThatWasTakenInByParts() {
        tells(StreamEvent.PROPOSAL, new ProposalEvent("first", List.of()));
        tells(StreamEvent.ACCOUNT, new ProposalEvent("none", List.of()));
        tells(StreamEvent.PROPOSAL, new ProposalEvent("second", List.of()));

        assertThat(MessageView.of(answer()).proposals())
                .extracting(proposal -> proposal.path("proposalId").asText())
                .containsExactly("first", "second");
    }

    @Test
    void showsNoneWhereNothingWaits() {
        assertThat(MessageView.of(answer()).proposals()).isNull();
    }

    private void tells(String type, Object data) {
        events.add(new StreamEvent(events.size() + 1L, type, JSON.<JsonNode>valueToTree(data)));
    }

    private Message answer() {
        return new Message(
                "answer",
                "topic",
                "user",
                Role.ASSISTANT,
                State.DONE,
                Intent.UPDATE,
                "note",
                false,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                "",
                events);
    }
}
