package io.mimiq.e2e.contract;

import static org.awaitility.Awaitility.await;

import io.mimiq.e2e.EventStream;
import io.mimiq.e2e.Person;
import io.mimiq.platform.testing.ConfluenceStandIn;
import io.mimiq.platform.testing.Patience;
import java.time.Duration;

/**
 * A topic with something of every kind: knowledge, versions, statements, messages, a proposal, a document, a linked page.
 *
 * @param word occurs in everything that was written, and nowhere else
 */
public record Dossier(Person person, String path, String word) {

    private static final Duration SOON = Patience.EVENT;

    public static Dossier fill(Person person, ConfluenceStandIn site, String word, String pageId) {
        Dossier dossier = new Dossier(person, person.createTopic("Handbook of " + word), word);
        dossier.say("The pilot of %s is Dana Whitfield. The office of %s opens at nine.", "update", false);
        dossier.say("Who is the pilot of %s?", "ask", false);
        dossier.say("The harbour of %s has two cranes.", "update", true).the("proposal");
        person.api()
                .upload(dossier.path + "/documents", word + ".txt", "text/plain", "The lock of " + word + " is closed.")
                .expect(201);
        dossier.link(site, pageId);
        await().atMost(SOON).until(dossier::isComplete);
        return dossier;
    }

    private EventStream say(String text, String intent, boolean review) {
        return person.api().stream(
                path + "/messages",
                "{\"text\": \"%s\", \"intent\": \"%s\", \"review\": %s}"
                        .formatted(text.replace("%s", word), intent, review));
    }

    private void link(ConfluenceStandIn site, String pageId) {
        site.account(person.email(), "token-" + word, "Dana")
                .publish(pageId, "Page of " + word, "<p>The lighthouse of %s is white.</p>".formatted(word));
        person.api()
                .put(
                        "/api/integrations/confluence",
                        "{\"siteUrl\": \"%s\", \"email\": \"%s\", \"apiToken\": \"token-%s\"}"
                                .formatted(site.siteUrl(), person.email(), word))
                .expect(200);
        person.api()
                .post(path + "/confluence-pages", "{\"url\": \"" + site.pageUrl(pageId) + "\"}")
                .expect(201);
    }

    /** Document and page have become knowledge, and all calls have arrived where they are counted. */
    private boolean isComplete() {
        String knowledge = person.api().get(path + "/knowledge").expect(200).body();
        return knowledge.contains("The lock of " + word)
                && knowledge.contains("The lighthouse of " + word)
                && calls("/api/usage/calls") >= calls(path + "/egress")
                && calls("/api/audit") > 0;
    }

    private int calls(String list) {
        return person.api()
                .get(list + "?limit=100")
                .expect(200)
                .json()
                .path("items")
                .size();
    }

    public String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
