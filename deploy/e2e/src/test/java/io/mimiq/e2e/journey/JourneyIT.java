package io.mimiq.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.e2e.Answer;
import io.mimiq.e2e.Api;
import io.mimiq.e2e.EventStream;
import io.mimiq.e2e.Person;
import io.mimiq.e2e.RunningSuite;
import io.mimiq.platform.testing.ConfluenceStandIn;
import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.testing.Proves;
import io.mimiq.platform.testing.WebStandIn;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JourneyIT {
    private static final Duration SOON = Patience.EVENT;
    private static final String NOTE =
            "The billing service runs in us-central1. The billing service is owned by Dana Whitfield. Invoices are issued on the first working day of each month.";
    private static final String MEETING = String.join(
            "\\n",
            "Weekly sync – Billing platform, 24 Nov 2026",
            "Attendees: Dana, Priya, Tom",
            "",
            "Decisions",
            "- We move the billing service from us-central1 to europe-west3 in January.",
            "- Invoices are sent on the first working day of each month.",
            "",
            "Action items",
            "- [ ] Dana: write the migration runbook by 5 December",
            "- [x] Tom: add alert for failed payouts",
            "",
            "Open questions",
            "- Who owns the dunning e-mails?");

    private final Api stranger = new Api(RunningSuite.get().url());
    private Person dana;

    @BeforeEach
    void signUp() {
        dana = Person.register(stranger);
    }

    @Test
    void refreshesASessionAndEndsItWhenAnOldTokenIsUsedAgain() {
        String body = "{\"sessionToken\": \"%s\"}";
        Answer refreshed = stranger.post("/api/auth/sessions/refresh", body.formatted(dana.sessionToken()))
                .expect(200);
        stranger.withToken(refreshed.text("/accessToken")).get("/api/auth/me").expect(200);
        Answer newest = stranger.post("/api/auth/sessions/refresh", body.formatted(refreshed.text("/sessionToken")))
                .expect(200);

        stranger.post("/api/auth/sessions/refresh", body.formatted(dana.sessionToken()))
                .expect(401);

        stranger.post("/api/auth/sessions/refresh", body.formatted(newest.text("/sessionToken")))
                .expect(401);
    }

    @Test
    @Proves({"MQ-05", "MQ-06"})
    void turnsANoteIntoAVersionWithStatementsAndEvidence() {
        String topic = dana.createTopic("Billing platform");

        EventStream update = post(topic, NOTE, "update");

        int version = update.the("change").path("version").asInt();
        assertThat(update.names()).startsWith("message").endsWith("done").contains("usage");
        Answer knowledge = dana.api().get(topic + "/knowledge").expect(200);
        assertThat(knowledge.json().path("version").asInt()).isEqualTo(version);
        assertThat(knowledge.header("ETag")).contains(String.valueOf(version));
        assertThat(knowledge.body()).contains("The billing service runs in us-central1.");
        JsonNode newest = dana.api().get(topic + "/versions").expect(200).json().at("/items/0");
        assertThat(newest.path("number").asInt()).isEqualTo(version);
        assertThat(newest.path("changelog").asText()).isNotBlank();
        assertThat(dana.api().get(topic + "/versions/" + version).expect(200).body())
                .contains("Dana Whitfield");
        JsonNode statements = dana.api()
                .get(topic + "/statements?status=active")
                .expect(200)
                .json()
                .path("items");
        assertThat(statements).hasSize(3);
        assertThat(statements)
                .allSatisfy(statement -> assertThat(NOTE)
                        .contains(statement.at("/evidence/0/quote").asText("missing")));
        assertThat(dana.api().get(topic + "/messages").expect(200).json().path("items"))
                .hasSize(2);
    }

    @Test
    @Proves("NB-12")
    void keepsAMeetingInItsShapeAndAccountsForEveryLine() {
        String topic = dana.createTopic("Billing platform");

        EventStream update = post(topic, MEETING, "update");

        JsonNode account = update.the("account");
        assertThat(account.path("kept").asInt()).isEqualTo(10);
        assertThat(account.path("leftOut").asInt()).isZero();
        JsonNode source = dana.api()
                .get(topic + "/sources/" + account.path("sourceId").asText())
                .expect(200)
                .json();
        assertThat(source.at("/account/units"))
                .hasSize(10)
                .allSatisfy(unit -> assertThat(unit.path("state").asText()).isEqualTo("kept"));
        assertThat(dana.api()
                        .with("Accept", "text/markdown")
                        .get(topic + "/knowledge")
                        .expect(200)
                        .body())
                .contains(
                        "## Weekly sync – Billing platform, 24 Nov 2026",
                        "### Decisions\n\n- We move the billing service from us-central1 to europe-west3 in January.",
                        "- [ ] Dana: write the migration runbook by 5 December\n- [x] Tom: add alert for failed payouts",
                        "### Open questions\n\n- Who owns the dunning e-mails?");
        assertThat(post(topic, "What must Dana do?", "ask").text()).contains("write the migration runbook");
        assertThat(post(topic, "What are the open questions?", "ask").text()).contains("Who owns the dunning e-mails?");
    }

    @Test
    void answersAQuestionWithCitations() {
        String topic = dana.createTopic("Billing platform");
        post(topic, NOTE, "update");

        EventStream answer = post(topic, "Who owns the billing service?", "ask");

        assertThat(answer.text()).contains("Dana Whitfield");
        assertThat(answer.all("citation")).isNotEmpty();
        assertThat(answer.names()).endsWith("done");
        String messageId = answer.the("message").path("messageId").asText();
        EventStream replayed = dana.api().stream(topic + "/messages/" + messageId + "/stream");
        assertThat(replayed.text()).isEqualTo(answer.text());
    }

    @Test
    @Proves({"MS-04", "NB-06"})
    void keepsAContradictionAsAProposalUntilItIsAccepted() {
        String topic = dana.createTopic("Billing platform");
        post(topic, NOTE, "update");

        EventStream contradiction = post(topic, "Invoices are issued on the last working day of each month.", "update");

        JsonNode proposal = contradiction.the("proposal");
        String path = topic + "/proposals/" + proposal.path("proposalId").asText();
        assertThat(dana.api().get(topic + "/knowledge").body()).doesNotContain("last working day");
        String operation = dana.api().get(path).expect(200).text("/operations/0/operationId");
        dana.api()
                .post(path + "/decision", "{\"accept\": [\"" + operation + "\"], \"reject\": []}")
                .expect(200);
        assertThat(dana.api().get(topic + "/knowledge").body())
                .contains("last working day")
                .doesNotContain("first working day");
        dana.api()
                .post(path + "/decision", "{\"accept\": [], \"reject\": [\"" + operation + "\"]}")
                .expect(409);
    }

    @Test
    @Proves({"MS-04", "NB-06"})
    void leavesTheKnowledgeAloneWhenAContradictionIsRejected() {
        String topic = dana.createTopic("Billing platform");
        post(topic, NOTE, "update");
        EventStream contradiction = post(topic, "Invoices are issued on the last working day of each month.", "update");
        String path = topic + "/proposals/"
                + contradiction.the("proposal").path("proposalId").asText();
        String operation = dana.api().get(path).expect(200).text("/operations/0/operationId");

        dana.api()
                .post(path + "/decision", "{\"accept\": [], \"reject\": [\"" + operation + "\"]}")
                .expect(200);

        assertThat(dana.api().get(topic + "/knowledge").body())
                .contains("first working day")
                .doesNotContain("last working day");
    }

    @Test
    @Proves("MQ-07")
    void turnsAnUploadedDocumentIntoKnowledge() {
        String topic = dana.createTopic("Handbook");
        String text = "# Deployments\n\nDeployments happen on Tuesdays. Each one needs one approval.\n";

        Answer document = dana.api()
                .upload(topic + "/documents", "handbook.md", "text/markdown", text)
                .expect(201);

        String path = topic + "/documents/" + document.text("/id");
        await().atMost(SOON).until(() -> dana.api().get(path).text("/state").equals("processed"));
        assertThat(dana.api().get(topic + "/knowledge").body()).contains("Deployments happen on Tuesdays.");
        assertThat(dana.api().get(path + "/original").expect(200).body()).isEqualTo(text);
    }

    @Test
    @Proves("MQ-07")
    void turnsAWebPageIntoKnowledgeAndFollowsNoLinkOnIt() {
        WebStandIn web = RunningSuite.get().web();
        String address = web.publish(
                "/harbour/hours",
                "<title>Opening hours</title><p>The harbour office opens at nine.</p><a href='/harbour/secret'>More</a>");
        String topic = dana.createTopic("Harbour");
        String request = "{\"address\": \"" + address + "\"}";

        Answer added = dana.api().post(topic + "/web-pages", request).expect(201);

        await().atMost(SOON)
                .until(() -> dana.api().get(topic + "/knowledge").body().contains("The harbour office opens at nine."));
        String document = topic + "/documents/" + added.text("/id");
        assertThat(dana.api().get(document).expect(200).text("/origin/address")).isEqualTo(address);
        assertThat(dana.api().post(topic + "/web-pages", request).expect(200).text("/outcome"))
                .isEqualTo("unchanged");
        web.publish("/harbour/hours", "<title>Opening hours</title><p>The harbour office opens at ten.</p>");
        assertThat(dana.api().post(topic + "/web-pages", request).expect(200).text("/outcome"))
                .isEqualTo("revised");
        assertThat(web.requests())
                .extracting(WebStandIn.Request::uri)
                .filteredOn(uri -> uri.startsWith("/harbour"))
                .containsOnly("/harbour/hours");
    }

    @Test
    @Proves({"MQ-07", "MQ-14"})
    void turnsALinkedConfluencePageIntoKnowledgeAndAsksForNoOther() {
        ConfluenceStandIn site = RunningSuite.get().confluence();
        site.account("dana@example.org", "atlassian-token", "Dana")
                .publish("4711", "On call", "<h1>On call</h1><p>The on-call engineer answers within ten minutes.</p>")
                .publish("4712", "Salaries", "<p>Nobody linked this page.</p>");
        String topic = dana.createTopic("Operations");
        dana.api()
                .put("/api/integrations/confluence", """
                        {"siteUrl": "%s", "email": "dana@example.org", "apiToken": "atlassian-token"}""".formatted(site.siteUrl()))
                .expect(200);
        site.forgetRequests();

        Answer link = dana.api()
                .post(topic + "/confluence-pages", "{\"url\": \"" + site.pageUrl("4711") + "\"}")
                .expect(201);

        await().atMost(SOON)
                .until(() -> dana.api()
                        .get(topic + "/knowledge")
                        .body()
                        .contains("The on-call engineer answers within ten minutes."));
        assertThat(dana.api().get(topic + "/confluence-pages").expect(200).body())
                .contains(link.text("/id"), "synced")
                .doesNotContain("atlassian-token");
        assertThat(dana.api().get(topic + "/documents").expect(200).text("/items/0/title"))
                .isEqualTo("On call");
        assertThat(site.requests())
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.uri()).contains("/pages/4711"));
    }

    @Test
    @Proves("MQ-15")
    void showsOneUsageRowForEachAiCallAndTheAuditTrail() {
        String topic = dana.createTopic("Billing platform");
        EventStream update = post(topic, NOTE, "update");
        EventStream answer = post(topic, "Who owns the billing service?", "ask");

        await().atMost(SOON)
                .until(() -> dana.api()
                                .get("/api/usage/calls")
                                .expect(200)
                                .json()
                                .path("items")
                                .size()
                        == 2);

        Answer calls = dana.api().get("/api/usage/calls").expect(200);
        assertThat(calls.body()).doesNotContain("Dana").doesNotContain("billing");
        assertThat(sum(calls.json().path("items"), "inputTokens"))
                .isEqualTo(update.the("usage").path("inputTokens").asLong()
                        + answer.the("usage").path("inputTokens").asLong());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                dana.api().get("/api/audit").expect(200).body())
                        .contains("account.created", "session.created", "topic.created"));
        assertThat(dana.api().get("/api/usage?groupBy=model").expect(200).body())
                .contains("local-extractive");
    }

    @Test
    @Proves("MQ-22")
    void keepsEverythingFromOtherPeople() {
        String topic = dana.createTopic("Billing platform");
        post(topic, NOTE, "update");
        Api priya = Person.register(stranger).api();

        for (String path :
                new String[] {"", "/knowledge", "/versions", "/statements", "/messages", "/proposals", "/documents"}) {
            priya.get(topic + path).expect(404);
        }
        priya.post(topic + "/messages", "{\"text\": \"hello\", \"intent\": \"ask\"}")
                .expect(404);
        priya.delete(topic).expect(404);
        stranger.get(topic).expect(401);
    }

    @Test
    @Proves("MQ-10")
    void deletesATopicEverywhere() {
        String topic = dana.createTopic("Billing platform");
        post(topic, NOTE, "update");
        post(topic, "Who owns the billing service?", "ask");

        Answer deletion = dana.api().delete(topic).expect(202);

        dana.api().get(topic).expect(404);
        dana.api().get(topic + "/messages").expect(404);
        String path = "/api/privacy/deletions/" + deletion.text("/deletionId");
        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> dana.api().get(path).expect(200).text("/state").equals("completed"));
        assertThat(dana.api().get(path).json().path("services")).hasSize(4);
        String topicId = topic.substring(topic.lastIndexOf('/') + 1);
        assertThat(dana.api().get("/api/topics").body()).doesNotContain(topicId);
        assertThat(dana.api().get("/api/usage/calls").body()).doesNotContain(topicId);
        assertThat(RunningSuite.get().documentsContaining(topicId)).isEmpty();
    }

    private EventStream post(String topic, String text, String intent) {
        EventStream stream = dana.api().stream(
                topic + "/messages", "{\"text\": \"%s\", \"intent\": \"%s\"}".formatted(text, intent));
        assertThat(stream.status()).as(stream.raw()).isEqualTo(200);
        return stream;
    }

    private static long sum(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .mapToLong(item -> item.path(field).asLong())
                .sum();
    }
}
