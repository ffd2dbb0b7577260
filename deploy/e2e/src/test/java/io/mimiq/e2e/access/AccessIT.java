package io.mimiq.e2e.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.e2e.Answer;
import io.mimiq.e2e.Api;
import io.mimiq.e2e.Person;
import io.mimiq.e2e.RunningSuite;
import io.mimiq.e2e.access.Matrix.Grant;
import io.mimiq.e2e.access.Matrix.Row;
import io.mimiq.e2e.contract.Inhabitant;
import io.mimiq.e2e.contract.OpenApi;
import io.mimiq.e2e.evidence.Evidence;
import io.mimiq.e2e.evidence.Figure;
import io.mimiq.local.launcher.Service;
import io.mimiq.platform.testing.Proves;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Every operation of every service by nobody, by its owner, by somebody else, by each service and with forged tokens. The
 * table says who may; what each caller has to be answered follows from it. An operation without a row, or a row without
 * an operation, fails.
 */
class AccessIT {

    /** What one may call is answered in any way that is not about access. */
    private static final Set<Reply> LET_IN = EnumSet.of(Reply.ADMITTED);
    /** Ids are made up for calls among services, and by nobody. */
    private static final Set<Reply> LET_IN_TO_NOTHING = EnumSet.of(Reply.ADMITTED, Reply.NOT_FOUND);

    private static final String SIGN_OUT = "DELETE /api/auth/sessions/current";

    private final Evidence evidence = Evidence.of("access", "Who may do what: every operation by every kind of caller")
            .always();
    private final RunningSuite suite = RunningSuite.get();
    private final Api stranger = new Api(suite.url());
    private final OpenApi atTheGateway =
            new OpenApi(stranger.get("/api/openapi?format=json").expect(200).json());
    private final Matrix matrix = Matrix.read();
    private final Map<String, Calls> services = services();
    private final ServiceTokens serviceTokens =
            new ServiceTokens(at(Service.AUTH), suite.home().resolve("keys"));
    private final Map<Grant, String> tokens = new LinkedHashMap<>();
    private final Map<String, Integer> cells = new LinkedHashMap<>();
    private final List<String> unexpected = new ArrayList<>();

    @Test
    @Proves({"MQ-03", "MQ-22"})
    void letsInWhoMayAndNobodyElse() {
        isComplete();
        grants();
        JsonNode jwks = stranger.get("/api/auth/jwks").expect(200).json();
        Inhabitant owner = Owner.settle(stranger, suite.confluence(), atTheGateway);
        Person priya = Person.register(stranger);
        Map<String, String> forged = Forgeries.of(owner.token(), jwks);
        for (Row row : harmlessFirst()) {
            nobody(row);
            other(row, owner, priya.api());
            forged(row, owner, forged);
            services(row, jwks);
            hidden(row, owner);
            owner(row, owner);
        }
        cells.forEach((caller, count) -> evidence.figure(Figure.of("cells: " + caller, count)));
        evidence.figure(Figure.of("operations", matrix.rows().size()))
                .figure(Figure.of(
                        "answered otherwise than the table says", unexpected.size(), "0", unexpected.isEmpty()))
                .note(
                        "Tokens that only the suite's own key could sign wrongly (another issuer, another audience, no expiry) are"
                                + " refused by every service in its `TokenRejectionSuite`.")
                .write();
        assertThat(unexpected).isEmpty();
    }

    // --- the table ---

    private void isComplete() {
        Map<String, Set<String>> documented = new TreeMap<>();
        services.forEach((service, calls) -> documented.put(service, new TreeSet<>(calls.names())));
        Map<String, Set<String>> listed = new TreeMap<>();
        matrix.rows()
                .forEach(row -> listed.computeIfAbsent(row.service(), service -> new TreeSet<>())
                        .add(row.operation()));
        assertThat(listed).isEqualTo(documented);
        assertThat(atTheGateway.operations())
                .extracting(Object::toString)
                .containsExactlyInAnyOrderElementsOf(matrix.rows().stream()
                        .filter(Row::isPublic)
                        .map(Row::operation)
                        .toList());
        assertThat(atTheGateway.operations())
                .allSatisfy(operation -> assertThat(operation.open())
                        .as("%s is open", operation)
                        .isEqualTo(matrix.rows().stream()
                                .anyMatch(row -> row.operation().equals(operation.toString()) && row.isForAnyone())));
    }

    /** Each service gets what it is granted, and nothing else. */
    private void grants() {
        Set<String> scopes = new TreeSet<>();
        matrix.grants().forEach(grant -> scopes.add(grant.scope()));
        for (String client : services.keySet()) {
            for (String audience : services.keySet()) {
                for (String scope : scopes) {
                    int status = serviceTokens.ask(client, audience, scope).status();
                    int expected = matrix.grants().contains(new Grant(client, audience, scope)) ? 200 : 400;
                    check("tokens for services", client + " for " + audience + " " + scope, status == expected, status);
                }
            }
        }
    }

    /** Deletions come last, of what is inside before what it is in, and the end of the session behind all. */
    private List<Row> harmlessFirst() {
        return matrix.rows().stream()
                .sorted(Comparator.comparing((Row row) -> row.operation().equals(SIGN_OUT))
                        .thenComparing(row -> row.operation().startsWith("DELETE"))
                        .thenComparing(row -> -row.operation().length()))
                .toList();
    }

    // --- the callers ---

