package io.mimiq.e2e.crash;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.e2e.Answer;
import io.mimiq.e2e.EventStream;
import io.mimiq.e2e.crash.Ledger.Standing;
import io.mimiq.e2e.crash.Ledger.Topic;
import io.mimiq.platform.testing.ConfluenceStandIn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The main job, in an order that chance decides: one person's doings, each carried through until it is acknowledged. */
final class Load implements Runnable {
    private static final int MOST_TOPICS = 3;

    private final Visitor visitor;
    private final Ledger ledger;
    private final Tally tally;
    private final Random random;
    private final Wording wording;
    private final ConfluenceStandIn confluence;
    private final int doings;
    private final List<Topic> topics = new ArrayList<>();
    private boolean connected;

    Load(
            Visitor visitor,
            Ledger ledger,
            Tally tally,
            Random random,
            Wording wording,
            ConfluenceStandIn confluence,
            int doings) {
        this.visitor = visitor;
        this.ledger = ledger;
        this.tally = tally;
        this.random = random;
        this.wording = wording;
        this.confluence = confluence;
        this.doings = doings;
    }

    @Override
    public void run() {
        visitor.register();
        visitor.signIn();
        createTopic();
        for (int i = 0; i < doings; i++) {
            something();
        }
    }

    private void something() {
        int chance = random.nextInt(100);
        if (topics.isEmpty() || chance < 5) {
            createTopic();
        } else if (chance < 35) {
            note(anyTopic());
        } else if (chance < 45) {
            ask(anyTopic());
        } else if (chance < 57) {
            upload(anyTopic());
        } else if (chance < 69) {
            edit(anyTopic());
        } else if (chance < 79) {
            contradict(anyTopic());
        } else if (chance < 85) {
            link(anyTopic());
        } else if (chance < 94) {
            visitor.refresh();
        } else {
            deleteTopic(anyTopic());
        }
    }

    private void createTopic() {
        if (topics.size() < MOST_TOPICS) {
            Answer answer =
                    visitor.post("/api/topics", Map.of("title", wording.name())).expect(201);
            topics.add(ledger.topic(answer.text("/id")));
        }
    }

    private void note(Topic topic) {
        say(topic, wording.sentence());
    }

    private EventStream say(Topic topic, String sentence) {
        EventStream answer = converse(topic, sentence, "update");
        if (!answer.all("proposal").isEmpty()) {
            return answer;
        }
        for (JsonNode change : answer.all("change")) {
            topic.versions.add(change.path("version").asInt());
        }
        topic.sentences.put(sentence, Standing.THERE);
        return answer;
    }

    private void ask(Topic topic) {
        converse(topic, "Who owns the " + wording.name() + " service?", "ask");
    }

    /** Until it is answered: an answer that a dying process broke off is asked for anew. */
    private EventStream converse(Topic topic, String text, String intent) {
        EventStream answer = visitor.stream(topic.path() + "/messages", Map.of("text", text, "intent", intent));
        requireStream(answer);
        topic.said.add(text);
        while (!answer.names().contains("done")) {
            tally.interrupted.incrementAndGet();
            String broken = answer.the("message").path("messageId").asText();
            answer = visitor.stream(topic.path() + "/messages/" + broken + "/regenerate", Map.of());
            requireStream(answer);
        }
        topic.answers.add(answer.the("message").path("messageId").asText());
        return answer;
    }

    private static void requireStream(EventStream answer) {
        if (answer.status() != 200) {
            throw new AssertionError("no stream but " + answer.status() + ": " + answer.raw());
        }
    }

    private void upload(Topic topic) {
        String one = wording.sentence();
        String other = wording.sentence();
        String name = wording.name();
        Answer answer = visitor.upload(
                        topic.path() + "/documents", name + ".md", "# " + name + "\n\n" + one + " " + other + "\n")
                .expect(201);
        topic.documents.add(answer.text("/id"));
        topic.sentences.put(one, Standing.THERE);
        topic.sentences.put(other, Standing.THERE);
    }

