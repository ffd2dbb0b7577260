package io.mimiq.bench.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mimiq.bench.SignedIn;
import io.mimiq.e2e.Answer;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A topic whose page keeps its size while its history grows: each edit, through the public API, says one sentence of the
 * page in other words.
 */
public final class History {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SignedIn person;
    private final String topic;
    private final int sentences;
    private final Random random;
    private int version;
    private JsonNode sections;

    private History(SignedIn person, int sections, int sentences, long seed) {
        this.person = person;
        this.topic = person.person().createTopic("Limits of " + seed);
        this.sentences = sentences;
        this.random = new Random(seed);
        this.sections = firstPage(sections, sentences);
        put(this.sections);
    }

    /** @param sentences in each section */
    public static History begin(SignedIn person, int sections, int sentences, long seed) {
        return new History(person, sections, sentences, seed);
    }

    public int version() {
        return version;
    }

    public History grow(int versions) {
        while (version < versions) {
            update();
        }
        return this;
    }

    /** One sentence in other words: a new version. */
    public void update() {
        ArrayNode changed = sections.deepCopy();
        ObjectNode section = (ObjectNode) changed.get(random.nextInt(changed.size()));
        String[] lines = section.path("body").asText().split("\n");
        lines[random.nextInt(sentences)] = sentence(random.nextInt(1_000_000));
        section.put("body", String.join("\n", lines));
        put(changed);
    }

    public Answer read() {
        return person.api().get(topic + "/knowledge").expect(200);
    }

    /** Any of its versions. */
    public Answer readVersion() {
        return person.api()
                .get(topic + "/versions/" + (1 + random.nextInt(version)))
                .expect(200);
    }

    /** The first page of the list of versions. */
    public Answer list() {
        return person.api().get(topic + "/versions?limit=10").expect(200);
    }

    private void put(JsonNode wanted) {
        ObjectNode edit = JSON.createObjectNode();
        edit.set("sections", wanted);
        Answer answer = person.api()
                .with("If-Match", "\"" + version + "\"")
                .put(topic + "/knowledge", edit.toString())
                .expect(200);
        sections = answer.json().path("sections");
        version = answer.json().path("version").asInt();
    }

    private ArrayNode firstPage(int count, int sentencesEach) {
        ArrayNode page = JSON.createArrayNode();
        for (int i = 0; i < count; i++) {
            String body = IntStream.range(0, sentencesEach)
                    .mapToObj(sentence -> sentence(random.nextInt(1_000_000)))
                    .collect(Collectors.joining("\n"));
            page.addObject().put("heading", "Part " + i).put("body", body);
        }
        return page;
    }

    private static String sentence(int limit) {
        return "- The limit of requests is " + limit + " an hour for every client that signs in.";
    }
}
