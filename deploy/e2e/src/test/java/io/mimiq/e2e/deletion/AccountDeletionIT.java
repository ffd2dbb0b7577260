package io.mimiq.e2e.deletion;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.e2e.Answer;
import io.mimiq.e2e.Api;
import io.mimiq.e2e.Database;
import io.mimiq.e2e.Person;
import io.mimiq.e2e.RunningSuite;
import io.mimiq.e2e.contract.Dossier;
import io.mimiq.e2e.deletion.Copy.Stored;
import io.mimiq.platform.testing.Patience;
import io.mimiq.platform.testing.Proves;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody with something in every service deletes their account: nothing refers to it, and others keep everything. */
class AccountDeletionIT {
    private static final Set<String> SERVICES =
            Set.of("auth-service", "conversation-service", "integration-service", "knowledge-service", "usage-service");
    /** A token of an ended session opens nothing, everywhere, after this. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final RunningSuite suite = RunningSuite.get();
    private final Api stranger = new Api(suite.url());

    @Test
    @Proves({"MQ-10", "MQ-11", "NB-03"})
    void leavesNothingOfThePersonInAnyService() throws GeneralSecurityException {
        Person dana = Person.register(stranger);
        Person priya = Person.register(stranger);
        Dossier deleted = Dossier.fill(dana, suite.confluence(), word("ostend"), "5011");
        Dossier kept = Dossier.fill(priya, suite.confluence(), word("bruges"), "5012");
        String userId = dana.api().get("/api/auth/me").expect(200).text("/id");
        Set<String> ids = new TreeSet<>(copy().idsWith(Set.of(userId, deleted.id())));
        assertThat(ids).contains(userId, deleted.id()).hasSizeGreaterThan(20);
        assertThat(references(ids).keySet())
                .as("collections that know the person")
                .hasSizeGreaterThan(SERVICES.size());
        ids.add(dana.email());

        String receipt = "/api/privacy/receipts/" + delete(dana).text("/deletionId");

        opensNothing(deleted);
        await().atMost(Patience.EVENT).until(() -> {
            Answer answer = stranger.get(receipt);
            return answer.status() == 200 && answer.text("/state").equals("completed");
        });
        hasErasedSomethingInEveryService(stranger.get(receipt).json());
        verifies(stranger.get(receipt + "/jws").expect(200).body());
        await().atMost(Patience.EVENT)
                .untilAsserted(() -> assertThat(references(ids)).isEmpty());
        assertThat(priya.api().get(kept.path() + "/knowledge").expect(200).body())
                .contains(kept.word());
        stranger.post("/api/auth/sessions", credentials(dana)).expect(401);
        freesTheAddress(dana);
    }

    private static String word(String place) {
        return place + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Answer delete(Person person) {
        return person.api()
                .delete("/api/auth/me", "{\"password\": \"" + person.password() + "\"}")
                .expect(202);
    }

    private static void opensNothing(Dossier deleted) {
        List<String> oneOfEachService = List.of(
                "/api/auth/me",
                deleted.path(),
                deleted.path() + "/messages",
                deleted.path() + "/confluence-pages",
                "/api/usage");
        await().atMost(AT_ONCE)
                .untilAsserted(() -> assertThat(oneOfEachService)
                        .allSatisfy(path -> assertThat(
                                        deleted.person().api().get(path).status())
                                .as(path)
                                .isEqualTo(401)));
    }

    private static void hasErasedSomethingInEveryService(JsonNode receipt) {
        Map<String, Long> erased = new TreeMap<>();
        for (JsonNode part : receipt.path("services")) {
            assertThat(part.path("verified").asBoolean()).isTrue();
            long count = 0;
            for (JsonNode each : part.path("counts")) {
                count += each.asLong();
            }
            erased.put(part.path("service").asText(), count);
        }
        assertThat(erased).containsOnlyKeys(SERVICES);
        assertThat(erased.values()).allMatch(count -> count > 0);
    }

    /** By the JDK alone, from what a person can download. */
    private void verifies(String receipt) throws GeneralSecurityException {
        String[] parts = receipt.split("\\.");
        JsonNode jwk = stranger.get("/api/privacy/jwks")
                .expect(200)
                .json()
                .path("keys")
                .path(0);
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(coordinate(jwk.path("x")), coordinate(jwk.path("y")));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class))));
        signature.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    private static BigInteger coordinate(JsonNode base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64.asText()));
    }

    private Copy copy() {
        return Copy.of(suite.processes().mongodbUri());
    }

    /** Which collections have which of them. */
    private Map<String, Set<String>> references(Set<String> ids) {
        Map<String, Set<String>> references = new TreeMap<>();
        for (Stored stored : copy().documents()) {
            String bytes = new String(Database.bytes(stored.document()), ISO_8859_1);
            for (String id : ids) {
                if (bytes.contains(id)) {
                    references
                            .computeIfAbsent(stored.name(), first -> new TreeSet<>())
                            .add(id);
                }
            }
        }
        return references;
    }

    private void freesTheAddress(Person person) {
        String account = """
                {"email": "%s", "password": "%s", "birthDate": "1990-05-17", "acceptedPolicy": true}""".formatted(person.email(), person.password());
        stranger.post("/api/auth/accounts", account).expect(201);
        Person again = Person.signIn(stranger, person.email(), person.password());
        assertThat(again.api().get("/api/topics").expect(200).json().path("items"))
                .isEmpty();
        assertThat(again.api()
                        .get("/api/audit")
                        .expect(200)
                        .json()
                        .path("items")
                        .size())
                .as("entries of the new account alone")
                .isLessThanOrEqualTo(2);
    }

    private static String credentials(Person person) {
        return "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(person.email(), person.password());
    }
}