    private void edit(Topic topic) {
        String sentence = wording.sentence();
        String changelog = "Edited for " + wording.name();
        while (true) {
            Answer knowledge = visitor.get(topic.path() + "/knowledge").expect(200);
            List<Map<String, String>> sections = sections(knowledge.json().path("sections"), sentence);
            Answer answer = visitor.putMatching(
                    topic.path() + "/knowledge",
                    knowledge.header("ETag"),
                    Map.of("sections", sections, "changelog", changelog));
            if (answer.status() == 200) {
                break;
            }
            answer.expect(412);
            // somebody else wrote meanwhile, or this very edit before its answer was lost
            if (visitor.get(topic.path() + "/versions?limit=100")
                    .expect(200)
                    .body()
                    .contains(changelog)) {
                break;
            }
        }
        topic.edits.add(changelog);
        topic.sentences.put(sentence, Standing.THERE);
    }

    private static List<Map<String, String>> sections(JsonNode known, String sentence) {
        List<Map<String, String>> sections = new ArrayList<>();
        for (JsonNode section : known) {
            Map<String, String> same = new LinkedHashMap<>();
            same.put("id", section.path("id").asText());
            same.put("heading", section.path("heading").asText());
            same.put("body", section.path("body").asText());
            sections.add(same);
        }
        if (sections.isEmpty()) {
            sections.add(Map.of("heading", "By hand", "body", sentence));
        } else {
            sections.get(sections.size() - 1).merge("body", "\n\n" + sentence, String::concat);
        }
        return sections;
    }

    private void contradict(Topic topic) {
        String known = wording.opinion();
        say(topic, known);
        String opposite = Wording.opposite(known);
        EventStream answer = say(topic, opposite);
        String id = proposal(topic, answer, opposite);
        if (id.isEmpty()) {
            return;
        }
        boolean accepted = random.nextBoolean();
        List<String> operations = new ArrayList<>();
        visitor.get(topic.path() + "/proposals/" + id)
                .expect(200)
                .json()
                .path("operations")
                .forEach(operation ->
                        operations.add(operation.path("operationId").asText()));
        visitor.post(
                        topic.path() + "/proposals/" + id + "/decision",
                        Map.of(
                                "accept",
                                accepted ? operations : List.of(),
                                "reject",
                                accepted ? List.of() : operations))
                .expect(200);
        topic.decided.add(id);
        topic.sentences.put(known, accepted ? Standing.GONE : Standing.THERE);
        topic.sentences.put(opposite, accepted ? Standing.THERE : Standing.GONE);
    }

    /** An answer given anew changes nothing when the one that broke off had made the proposal. */
    private String proposal(Topic topic, EventStream answer, String sentence) {
        if (!answer.all("proposal").isEmpty()) {
            return answer.the("proposal").path("proposalId").asText();
        }
        for (JsonNode open :
                visitor.get(topic.path() + "/proposals?state=open").json().path("items")) {
            if (open.toString().contains(sentence)) {
                return open.path("id").asText();
            }
        }
        return "";
    }

    private void link(Topic topic) {
        if (!connected) {
            confluence.account(ledger.email, ledger.password, "Dana");
            visitor.put(
                            "/api/integrations/confluence",
                            Map.of(
                                    "siteUrl", confluence.siteUrl().toString(),
                                    "email", ledger.email,
                                    "apiToken", ledger.password))
                    .expect(200);
            connected = true;
        }
        String sentence = wording.sentence();
        String page = String.valueOf(wording.number());
        confluence.publish(page, wording.name(), "<p>" + sentence + "</p>");
        Answer answer = visitor.post(topic.path() + "/confluence-pages", Map.of("pageId", page))
                .expect(201);
        topic.pages.add(answer.text("/id"));
        topic.documents.add(answer.text("/documentId"));
        topic.sentences.put(sentence, Standing.THERE);
    }

    private void deleteTopic(Topic topic) {
        if (random.nextBoolean()) {
            // its answer runs while the topic goes
            visitor.post(topic.path() + "/messages", Map.of("text", wording.sentence(), "intent", "update"))
                    .expect(202);
        }
        topic.deletionId = visitor.delete(topic.path()).expect(202).text("/deletionId");
        topics.remove(topic);
    }

    private Topic anyTopic() {
        return topics.get(random.nextInt(topics.size()));
    }
}
