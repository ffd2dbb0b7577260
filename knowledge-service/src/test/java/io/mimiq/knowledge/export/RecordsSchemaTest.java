package io.mimiq.knowledge.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.mimiq.platform.contracts.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Keeps the schema of the records true to the services' contracts: a record in an archive is what the API answers. If they
 * differ, the test fails and writes the schema anew: read what changed, and whether the format's version has to.
 */
class RecordsSchemaTest {

    private static final Path SCHEMA = Path.of("src/main/resources/export/schema/records.schema.json");
    private static final String REFERENCE = "#/components/schemas/";
    private static final String TOPIC = "/api/topics/{topicId}";
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    /** What answers with the records of a file, or with a page of them. */
    private static final Map<String, String> OWN = Map.of(
            "topic.json", TOPIC,
            "knowledge.json", TOPIC + "/knowledge",
            "documents.jsonl", TOPIC + "/documents",
            "proposals.jsonl", TOPIC + "/proposals",
            "sources.jsonl", TOPIC + "/sources/{sourceId}",
            "statements.jsonl", TOPIC + "/statements",
            "versions.jsonl", TOPIC + "/versions/{number}");

    private final Map<String, JsonNode> definitions = new TreeMap<>();
    private final Map<String, JsonNode> files = new TreeMap<>();

    @Test
    void describesWhatTheServicesAnswer() throws IOException {
        for (Map.Entry<String, String> file : OWN.entrySet()) {
            describe("topics/*/" + file.getKey(), Services.KNOWLEDGE, file.getValue());
        }
        for (NeighbourFile file : NeighbourFile.OF_TOPIC) {
            describe("topics/*/" + file.kind() + ".jsonl", file);
        }
        for (NeighbourFile file : NeighbourFile.OF_ACCOUNT) {
            describe("account/" + file.kind() + ".jsonl", file);
        }
        JsonNode schema = JSON.valueToTree(schema());
        boolean same = Files.exists(SCHEMA) && JSON.readTree(SCHEMA.toFile()).equals(schema);

        if (!same) {
            Files.writeString(SCHEMA, JSON.writeValueAsString(JSON.treeToValue(schema, Object.class)) + "\n");
        }

        assertThat(same).as("%s is what the contracts say; it is now", SCHEMA).isTrue();
    }

    private Map<String, Object> schema() {
        return Map.of(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "$id",
                "urn:mimiq:export:" + Manifest.VERSION + ":records",
                "title",
                "The records of an export, by the names of their files",
                "files",
                files,
                "$defs",
                definitions);
    }

    private void describe(String name, NeighbourFile file) throws IOException {
        describe(name, file.service(), "/internal/users/{userId}/exports/" + file.kind());
    }

    private void describe(String name, String service, String path) throws IOException {
        JsonNode contract = JSON.readTree(Path.of(System.getProperty("mimiq.root", ".."))
                .resolve(service)
                .resolve("src/main/resources/openapi.json")
                .toFile());
        JsonNode answer = contract.path("paths")
                .path(path)
                .at("/get/responses/200/content")
                .path("application/json")
                .path("schema");
        assertThat(answer.has("$ref")).as("%s of %s", path, service).isTrue();
        JsonNode answered = schema(contract, answer);
        JsonNode items = answered.at("/properties/items/items");
        boolean isPage = items.has("$ref") && answered.path("properties").has("nextCursor");
        files.put(name, defined(service, contract, isPage ? items : answer));
    }

    private static JsonNode schema(JsonNode contract, JsonNode reference) {
        return contract.path("components")
                .path("schemas")
                .path(reference.path("$ref").asText().substring(REFERENCE.length()));
    }

    /** A schema of the contract, with what it refers to among the definitions. */
    private JsonNode defined(String service, JsonNode contract, JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JSON.createArrayNode();
            array.forEach(each -> copy.add(defined(service, contract, each)));
            return copy;
        }
        if (!(node instanceof ObjectNode)) {
            return node;
        }
        ObjectNode copy = JSON.createObjectNode();
        node.properties().forEach(member -> {
            boolean refers = member.getKey().equals("$ref") && member.getValue().isTextual();
            copy.set(
                    member.getKey(),
                    refers ? referred(service, contract, node) : defined(service, contract, member.getValue()));
        });
        return copy;
    }

    private TextNode referred(String service, JsonNode contract, JsonNode reference) {
        String name = service + "." + reference.path("$ref").asText().substring(REFERENCE.length());
        if (!definitions.containsKey(name)) {
            definitions.put(name, JSON.createObjectNode());
            definitions.put(name, defined(service, contract, schema(contract, reference)));
        }
        return TextNode.valueOf("#/$defs/" + name);
    }
}
