package io.mimiq.integration.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.mimiq.integration.ServiceTest;
import io.mimiq.platform.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SyncTest extends ServiceTest {
    private String page = "";

    @BeforeEach
    void aConnectedSite() {
        page = newPageId();
        confluence.publish(page, "Tides", "<p>High water is at noon.</p>");
        connect().then().statusCode(200);
    }

    private void sync(String id) {
        asUser().post(pages() + "/" + id + "/sync").then().statusCode(202).body("state", equalTo("pending"));
    }

    private String synced() {
        String id = linked(page);
        awaitState(id, "synced");
        return id;
    }

    @Test
    void bringsANewVersionToTheDocument() {
        String id = synced();
        confluence.publish(page, "Tides of Ostend", "<p>High water is at one.</p>");

        sync(id);

        await().atMost(SOON).until(() -> linkedPage(id).getInt("version"), version -> version == 2);
        assertThat(linkedPage(id).getString("title")).isEqualTo("Tides of Ostend");
        assertThat(knowledge.document(id))
                .hasValueSatisfying(
                        document -> assertThat(document.path("text").asText()).isEqualTo("High water is at one."));
    }

    @Test
    void leavesTheDocumentAloneWhenThereIsNoNewVersion() {
        String id = synced();
        int puts = knowledge.puts();

        sync(id);

        awaitState(id, "synced");
        assertThat(knowledge.puts()).isEqualTo(puts);
    }

    @Test
    void saysWhenThePageIsLost() {
        String id = synced();
        confluence.hide(page);

        sync(id);

        awaitState(id, "lost");
        assertThat(linkedPage(id).getString("problem")).isEqualTo("confluence-page-missing");
        assertThat(knowledge.document(id)).isPresent();
    }

    @Test
    void findsALostPageAgain() {
        String id = linked(newPageId());
        awaitState(id, "lost");
        confluence.publish(linkedPage(id).getString("pageId"), "Back", "<p>Here again.</p>");

        sync(id);

        awaitState(id, "synced");
    }

    @Test
    void saysWhenTheTokenWasRevokedAndGoesOnWithANewOne() {
        String id = synced();
        confluence.revoke(email).publish(page, "Tides", "<p>Changed.</p>");

        sync(id);

        awaitState(id, "failed");
        assertThat(linkedPage(id).getString("problem")).isEqualTo("confluence-credentials-refused");
        asUser().get(CONNECTION).then().body("state", equalTo("refused"));

        confluence.account(email, "renewed", "Ada");
        connect(confluence.siteUrl().toString(), email, "renewed").then().statusCode(200);

        await().atMost(SOON).until(() -> linkedPage(id).getInt("version"), version -> version == 2);
        asUser().get(CONNECTION).then().body("state", equalTo("connected"));
    }

    @Test
    void tellsARevokedTokenFromALostPageWhereAnonymousReadersAreAllowed() {
        String id = synced();
        confluence.allowAnonymous(true).revoke(email);

        sync(id);

        awaitState(id, "failed");
        assertThat(linkedPage(id).getString("problem")).isEqualTo("confluence-credentials-refused");
    }

    @Test
    void saysWhenNothingIsConnectedAnyMore() {
        String id = synced();
        asUser().delete(CONNECTION);

        sync(id);

        awaitState(id, "failed");
        assertThat(linkedPage(id).getString("problem")).isEqualTo("confluence-not-connected");
    }

    @Test
    void leavesABusySiteAloneAsLongAsItAsks() {
        String id = synced();
        confluence.throttle(Duration.ofMinutes(30));

        sync(id);

        await().atMost(SOON).until(() -> "confluence-busy".equals(linkedPage(id).getString("problem")));
        assertThat(linkedPage(id).getString("state")).isEqualTo("pending");
        confluence.recover().forgetRequests();
        sync(id);
        await().atMost(SOON).until(() -> "confluence-busy".equals(linkedPage(id).getString("problem")));
        assertThat(confluence.requests()).isEmpty();
    }

    @Test
    void triesAgainWhenTheSiteFails() {
        confluence.fail(500);
        String id = linked(page);
        await().atMost(SOON)
                .until(() -> "confluence-failed".equals(linkedPage(id).getString("problem")));

        confluence.recover();

        awaitState(id, "synced");
        assertThat(linkedPage(id).getString("problem")).isNull();
    }

    @Test
    void triesAgainWhenKnowledgeFails() {
        String id = synced();
        confluence.publish(page, "Tides", "<p>Changed.</p>");
        knowledge.fail(503);
        sync(id);
        await().atMost(SOON)
                .until(() -> "knowledge-unavailable".equals(linkedPage(id).getString("problem")));

        knowledge.recover();

        await().atMost(SOON).until(() -> linkedPage(id).getInt("version"), version -> version == 2);
    }

    @Test
    void saysWhenKnowledgeRefusesTheText() {
        String id = synced();
        confluence.publish(page, "Tides", "<p>Changed.</p>");
        knowledge.fail(422);

        sync(id);

        awaitState(id, "failed");
        assertThat(linkedPage(id).getString("problem")).isEqualTo("document-refused");
    }

    @Test
    void saysWhenThePageHasNoText() {
        confluence.publish(page, "Empty", "<p />");
        String id = linked(page);

        awaitState(id, "failed");

        assertThat(linkedPage(id).getString("problem")).isEqualTo("confluence-page-empty");
    }

    @Test
    void saysWhenThePageIsTooLarge() {
        confluence.publish(page, "Large", "<p>" + "word ".repeat(300_000) + "</p>");
        String id = linked(page);

        awaitState(id, "failed");

        assertThat(linkedPage(id).getString("problem")).isEqualTo("confluence-page-too-large");
    }

    @Test
    @Proves("MQ-14")
    void asksNoOtherSiteForAPageOfTheFormerOne() {
        String id = synced();
        asUser().delete(CONNECTION);
        confluence.forgetRequests();

        sync(id);

        awaitState(id, "failed");
        assertThat(confluence.requests()).isEmpty();
    }
}
