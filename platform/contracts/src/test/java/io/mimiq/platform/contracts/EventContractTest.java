package io.mimiq.platform.contracts;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.mimiq.platform.contracts.AuditRecorded.Outcome;
import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.events.EventType;
import io.mimiq.platform.events.PoisonEventException;
import io.mimiq.platform.events.Wire;
import io.mimiq.platform.testing.Proves;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each event is on the wire as published. As producers and consumers share the records, this holds for both. */
class EventContractTest {
    private static final Instant AT = Instant.parse("2026-03-04T05:06:07.089Z");
    private static final TokenUsage TOKENS = new TokenUsage(1, 2, 3, 4);

    /**
     * An event's data, with all optional fields and without any.
     *
     * @param least the same as {@code most} if no field is optional
     */
    private record Example(Record most, Record least) {
        private static Example always(Record data) {
            return new Example(data, data);
        }

        @Override
        public String toString() {
            return most.getClass().getSimpleName();
        }
    }

    static final List<Example> EXAMPLES = List.of(
            new Example(call("t"), call(null)),
            new Example(
                    new AuditRecorded("u", Party.user("u"), "a", new Party("topic", "t"), "t", Outcome.DENIED),
                    new AuditRecorded("u", Party.service("s"), "a", null, null, Outcome.SUCCESS)),
            new Example(
                    new ErasureRequested("d", "u", ErasureRequested.TOPIC, "t", List.of("s", "r")),
                    new ErasureRequested("d", "u", ErasureRequested.ACCOUNT, null, List.of())),
            Example.always(new ErasureCompleted("d", "u", "usage-service", Map.of("some-kind", 3L, "none", 0L), true)),
            Example.always(new VersionCreated("u", "t", 7, "USER")),
            Example.always(new DocumentStored("u", "t", "d", 2)),
            Example.always(new SessionEnded("u", "s")));

    private final PublishedEvents published = new PublishedEvents();

    private static CallCompleted call(@Nullable String topicId) {
        return new CallCompleted("c", "u", topicId, "answer", "p", "m", TOKENS, true, 5, "v", "stopped", AT, AT);
    }

