package io.mimiq.knowledge.current;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.mimiq.knowledge.Api;
import io.mimiq.knowledge.Neighbours;
import io.mimiq.platform.testing.LocalServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class KnowledgeResourceTest {

    private final Api api = Api.newUser();

    @Test
    void aNewTopicHasEmptyKnowledge() {
        String path = path(api.createTopic("Office"));

        Response knowledge = api.user().get(path);

        knowledge
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("version", equalTo(0))
                .body("sections", empty());
    }

    @Test
    void showsTheNewestVersionAndSaysWhenItIsKnown() {
        String path = path(api.topicWithKnowledge());

        Response knowledge = api.user().get(path);

        knowledge
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("ETag", "\"1\"")
                .body("sections[0].heading", equalTo("Office"))
                .body("sections[0].statements", contains("city", "desks"));
        api.user().header("If-None-Match", "\"1\"").get(path).then().statusCode(304);
        api.user().header("If-None-Match", "\"0\"").get(path).then().statusCode(200);
    }

    @Test
    void isMarkdownForThoseWhoAskForIt() {
        String path = path(api.topicWithKnowledge());

        Response markdown = api.user().accept("text/markdown").get(path);

        markdown.then().statusCode(200).contentType(equalTo("text/markdown;charset=UTF-8"));
        assertThat(markdown.asString())
                .isEqualTo("# Office\n\n## Office\n\nThe office is in Berlin. It has ten desks.\n");
    }

    @Test
    void anEditKeepsRetractsAndAddsStatements() {
        String topicId = api.topicWithKnowledge();

        Response edited = edit(topicId, 1, section("office", "It has ten desks. It is in Hamburg now."));

        edited.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2))
                .body("sections[0].statements", hasSize(2))
                .body("sections[0].statements[0]", equalTo("desks"));
        String added = edited.path("sections[0].statements[1]");
        Response statement = api.user().get("/api/topics/" + topicId + "/statements/" + added);
        statement
                .then()
                .body("text", equalTo("It is in Hamburg now."))
                .body("evidence[0].quote", equalTo("It is in Hamburg now."));
        String source = statement.path("evidence[0].sourceId");
        int start = statement.path("evidence[0].start");
        int end = statement.path("evidence[0].end");
        String text = api.user()
                .get("/api/topics/" + topicId + "/sources/" + source)
                .then()
                .statusCode(200)
                .body("kind", equalTo("edit"))
                .extract()
                .path("text");
        assertThat(text.substring(start, end)).isEqualTo("It is in Hamburg now.");
        api.user().get("/api/topics/" + topicId + "/statements/city").then().body("status", equalTo("retracted"));
        api.user()
                .get("/api/topics/" + topicId + "/versions/2")
                .then()
                .body("author", equalTo("person"))
                .body("sourceId", equalTo(source))
                .body("changelog", equalTo("By hand"));
    }

    @Test
    void anEditThatChangesNothingMakesNoVersion() {
        String topicId = api.topicWithKnowledge();

        Response edited = edit(topicId, 1, section("office", "The office is in Berlin. It has ten desks."));

        edited.then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    void whatWasReadCanBeSentBack() {
        String topicId = api.topicWithKnowledge();
        List<Map<String, ?>> sections = api.user().get(path(topicId)).path("sections");

        Response edited = api.json(Map.of("sections", sections))
                .header("If-Match", "\"1\"")
                .put(path(topicId));

        edited.then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    void makesAndRemovesSections() {
        String topicId = api.topicWithKnowledge();

        Response edited = edit(topicId, 1, Map.of("heading", "Team", "body", "- Ada leads."));

        edited.then().statusCode(200).body("sections.heading", contains("Team"));
    }

    @Test
    void refusesAnEditOfAnOlderVersion() {
        String topicId = api.topicWithKnowledge();

        edit(topicId, 0, section("office", "Something.")).then().statusCode(412).header("ETag", "\"1\"");
    }

    @Test
    void refusesAnEditWithoutAVersion() {
        String topicId = api.topicWithKnowledge();

        api.json(Map.of("sections", List.of())).put(path(topicId)).then().statusCode(428);
    }

    @Test
    void refusesSectionsThatAreUnknownOrDoubleOrIncomplete() {
        String topicId = api.topicWithKnowledge();

        edit(topicId, 1, section("unknown", "Something.")).then().statusCode(422);
        edit(topicId, 1, section("office", "One."), section("office", "Two."))
                .then()
                .statusCode(422);
        edit(topicId, 1, Map.of("id", "office")).then().statusCode(422).body("violations", hasSize(2));
        api.json("{").header("If-Match", "\"1\"").put(path(topicId)).then().statusCode(400);
        api.user().get(path(topicId)).then().body("version", equalTo(1));
    }

    @Test
    void anothersKnowledgeIsNotThere() {
        String topicId = Api.newUser().topicWithKnowledge();

        api.user().get(path(topicId)).then().statusCode(404);
        edit(topicId, 1, section("office", "Mine.")).then().statusCode(404);
    }

    private Response edit(String topicId, int version, Map<?, ?>... sections) {
        return api.json(Map.of("sections", List.of(sections), "changelog", "By hand"))
                .header("If-Match", "\"" + version + "\"")
                .put(path(topicId));
    }

    private static Map<String, String> section(String id, String body) {
        return Map.of("id", id, "heading", "Office", "body", body);
    }

    private static String path(String topicId) {
        return "/api/topics/" + topicId + "/knowledge";
    }
}
