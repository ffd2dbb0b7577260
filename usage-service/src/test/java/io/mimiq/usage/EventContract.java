package io.mimiq.usage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What docs/events.asyncapi.yaml publishes about one type of event. */
public final class EventContract {

    private final JsonNode data;

    private EventContract(JsonNode data) {
        this.data = data;
    }

    public static JsonNode document() {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readTree(Path.of(System.getProperty("mimiq.root", ".."), "docs/events.asyncapi.yaml")
                            .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static EventContract of(String type) {
        for (JsonNode message : document().at("/components/messages")) {
            if (message.path("name").asText().equals(type)) {
                JsonNode properties = message.at("/payload/allOf/1/properties");
                assertThat(properties.at("/type/const").asText()).isEqualTo(type);
                return new EventContract(resolve(properties.path("data")));
            }
        }
        throw new AssertionError(type + " is not published");
    }

    /** Every published field is read, every field that is read is published, and both agree on what is optional. */
    public EventContract isReadAs(Class<? extends Record> record) {
        List<String> all = new ArrayList<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            all.add(component.getName());
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        assertThat(data.path("properties").fieldNames()).toIterable().containsExactlyElementsOf(all);
        assertThat(data.path("required")).extracting(JsonNode::asText).containsExactlyElementsOf(required);
        return this;
    }

    public EventContract allows(String field, Set<String> values) {
        assertThat(data.at("/properties/" + field + "/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(values);
        return this;
    }

    /** Places in a schema where a text could stand that is no id, no name of a kind and no instant. */
    public static List<String> freeTexts(JsonNode schema, String path) {
        JsonNode resolved = resolve(schema);
        List<String> found = new ArrayList<>();
        String type = resolved.path("type").asText();
        switch (type) {
            case "object" -> {
                resolved.path("properties")
                        .fields()
                        .forEachRemaining(
                                field -> found.addAll(freeTexts(field.getValue(), path + "." + field.getKey())));
                if (resolved.has("additionalProperties")) {
                    found.addAll(freeTexts(resolved.path("additionalProperties"), path + ".*"));
                }
            }
            case "array" -> found.addAll(freeTexts(resolved.path("items"), path + "[]"));
            case "string" -> {
                boolean bounded =
                        Arrays.asList("enum", "pattern", "format").stream().anyMatch(resolved::has);
                if (!bounded) {
                    found.add(path);
                }
            }
            case "integer", "boolean" -> {}
            default -> found.add(path + " (" + type + ")");
        }
        return found;
    }

    private static JsonNode resolve(JsonNode schema) {
        return schema.has("$ref") ? document().at(schema.path("$ref").asText().substring(1)) : schema;
    }
}
