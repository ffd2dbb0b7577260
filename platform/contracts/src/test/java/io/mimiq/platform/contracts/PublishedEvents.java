package io.mimiq.platform.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What {@code docs/events.asyncapi.yaml} says about events. */
final class PublishedEvents {
    private static final Set<String> DESCRIPTIVE = Set.of("description", "format", "minimum", "maximum");

    private final JsonNode document;

    PublishedEvents() {
        try {
            document = new ObjectMapper(new YAMLFactory())
                    .readTree(Path.of(System.getProperty("mimiq.root", "../.."), "docs/events.asyncapi.yaml")
                            .toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> topics() {
        return stream(document.path("channels").elements())
                .map(channel -> channel.path("address").asText())
                .toList();
    }

    /** The schema of each type's data. */
    Map<String, JsonNode> types() {
        Map<String, JsonNode> types = new LinkedHashMap<>();
        document.at("/components/messages").forEach(message -> {
            JsonNode properties = message.at("/payload/allOf/1/properties");
            types.put(properties.at("/type/const").asText(), resolve(properties.path("data")));
        });
        return types;
    }

    JsonNode type(String name) {
        JsonNode schema = types().get(name);
        if (schema == null) {
            throw new AssertionError(name + " is not published");
        }
        return schema;
    }

    /** The services that send events of the type. */
    List<String> producers(String type) {
        return stream(document.at("/components/messages").elements())
                .filter(message -> message.path("name").asText().equals(type))
                .flatMap(message -> stream(message.path("x-producers").elements()))
                .map(JsonNode::asText)
                .toList();
    }

    /** The schema of every count. */
    JsonNode count() {
        return document.at("/components/schemas/count");
    }

    /** How the event differs from what is published about its type. */
    List<String> differences(JsonNode event) {
        List<String> found = new ArrayList<>();
        compare(document.at("/components/schemas/envelope"), event, "", found);
        compare(type(event.path("type").asText()), event.path("data"), "data", found);
        return found;
    }

    private void compare(JsonNode unresolved, JsonNode value, String path, List<String> found) {
        JsonNode schema = resolve(unresolved);
        schema.fields().forEachRemaining(keyword -> {
            JsonNode wanted = keyword.getValue();
            boolean fits = switch (keyword.getKey()) {
                case "type" -> isOfType(wanted.asText(), value);
                case "const" -> value.equals(wanted);
                case "enum" -> stream(wanted.elements()).anyMatch(value::equals);
                case "pattern" -> value.asText().matches(wanted.asText());
                case "required" -> stream(wanted.elements()).allMatch(name -> value.has(name.asText()));
                case "propertyNames" ->
                    stream(value.fieldNames())
                            .allMatch(
                                    name -> name.matches(wanted.path("pattern").asText()));
                case "properties" -> {
                    value.fields()
                            .forEachRemaining(
                                    field -> compareField(wanted, field.getKey(), field.getValue(), path, found));
                    yield true;
                }
                case "additionalProperties" -> {
                    value.fields()
                            .forEachRemaining(
                                    field -> compare(wanted, field.getValue(), path + "." + field.getKey(), found));
                    yield true;
                }
                case "items" -> {
                    value.forEach(item -> compare(wanted, item, path + "[]", found));
                    yield true;
                }
                default -> DESCRIPTIVE.contains(keyword.getKey());
            };
            if (!fits) {
                found.add(path + " is " + value + ", not " + keyword);
            }
        });
    }

    private void compareField(JsonNode properties, String name, JsonNode value, String path, List<String> found) {
        if (properties.has(name)) {
            compare(properties.path(name), value, path + "." + name, found);
        } else {
            found.add(path + "." + name + " is not published");
        }
    }

    private static boolean isOfType(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            default -> false;
        };
    }

    /** Places in a type's data where a text could stand that is neither an id, nor the name of a kind, nor an instant. */
    List<String> freeTexts(String type) {
        List<String> found = new ArrayList<>();
        collectFreeTexts(type(type), type, found);
        return found;
    }

    private void collectFreeTexts(JsonNode unresolved, String path, List<String> found) {
        JsonNode schema = resolve(unresolved);
        String type = schema.path("type").asText();
        switch (type) {
            case "object" -> {
                schema.path("properties")
                        .fields()
                        .forEachRemaining(
                                field -> collectFreeTexts(field.getValue(), path + "." + field.getKey(), found));
                if (schema.has("additionalProperties")) {
                    collectFreeTexts(schema.path("additionalProperties"), path + ".*", found);
                }
            }
            case "array" -> collectFreeTexts(schema.path("items"), path + "[]", found);
            case "string" -> {
                if (Stream.of("enum", "pattern", "format").noneMatch(schema::has)) {
                    found.add(path);
                }
            }
            case "integer", "boolean" -> {}
            default -> found.add(path + " (" + type + ")");
        }
    }

    private JsonNode resolve(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    static <T> Stream<T> stream(Iterator<T> elements) {
        List<T> all = new ArrayList<>();
        elements.forEachRemaining(all::add);
        return all.stream();
    }
}
