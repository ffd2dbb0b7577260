package io.mimiq.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventFormatTest {

    @EventType(name = "io.mimiq.x", topic = EventTopic.KNOWLEDGE, producers = "a")
    record Deleted(String topicId, long count) {}

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");

    private static ReceivedEvent received(String value) {
        return new ReceivedEvent(EventFormat.decode(value.getBytes(UTF_8)), EventTopic.KNOWLEDGE.topic(), "a");
    }

    @Test
    void pinsTheWireFormat() {
        String value = EventFormat.encode(
                "e1", URI.create("/knowledge-service"), "io.mimiq.x", "t1", NOW, "r1", new Deleted("t1", 3));

        assertThat(value)
                .isEqualTo("{\"specversion\":\"1.0\",\"id\":\"e1\",\"source\":\"/knowledge-service\","
                        + "\"type\":\"io.mimiq.x\",\"datacontenttype\":\"application/json\",\"subject\":\"t1\","
                        + "\"time\":\"2026-03-04T05:06:07.089Z\",\"requestid\":\"r1\","
                        + "\"data\":{\"topicId\":\"t1\",\"count\":3}}");
    }

    @Test
    void readsWhatItWrites() {
        String value = EventFormat.encode("e1", URI.create("/a"), "io.mimiq.x", null, NOW, null, new Deleted("t", 3));

        ReceivedEvent event = received(value);

        assertThat(event.dataAs(Deleted.class)).isEqualTo(new Deleted("t", 3));
        assertThat(event)
                .extracting(ReceivedEvent::id, ReceivedEvent::time, ReceivedEvent::requestId)
                .containsExactly("e1", NOW, null);
    }

    @Test
    void dropsFieldsTheConsumerDoesNotKnow() {
        String value = EventFormat.encode(
                "e1", URI.create("/a"), "io.mimiq.x", null, NOW, null, Map.of("topicId", "t", "count", 1, "more", "x"));

        Deleted data = received(value).dataAs(Deleted.class);

        assertThat(data).isEqualTo(new Deleted("t", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "null",
                "{}",
                "{\"specversion\":\"1.0\",\"id\":\"e\",\"source\":\"/a\",\"type\":\"t\"}",
                "{\"specversion\":\"1.0\",\"id\":\"e\",\"source\":\"/a\",\"type\":\"t\",\"time\":\"2026-03-04T05:06:07Z\"}",
                "{\"specversion\":\"1.0\",\"id\":\"e\",\"source\":\"/a\",\"type\":\"t\",\"time\":\"never\",\"data\":{}}",
                "{\"specversion\":\"9.0\",\"id\":\"e\",\"source\":\"/a\",\"type\":\"t\",\"data\":{}}",
                "{\"specversion\":\"1.0\",\"id\":\"e\",\"source\":\"not a uri\",\"type\":\"t\",\"data\":{}}"
            })
    void rejectsWhatIsNoCompleteEvent(String value) {
        assertThatThrownBy(() -> EventFormat.decode(value.getBytes(UTF_8))).isInstanceOf(PoisonEventException.class);
    }

    @Test
    void rejectsDataOfTheWrongShapeWithoutQuotingIt() {
        String value = EventFormat.encode(
                "e1", URI.create("/a"), "io.mimiq.x", null, NOW, null, Map.of("topicId", "t", "count", "canary"));
        ReceivedEvent event = received(value);

        assertThatThrownBy(() -> event.dataAs(Deleted.class))
                .isInstanceOf(PoisonEventException.class)
                .hasMessageNotContaining("canary")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"the meeting moved", "", "Ümlaut", "a\nb"})
    void refusesToSendContent(String content) {
        Map<String, Object> data = Map.of("ids", List.of("t1", content));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventFormat.encode("e1", URI.create("/a"), "t", null, NOW, null, data))
                .withMessageNotContaining("meeting");
    }

    @Test
    void refusesASubjectThatIsNoId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        EventFormat.encode("e1", URI.create("/a"), "t", "the title", NOW, null, new Deleted("t", 1)));
    }
}
