package io.mimiq.usage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.testing.Proves;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventsDocumentTest {

    @Test
    void namesTheTopicsOfTheSuite() {
        List<JsonNode> channels = new ArrayList<>();
        EventContract.document().path("channels").forEach(channels::add);

        assertThat(channels)
                .extracting(channel -> channel.path("address").asText())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(EventTopic.values()).map(EventTopic::topic).toList());
    }

    @Test
    @Proves("MQ-15")
    void hasNoFieldThatContentFitsIn() {
        List<String> places = new ArrayList<>();
        EventContract.document()
                .at("/components/messages")
                .forEach(message -> places.addAll(EventContract.freeTexts(
                        message.at("/payload/allOf/1/properties/data"),
                        message.path("name").asText())));

        assertThat(places).isEmpty();
    }
}
