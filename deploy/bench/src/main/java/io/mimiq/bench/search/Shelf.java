package io.mimiq.bench.search;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mimiq.bench.SignedIn;
import io.mimiq.e2e.Answer;
import io.mimiq.e2e.EventStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A topic with a page of many statements and with documents, filled through the public API. */
public final class Shelf {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ITEMS = 50;
    private static final int PARAGRAPHS = 5;
    private static final int SENTENCES = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration OFTEN = Duration.ofMillis(20);

    private final SignedIn person;
    private final String topic;
    private final Prose prose;
    private int documents;
    private long characters;

    private Shelf(SignedIn person, String topic, Prose prose) {
        this.person = person;
        this.topic = topic;
        this.prose = prose;
    }

    /** With a page of so many statements. */
    public static Shelf of(SignedIn person, int statements, long seed) {
        Shelf shelf = new Shelf(person, person.person().createTopic("Shelf of " + statements), new Prose(seed));
        shelf.write(statements);
        return shelf;
    }

    private void write(int statements) {
        ArrayNode sections = JSON.createArrayNode();
        for (int written = 0; written < statements; written += ITEMS) {
            String body = IntStream.range(written, Math.min(statements, written + ITEMS))
                    .mapToObj(i -> "- " + prose.sentence())
                    .collect(Collectors.joining("\n"));
            characters += body.length();
            sections.addObject().put("heading", "Part " + written / ITEMS).put("body", body);
        }
        ObjectNode edit = JSON.createObjectNode();
        edit.set("sections", sections);
        person.api()
                .with("If-Match", "\"0\"")
                .put(topic + "/knowledge", edit.toString())
                .expect(200);
    }

    /** Adds a document of so many pages of about 1,700 characters, and returns once it is read. */
    public void add(int pages) {
        String text = IntStream.range(0, pages * PARAGRAPHS)
                .mapToObj(i -> prose.paragraph(SENTENCES))
                .collect(Collectors.joining("\n\n", "# Report " + documents + "\n\n", "\n"));
        characters += text.length();
        String document = topic + "/documents/"
                + person.api()
                        .upload(topic + "/documents", "report-" + documents++ + ".md", "text/markdown", text)
                        .expect(201)
                        .json()
                        .path("id")
                        .asText();
        await().atMost(PATIENCE)
                .pollInterval(OFTEN)
                .until(() -> isRead(person.api().get(document).expect(200)));
    }

    private static boolean isRead(Answer document) {
        return switch (document.json().path("state").asText()) {
            case "processed" -> true;
            case "pending", "processing" -> false;
            default -> throw new IllegalStateException("a document is not read: " + document.body());
        };
    }

    /** Searches for words as one types them. */
    public Answer search() {
        String query = URLEncoder.encode(prose.query(2), StandardCharsets.UTF_8);
        return person.api().get(topic + "/search?q=" + query).expect(200);
    }

    /** Asks, and returns once the answer is there. */
    public void ask() {
        ObjectNode question = JSON.createObjectNode();
        question.put("text", "What is known about " + prose.query(3) + "?").put("intent", "ask");
        EventStream answer = person.api().stream(topic + "/messages", question.toString());
        if (!answer.names().contains("done")) {
            throw new IllegalStateException("no answer: " + answer.names());
        }
    }

    /** The id of the topic. */
    public String id() {
        return topic.substring(topic.lastIndexOf('/') + 1);
    }

    /** Of all that is written in it. */
    public long characters() {
        return characters;
    }
}