    @Test
    void everyTypeHasItsRecord() {
        List<String> records = new ClassFileImporter()
                .importPackages("io.mimiq.platform.contracts").stream()
                        .filter(type -> type.isAnnotatedWith(EventType.class))
                        .map(type -> type.getAnnotationOfType(EventType.class).name())
                        .toList();

        assertThat(published.types()).containsOnlyKeys(records);
        assertThat(EXAMPLES)
                .extracting(example -> Wire.typeOf(example.most()))
                .containsExactlyInAnyOrderElementsOf(records);
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void isWrittenAsPublished(Example example) {
        JsonNode schema = schema(example);
        JsonNode most = Wire.write(example.most());
        JsonNode least = Wire.write(example.least());

        assertThat(published.differences(most)).isEmpty();
        assertThat(published.differences(least)).isEmpty();
        assertThat(names(most.path("data"))).isEqualTo(names(schema.path("properties")));
        assertThat(names(least.path("data"))).isEqualTo(required(schema));
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void isReadAsWritten(Example example) {
        assertThat(read(Wire.write(example.most()), example)).isEqualTo(example.most());
        assertThat(read(Wire.write(example.least()), example)).isEqualTo(example.least());
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void isPoisonWithoutARequiredField(Example example) {
        assertThat(required(schema(example))).isNotEmpty().allSatisfy(field -> {
            JsonNode lacking = Wire.write(example.least());
            data(lacking).remove(field);
            assertIsPoison(lacking, example);
            assertIsPoison(with(example, field, NullNode.instance), example);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"inputTokens", "outputTokens", "cacheReadTokens", "cacheWriteTokens", "costMicroUsd"})
    void takesCountsInThePublishedRangeOnly(String field) {
        Example example = EXAMPLES.get(0);
        long least = published.count().path("minimum").asLong(-1);
        long most = published.count().path("maximum").asLong(-1);

        assertThat(List.of(least, most))
                .allSatisfy(count -> assertThatCode(() -> read(with(example, field, LongNode.valueOf(count)), example))
                        .doesNotThrowAnyException());
        assertIsPoison(with(example, field, LongNode.valueOf(least - 1)), example);
        assertIsPoison(with(example, field, LongNode.valueOf(most + 1)), example);
    }

    @Test
    void takesThePublishedWordsOnly() {
        assertThat(words(CallCompleted.class, "operation")).isEqualTo(CallCompleted.OPERATIONS);
        assertThat(words(CallCompleted.class, "outcome")).isEqualTo(CallCompleted.OUTCOMES);
        assertThat(words(ErasureRequested.class, "scope"))
                .isEqualTo(Set.of(ErasureRequested.TOPIC, ErasureRequested.ACCOUNT));
        assertThat(words(AuditRecorded.class, "outcome"))
                .isEqualTo(Stream.of(Outcome.values()).map(Outcome::code).collect(toSet()));
    }

    @ParameterizedTest
    @CsvSource({"0, operation", "0, outcome", "1, outcome", "2, scope"})
    void isPoisonWithAWordThatIsNotPublished(int example, String field) {
        assertIsPoison(with(EXAMPLES.get(example), field, TextNode.valueOf("other")), EXAMPLES.get(example));
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void comesFromItsProducersOnly(Example example) {
        List<String> published = this.published.producers(Wire.typeOf(example.most()));

        assertThat(published)
                .containsExactlyInAnyOrder(
                        example.most().getClass().getAnnotation(EventType.class).producers());
        assertThat(Stream.of("auth", "knowledge", "conversation", "integration", "usage", "other")
                        .map(name -> name + "-service")
                        .filter(service -> !published.contains(service)))
                .allSatisfy(service ->
                        assertThat(Wire.isRefused(service, example.most())).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auth-service",
                "knowledge-service",
                "conversation-service",
                "integration-service",
                "usage-service"
            })
    void takesARequestToEraseFromTheOwnerOfWhatIsToBeErased(String service) {
        Record topic = new ErasureRequested("d", "u", ErasureRequested.TOPIC, "t", List.of("usage-service"));
        Record account = new ErasureRequested("d", "u", ErasureRequested.ACCOUNT, null, List.of("usage-service"));

        assertThat(Wire.isRefused(service, topic)).isEqualTo(!service.equals("knowledge-service"));
        assertThat(Wire.isRefused(service, account)).isEqualTo(!service.equals("auth-service"));
    }

    @Test
    void letsNobodyAcknowledgeForAnother() {
        Record done = new ErasureCompleted("d", "u", "usage-service", Map.of(), true);

        assertThat(Wire.isRefused("usage-service", done)).isFalse();
        assertThat(Wire.isRefused("knowledge-service", done)).isTrue();
    }

    @Test
    void namesTheTopicsOfTheSuite() {
        assertThat(published.topics())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(EventTopic.values()).map(EventTopic::topic).toList());
    }

    @Test
    @Proves("MQ-15")
    void hasNoFieldThatContentFitsIn() {
        assertThat(published.types()).isNotEmpty();
        assertThat(published.types().keySet().stream().flatMap(type -> published.freeTexts(type).stream()))
                .isEmpty();
    }

    private JsonNode schema(Example example) {
        return published.type(Wire.typeOf(example.most()));
    }

    private Set<String> words(Class<? extends Record> type, String field) {
        JsonNode words =
                published.type(type.getAnnotation(EventType.class).name()).at("/properties/" + field + "/enum");
        return PublishedEvents.stream(words.elements()).map(JsonNode::asText).collect(toSet());
    }

    private static Set<String> names(JsonNode object) {
        return PublishedEvents.stream(object.fieldNames()).collect(toSet());
    }

    private static Set<String> required(JsonNode schema) {
        return PublishedEvents.stream(schema.path("required").elements())
                .map(JsonNode::asText)
                .collect(toSet());
    }

    private static JsonNode with(Example example, String field, JsonNode value) {
        JsonNode event = Wire.write(example.least());
        data(event).set(field, value);
        return event;
    }

    private static ObjectNode data(JsonNode event) {
        return (ObjectNode) event.path("data");
    }

    private static Record read(JsonNode event, Example example) {
        return Wire.read(event, example.most().getClass());
    }

    private static void assertIsPoison(JsonNode event, Example example) {
        assertThatThrownBy(() -> read(event, example)).isInstanceOf(PoisonEventException.class);
    }
}
