package io.mimiq.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApiContractTest {
    private static final String TOPIC = "/internal/users/u1/topics/t1";
    private final ApiContract contract = ApiContract.of("knowledge-service");

    @Test
    void acceptsWhatTheServiceDocuments() {
        assertThat(contract.violations("GET", TOPIC, null, 200, "{\"id\":\"t1\",\"version\":1}"))
                .isEmpty();
        assertThat(contract.violations("DELETE", TOPIC + "/documents/d1", null, 204, ""))
                .isEmpty();
        assertThat(contract.violations(
                        "GET", TOPIC, null, 503, "{\"type\":\"urn:x\",\"title\":\"Away\",\"status\":503}"))
                .isEmpty();
    }

    @Test
    void reportsAnUnknownOperationOrStatus() {
        assertThat(contract.violations("PATCH", TOPIC, null, 200, "{}"))
                .containsExactly("PATCH " + TOPIC + " is not in the contract");
        assertThat(contract.violations("GET", TOPIC + "/nothing", null, 200, "{}"))
                .hasSize(1);
        assertThat(contract.violations("GET", TOPIC, null, 201, "{}"))
                .singleElement()
                .asString()
                .contains("status 201");
    }

    @Test
    void reportsBodiesThatDoNotFit() {
        assertThat(contract.violations("GET", TOPIC, null, 200, "{\"id\":7,\"version\":\"one\"}"))
                .hasSize(2);
        assertThat(contract.violations("GET", TOPIC, null, 200, "")).hasSize(1);
        assertThat(contract.violations("GET", TOPIC, null, 200, "{")).hasSize(1);
        assertThat(contract.violations("GET", TOPIC, null, 404, "{\"title\":\"Not found\"}"))
                .isNotEmpty();
        assertThat(contract.violations("PUT", TOPIC + "/documents/d1/state", "{}", 204, ""))
                .as("a request without what is required")
                .isNotEmpty();
        assertThat(contract.violations("DELETE", TOPIC + "/documents/d1", null, 204, "{}"))
                .hasSize(1);
    }
}
