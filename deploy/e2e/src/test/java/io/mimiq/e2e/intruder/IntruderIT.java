package io.mimiq.e2e.intruder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mimiq.e2e.Answer;
import io.mimiq.e2e.Api;
import io.mimiq.e2e.Person;
import io.mimiq.e2e.RunningSuite;
import io.mimiq.e2e.evidence.Evidence;
import io.mimiq.e2e.evidence.Figure;
import io.mimiq.local.launcher.Service;
import io.mimiq.local.launcher.SuiteException;
import io.mimiq.platform.testing.Patience;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

/**
 * Somebody forges events: by no key, by another service's, by an honest event replayed. Nothing of what they say happens;
 * each is counted where it would have; and what honest services say behind them, in the same partitions, happens.
 */
class IntruderIT {
    private static final List<String> SERVICES = List.of(
            "auth-service", "knowledge-service", "conversation-service", "integration-service", "usage-service");
    /** Each hears of every erasure and of every session that ended. */
    private static final int LISTENERS = SERVICES.size();

    /** The audit entry that the service whose key was stolen may write. */
    private static final int SAID_BY_ITSELF = 1;

    private static final String REQUESTED = "io.mimiq.privacy.erasure.requested";
    private static final String ENDED = "io.mimiq.session.ended";
    private static final String AUDITED = "io.mimiq.audit.recorded";
    private static final String CALLED = "io.mimiq.usage.call.completed";
    private static final String DELETION = UUID.randomUUID().toString();
    private static final String FORGED_ACTION = "password.changed";
    private static final long COST = 1_000_000_000L;

    private final Evidence evidence = Evidence.of("intruder", "Events forged by somebody who reaches the broker")
            .always();
    private final RunningSuite suite = RunningSuite.get();
    private final Api stranger = new Api(suite.url());
    private final Person person = Person.register(stranger);
    private final Person other = Person.register(stranger);
    private final String user = id(person);
    private final String topic = person.createTopic("Tides");

    @Test
    void actsOnNothingThatIsForgedAndGoesOn() throws Exception {
        note("High water is at noon.");
        long before = refused();
        String session = session(person.accessToken());
        int expected;

        try (Intruder intruder =
                new Intruder(suite.processes().kafkaServers(), suite.home().resolve("keys"))) {
            expected = LISTENERS
                            * (intruder.forge("auth-service", "mimiq.privacy.v1", user, REQUESTED, accountErasure())
                                    + intruder.forge(
                                            "knowledge-service", "mimiq.privacy.v1", user, REQUESTED, topicErasure()))
                    + LISTENERS * intruder.forge("auth-service", "mimiq.session.v1", user, ENDED, sessionEnded(session))
                    + intruder.forge("auth-service", "mimiq.audit.v1", user, AUDITED, auditEntry())
                    - SAID_BY_ITSELF
                    + intruder.forge("conversation-service", "mimiq.usage.v1", user, CALLED, call())
                    + intruder.replay("mimiq.audit.v1", id(other), user)
                    + intruder.babble("mimiq.usage.v1", user);
        }
        honestServicesAreHeard();

        long refused = refused() - before;
        List<String> effects = effects();
        evidence.figure(Figure.of(
                        "times that a service refused a forged event", refused, "" + expected, refused == expected))
                .figure(Figure.of("effects of forged events", effects.size(), "0", effects.isEmpty()))
                .note("The intruder has integration-service's key: what that service may say itself, an audit entry, is"
                        + " believed of it. docs/threat-model.md names that.")
                .write();
        assertThat(effects).isEmpty();
        assertThat(refused).isEqualTo(expected);
    }

    /** Each behind what was forged, in the same partition. */
    private void honestServicesAreHeard() {
        String second = person.createTopic("Winds");
        String deletion = person.api().delete(second).expect(202).text("/deletionId");
        await().atMost(Patience.EVENT).until(() -> {
            Answer state = person.api().get("/api/privacy/deletions/" + deletion);
            return state.status() == 200 && state.text("/state").equals("completed");
        });
        note("Low water is at six.");
        await().atMost(Patience.EVENT)
                .until(() -> person.api()
                                .get("/api/usage/calls")
                                .json()
                                .path("items")
                                .size()
                        == 2);
        await().atMost(Patience.EVENT).until(() -> actions().contains("topic.deleted"));
        Person again = Person.signIn(stranger, person.email(), person.password());
        again.api().delete("/api/auth/sessions/current").expect(204);
        await().atMost(Patience.EVENT)
                .until(() -> paths().allMatch(path -> again.api().get(path).status() == 401));
    }

