package io.mimiq.e2e.access;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.e2e.Api;
import io.mimiq.e2e.Person;
import io.mimiq.e2e.contract.Dossier;
import io.mimiq.e2e.contract.Inhabitant;
import io.mimiq.e2e.contract.OpenApi;
import io.mimiq.platform.testing.ConfluenceStandIn;
import io.mimiq.platform.testing.Patience;
import java.time.Duration;
import java.util.UUID;

/** Somebody who has something at every path. */
final class Owner {

    private static final Duration SOON = Patience.EVENT;

    private Owner() {}

    /** With something of every kind, ids of all of it, and a second session to end. */
    static Inhabitant settle(Api stranger, ConfluenceStandIn site, OpenApi api) {
        Person person = Person.register(stranger);
        String word = "ghent" + UUID.randomUUID().toString().substring(0, 8);
        Dossier dossier = Dossier.fill(person, site, word, "6001");
        String deleted = person.createTopic("Passing");
        String deletion = person.api().delete(deleted).expect(202).text("/deletionId");
        await().atMost(SOON)
                .until(() ->
                        person.api().get("/api/privacy/deletions/" + deletion).status() == 200);
        String first = person.api().get("/api/auth/sessions").expect(200).text("/items/0/id");
        Inhabitant inhabitant = Inhabitant.of(stranger, person);
        inhabitant.learn("/api/auth/sessions/{id}", first);
        inhabitant.learn("/api/privacy/deletions/{id}", deletion);
        inhabitant.learn("/api/privacy/receipts/{id}", deletion);
        inhabitant.learn("/api/topics/{topicId}/messages/{messageId}", answerIn(person, dossier));
        inhabitant.learnIds(api.operations());
        return inhabitant;
    }

    /** Only an answer can be stopped, and read again as it came. */
    private static String answerIn(Person person, Dossier dossier) {
        for (JsonNode message : person.api()
                .get(dossier.path() + "/messages")
                .expect(200)
                .json()
                .path("items")) {
            if (message.path("role").asText().equals("assistant")) {
                return message.path("id").asText();
            }
        }
        throw new AssertionError("no answer");
    }
}
