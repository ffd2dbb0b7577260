package io.mimiq.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.knowledge.Api;
import io.mimiq.knowledge.Neighbours;
import io.mimiq.platform.testing.LocalServers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What another service is given to answer a question from. */
@QuarkusTest
@WithTestResource(LocalServers.class)
@WithTestResource(Neighbours.class)
class RelevanceTest {

    private static final int SITES = 21;
    private static final int ROOMS_EACH = 20;

    private final Api api = Api.newUser();

    private JsonPath relevant(String topicId, String question) {
        return api.service("knowledge:read")
                .contentType(ContentType.JSON)
                .body(Map.of("question", question))
                .post(api.internal(topicId) + "/relevant")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** A page of 422 statements: one on the top, and 20 rooms under each of 21 sites. */
    private String large() {
        String topicId = api.createTopic("Sites");
        List<Map<String, ?>> sections = new ArrayList<>();
        sections.add(Map.of("heading", "Sites", "level", 2, "body", "Every site is open on Monday."));
        for (int site = 1; site <= SITES; site++) {
            String rooms = IntStream.rangeClosed(1, ROOMS_EACH)
                    .mapToObj("- Room %d of this site seats eight people."::formatted)
                    .collect(Collectors.joining("\n"));
            String body = site == SITES ? rooms + "\n- The boiler is blue." : rooms;
            sections.add(Map.of("heading", "Site " + site, "level", 3, "body", body));
        }
        api.json(Map.of("sections", sections))
                .header("If-Match", "\"0\"")
                .put("/api/topics/" + topicId + "/knowledge")
                .then()
                .statusCode(200);
        return topicId;
    }

    @Test
    void givesASmallPageWhole() {
        JsonPath relevant = relevant(api.topicWithKnowledge(), "Where is the office?");

        assertThat(relevant.getList("knowledge.statements.id")).containsExactly("city", "desks");
        assertThat(relevant.getString("found[0].statementId")).isEqualTo("city");
    }

    @Test
    void givesOfALargePageWhatWasFoundUnderItsHeadings() {
        JsonPath relevant = relevant(large(), "What colour is the boiler?");

        assertThat(relevant.getList("knowledge.sections.heading")).containsExactly("Sites", "Site " + SITES);
        assertThat(relevant.getString("knowledge.sections[0].body")).isEmpty();
        assertThat(relevant.getString("knowledge.sections[1].body"))
                .endsWith("The boiler is blue.")
                .doesNotContain("Room 3 ");
        assertThat(relevant.getList("knowledge.statements.text")).contains("The boiler is blue.");
        assertThat(relevant.getInt("knowledge.version")).isOne();
    }

    @Test
    void givesNothingOfATopicThatIsEmpty() {
        JsonPath relevant = relevant(api.createTopic("Empty"), "Where is the office?");

        assertThat(relevant.getInt("knowledge.version")).isZero();
        assertThat(relevant.getList("found")).isEmpty();
    }
}
