package io.mimiq.integration;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a process that died in the middle leaves in the database, and what becomes of it. */
@QuarkusTest
class CrashTest extends ServiceTest {
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private String page = "";

    @BeforeEach
    void aPage() {
        page = newPageId();
        confluence.publish(page, "Tides", "<p>High water is at noon.</p>");
        connect().then().statusCode(200);
    }

    @Test
    void aSyncThatWasCutOffIsDoneAgain() {
        String id = linked(page);
        awaitState(id, "synced");

        Stored.update(
                "links", eq("_id", id), combine(set("state", "pending"), unset("version"), set("dueAt", LONG_AGO)));

        awaitState(id, "synced");
        assertThat(linkedPage(id).getInt("version")).isEqualTo(1);
    }

    @Test
    void aRemovalThatWasCutOffIsCompleted() {
        String id = linked(page);
        awaitState(id, "synced");

        Stored.update("links", eq("_id", id), combine(set("removal", "delete"), set("dueAt", LONG_AGO)));

        await().atMost(SOON).until(() -> Stored.count("links", eq("_id", id)) == 0);
        assertThat(knowledge.document(id)).isEmpty();
    }

    @Test
    void aKeyThatWasToBeDestroyedIsDestroyed() {
        Stored.update(
                "connections",
                eq("_id", user),
                combine(set("retired", List.of("former connection")), set("retiredAt", LONG_AGO)));

        await().atMost(SOON).untilAsserted(() -> assertThat(Stored.everything()).doesNotContain("former connection"));
    }
}
