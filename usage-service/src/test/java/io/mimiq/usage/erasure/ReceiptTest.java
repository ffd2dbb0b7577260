package io.mimiq.usage.erasure;

import static io.mimiq.usage.TestEvents.newId;
import static io.mimiq.usage.TestEvents.send;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.mimiq.platform.events.EventTopic;
import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.testing.Proves;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
class ReceiptTest {
    private final String user = newId("user");
    private final String deletion = newId("deletion");
    private final String path = "/api/privacy/receipts/" + deletion;

    @Test
    @Proves({"MQ-10", "NB-03"})
    void givesASignedReceiptToWhoeverHasItsIdAndNamesNobody() throws JoseException {
        deleteAccount();
        String receipt = given().get(path).body().asString();

        Response signed = given().get(path + "/jws");

        assertThat(signed.contentType()).startsWith("application/jose");
        JsonWebSignature jws = verified(signed.body().asString());
        assertThat(jws.getHeader("typ")).isEqualTo("mimiq-receipt");
        assertThat(jws.getKeyIdHeaderValue()).isEqualTo("usage-service");
        JsonPath says = JsonPath.from(jws.getPayload());
        assertThat(says.<Map<String, Object>>get())
                .isEqualTo(JsonPath.from(receipt).get());
        assertThat(says.getString("state")).isEqualTo("completed");
        assertThat(says.getString("scope")).isEqualTo("account");
        assertThat(says.getList("services.service")).containsExactly("knowledge-service", "usage-service");
        assertThat(says.getInt("services[0].counts.versions")).isEqualTo(3);
        assertThat(says.getList("services.verified")).containsOnly(true);
        assertThat(receipt).doesNotContain(user);
    }

    @Test
    void doesNotVerifyAReceiptThatWasChanged() throws JoseException {
        deleteAccount();
        String[] parts = given().get(path + "/jws").body().asString().split("\\.");
        char changed = parts[1].charAt(20) == 'A' ? 'B' : 'A';
        String payload = parts[1].substring(0, 20) + changed + parts[1].substring(21);

        JsonWebSignature forged = jws(parts[0] + "." + payload + "." + parts[2]);

        assertThat(forged.verifySignature()).isFalse();
    }

    @Test
    void answers404ToAnIdNobodyKnows() {
        for (String unknown : List.of(path, path + "/jws", "/api/privacy/receipts/none")) {
            given().get(unknown).then().statusCode(404);
        }
    }

    private void deleteAccount() {
        send(
                EventTopic.PRIVACY,
                "io.mimiq.privacy.erasure.requested",
                user,
                Map.of(
                        "deletionId",
                        deletion,
                        "userId",
                        user,
                        "scope",
                        "account",
                        "services",
                        List.of("knowledge-service", "usage-service")));
        send(
                EventTopic.PRIVACY,
                "io.mimiq.privacy.erasure.completed",
                user,
                Map.of(
                        "deletionId",
                        deletion,
                        "userId",
                        user,
                        "service",
                        "knowledge-service",
                        "counts",
                        Map.of("versions", 3),
                        "verified",
                        true));
        await().atMost(Patience.EVENT)
                .untilAsserted(() -> given().get(path).then().statusCode(200).body("state", equalTo("completed")));
    }

    private static JsonWebSignature verified(String text) throws JoseException {
        JsonWebSignature jws = jws(text);
        assertThat(jws.verifySignature()).isTrue();
        return jws;
    }

    /** With the key that is served for it. */
    private static JsonWebSignature jws(String text) throws JoseException {
        JsonWebKey key = new JsonWebKeySet(
                        given().get("/api/privacy/jwks").body().asString())
                .getJsonWebKeys()
                .get(0);
        JsonWebSignature jws = new JsonWebSignature();
        jws.setCompactSerialization(text);
        jws.setKey(key.getKey());
        return jws;
    }
}