    private void nobody(Row row) {
        Set<Reply> letIn = row.namesSomething() ? LET_IN_TO_NOTHING : LET_IN;
        Set<Reply> expected = row.isForAnyone() ? letIn : EnumSet.of(Reply.UNAUTHENTICATED);
        cell("nobody, at the service", row, expected, () -> send(direct(row), row));
        if (row.isPublic()) {
            cell("nobody", row, expected, () -> send(stranger, row));
        }
    }

    private void owner(Row row, Inhabitant owner) {
        if (row.isPublic()) {
            cell("owner", row, LET_IN, () -> calls(row).send(stranger.withToken(owner.token()), row, owner::id));
        } else if (row.isInternal()) {
            cell(
                    "user's token among services",
                    row,
                    EnumSet.of(Reply.FORBIDDEN),
                    () -> calls(row).send(direct(row).withToken(owner.token()), row, owner::id));
        }
    }

    /** Somebody else, with the ids of the owner's things; without ids, the answer has none of them. */
    private void other(Row row, Inhabitant owner, Api priya) {
        if (row.isForUsers() && row.namesSomething()) {
            cell(
                    "another user",
                    row,
                    EnumSet.of(Reply.NOT_FOUND),
                    () -> calls(row).send(priya, row, owner::id));
        } else if (row.isForUsers() && row.operation().startsWith("GET")) {
            String body = calls(row).send(priya, row, owner::id).body();
            check(
                    "another user's lists",
                    row.operation(),
                    owner.ids().stream().filter(AccessIT::isUnlikeOthers).noneMatch(body::contains),
                    body);
        }
    }

    private void forged(Row row, Inhabitant owner, Map<String, String> forged) {
        if (!row.isForAnyone()) {
            forged.forEach((name, header) -> cell(
                    "forged tokens of users",
                    row,
                    EnumSet.of(Reply.UNAUTHENTICATED),
                    name,
                    () -> calls(row).send(direct(row).with("Authorization", header), row, owner::id)));
        }
    }

    /** Each service with each of its tokens: those for this service, and those for another. */
    private void services(Row row, JsonNode jwks) {
        for (Grant grant : matrix.grants()) {
            String token = tokens.computeIfAbsent(
                    grant, asked -> serviceTokens.token(asked.client(), asked.audience(), asked.scope()));
            if (!row.isForAnyone()) {
                boolean isForIt = grant.audience().equals(row.service());
                Set<Reply> expected = !isForIt
                        ? EnumSet.of(Reply.UNAUTHENTICATED)
                        : grant.scope().equals(row.who()) ? LET_IN_TO_NOTHING : EnumSet.of(Reply.FORBIDDEN);
                cell(
                        "tokens of services",
                        row,
                        expected,
                        grant.toString(),
                        () -> send(direct(row).withToken(token), row));
            }
            if (grant.scope().equals(row.who()) && grant.audience().equals(row.service())) {
                Forgeries.of(token, jwks)
                        .forEach((name, header) -> cell(
                                "forged tokens of services",
                                row,
                                EnumSet.of(Reply.UNAUTHENTICATED),
                                name,
                                () -> send(direct(row).with("Authorization", header), row)));
            }
        }
    }

    /** What is not public does not exist at the gateway, whoever asks. */
    private void hidden(Row row, Inhabitant owner) {
        if (!row.isPublic()) {
            for (Api caller : List.of(stranger, stranger.withToken(owner.token()))) {
                cell("through the gateway", row, EnumSet.of(Reply.NOT_FOUND), () -> send(caller, row));
            }
        }
    }

    // --- how ---

    private void cell(String caller, Row row, Set<Reply> expected, Supplier<Answer> call) {
        cell(caller, row, expected, "", call);
    }

    private void cell(String caller, Row row, Set<Reply> expected, String detail, Supplier<Answer> call) {
        Answer answer = call.get();
        String what = "%s %s by %s %s".formatted(row.service(), row.operation(), caller, detail);
        check(caller, what, expected.contains(Reply.of(answer)), answer.status() + " " + answer.body());
    }

    private void check(String kind, String what, boolean asExpected, Object otherwise) {
        cells.merge(kind, 1, Integer::sum);
        if (!asExpected) {
            unexpected.add(what + ": " + otherwise);
        }
    }

    private Answer send(Api caller, Row row) {
        return calls(row).send(caller, row, prefix -> UUID.randomUUID().toString());
    }

    private Calls calls(Row row) {
        Calls calls = services.get(row.service());
        if (calls == null) {
            throw new AssertionError("no such service: " + row);
        }
        return calls;
    }

    private Api direct(Row row) {
        return new Api(at(Service.valueOf(row.service().replace("-service", "").toUpperCase(Locale.ROOT))));
    }

    private URI at(Service service) {
        return URI.create("http://localhost:" + suite.processes().ports().of(service));
    }

    private Map<String, Calls> services() {
        Map<String, Calls> all = new TreeMap<>();
        for (Service service : EnumSet.complementOf(EnumSet.of(Service.GATEWAY))) {
            URI management =
                    URI.create("http://localhost:" + suite.processes().ports().managementOf(service));
            JsonNode document =
                    new Api(management).get("/q/openapi").expect(200).json();
            all.put(service.processName(), new Calls(new OpenApi(document)));
        }
        return all;
    }

    /** The number of a version is everybody's. */
    private static boolean isUnlikeOthers(String id) {
        return id.length() >= 32;
    }
}