    /** What of the forged would be seen. */
    private List<String> effects() {
        List<String> effects = new ArrayList<>();
        paths().filter(path -> person.api().get(path).status() != 200).forEach(effects::add);
        if (!person.api().get(topic + "/knowledge").body().contains("High water is at noon.")) {
            effects.add("the topic lost its knowledge");
        }
        if (person.api().get("/api/usage/budget").json().path("spentMicroUsd").asLong() >= COST) {
            effects.add("a call was charged");
        }
        if (person.api().get("/api/privacy/deletions/" + DELETION).status() != 404) {
            effects.add("a deletion is under way");
        }
        if (actions().stream().filter(FORGED_ACTION::equals).count() != SAID_BY_ITSELF) {
            effects.add("the audit trail says what was forged");
        }
        return effects;
    }

    // --- what is forged ---

    private Map<String, Object> accountErasure() {
        return Map.of("deletionId", DELETION, "userId", user, "scope", "account", "services", SERVICES);
    }

    private Map<String, Object> topicErasure() {
        String id = topic.substring(topic.lastIndexOf('/') + 1);
        return Map.of("deletionId", DELETION, "userId", user, "scope", "topic", "topicId", id, "services", SERVICES);
    }

    private Map<String, Object> sessionEnded(String session) {
        return Map.of("userId", user, "sessionId", session);
    }

    private Map<String, Object> auditEntry() {
        return Map.of(
                "userId",
                user,
                "actor",
                Map.of("kind", "user", "id", user),
                "action",
                FORGED_ACTION,
                "outcome",
                "success");
    }

    private Map<String, Object> call() {
        String now = Instant.now().toString();
        return Map.ofEntries(
                Map.entry("callId", UUID.randomUUID().toString()),
                Map.entry("userId", user),
                Map.entry("operation", "answer"),
                Map.entry("provider", "anthropic"),
                Map.entry("model", "claude"),
                Map.entry("inputTokens", 1),
                Map.entry("outputTokens", 1),
                Map.entry("cacheReadTokens", 0),
                Map.entry("cacheWriteTokens", 0),
                Map.entry("costMicroUsd", COST),
                Map.entry("priceVersion", "2026-03"),
                Map.entry("outcome", "completed"),
                Map.entry("estimated", false),
                Map.entry("startedAt", now),
                Map.entry("finishedAt", now));
    }

    // --- what is seen ---

    /** One of each service. */
    private Stream<String> paths() {
        return Stream.of("/api/auth/me", topic, topic + "/messages", topic + "/confluence-pages", "/api/usage");
    }

    private List<String> actions() {
        return person.api().get("/api/audit?limit=100").expect(200).json().findValuesAsText("action");
    }

    private void note(String text) {
        person.api().stream(topic + "/messages", "{\"text\": \"%s\", \"intent\": \"update\"}".formatted(text))
                .the("done");
    }

    private static String id(Person person) {
        return person.api().get("/api/auth/me").expect(200).text("/id");
    }

    private static String session(String accessToken) throws JoseException {
        String claims = new String(Base64.getUrlDecoder().decode(accessToken.split("\\.", -1)[1]), UTF_8);
        return String.valueOf(JsonUtil.parseJson(claims).get("sid"));
    }

    /** Events that the services say they refused. */
    private long refused() throws SuiteException, IOException {
        String ops =
                Base64.getEncoder().encodeToString(("ops:" + suite.processes().opsPassword()).getBytes(UTF_8));
        long sum = 0;
        for (Service service : Service.values()) {
            if (service != Service.GATEWAY) {
                URI management = URI.create(
                        "http://127.0.0.1:" + suite.processes().ports().managementOf(service));
                String metrics = new Api(management)
                        .with("Authorization", "Basic " + ops)
                        .get("/q/metrics")
                        .expect(200)
                        .body();
                sum += metrics.lines()
                        .filter(line -> line.startsWith("mimiq_events_refused_total{"))
                        // an exemplar may follow
                        .map(line -> line.substring(line.indexOf("} ") + 2).split(" ", 2)[0])
                        .mapToDouble(Double::parseDouble)
                        .sum();
            }
        }
        return sum;
    }
}
