package io.mimiq.e2e.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.mimiq.e2e.Api;
import io.mimiq.e2e.contract.Inhabitant;
import io.mimiq.e2e.contract.OpenApi;
import io.mimiq.e2e.contract.Operation;
import io.mimiq.e2e.contract.Steady;
import io.mimiq.platform.testing.Proves;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Drives bad input against every operation of the served OpenAPI document, and looks at what is left of it: a clear
 * problem document, nothing half-written, nothing of it in the logs.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class BadInputIT {

    /** Part of everything bad that is sent, and of nothing else. */
    private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");

    private final Target target = Target.running();
    private final Verdict verdict = new Verdict(canary);
    private final Steady steady = new Steady();
    private final RawHttp http = new RawHttp(target.url());
    private final OpenApi openApi = target.openApi();
    private final List<Operation> operations = openApi.operations();
    private final Inhabitant me = settled();
    private final Inhabitant other = settled();
    /** What each of them had before the first attack: it must be the same after every one. */
    private final Map<String, String> mine = me.readAll(operations, steady);

    private final Map<String, String> theirs = other.readAll(operations, steady);

    private Inhabitant settled() {
        Inhabitant inhabitant = Inhabitant.settle(new Api(target.url()));
        inhabitant.learnIds(operations);
        return inhabitant;
    }

    @Test
    @Order(1)
    void everyServiceIsInTheDocument() {
        assertThat(operations).extracting(Operation::path).anyMatch(path -> path.startsWith("/api/auth/"));
        assertThat(operations)
                .extracting(Operation::toString)
                .contains("POST /api/topics", "PUT /api/integrations/confluence", "GET /api/usage", "GET /api/audit");
        assertThat(operations).hasSizeGreaterThan(40);
    }

    @Order(2)
    @TestFactory
    Stream<DynamicNode> everyOperationRefusesBadInput() {
        Attacks attacks = new Attacks(openApi, canary, me, other);
        return operations.stream()
                .map(operation -> dynamicContainer(operation.toString(), leavingNoTrace(attacks.against(operation))));
    }

    @Order(2)
    @TestFactory
    @Proves("MQ-22")
    Stream<DynamicNode> whatIsNotMineLooksLikeWhatIsNotThere() {
        Attacks attacks = new Attacks(openApi, canary, me, other);
        return operations.stream()
                .filter(operation -> !operation.prefixes().isEmpty())
                .map(operation -> dynamicContainer(
                        operation.toString(),
                        attacks.thefts(operation).stream()
                                .map(theft -> dynamicTest(theft.stolen().name(), () -> looksAlike(operation, theft)))));
    }

    private void looksAlike(Operation operation, Attacks.Theft theft) {
        RawHttp.Response stolen = http.send(theft.stolen());
        RawHttp.Response unknown = http.send(theft.unknown());
        verdict.isProblem(theft.stolen(), stolen);
        assertThat(stolen.status()).isEqualTo(unknown.status());
        assertThat(steady.withoutTimes(stolen.body())).isEqualTo(steady.withoutTimes(unknown.body()));
        if (!operation.takesBody()) {
            assertThat(stolen.status()).isEqualTo(404);
        }
    }

    @Order(3)
    @TestFactory
    Stream<DynamicNode> everyPathRefusesOtherMethods() {
        Attacks attacks = new Attacks(openApi, canary, me, other);
        return openApi.methods().entrySet().stream()
                .map(path -> dynamicContainer(
                        path.getKey(), leavingNoTrace(attacks.wrongMethods(path.getKey(), path.getValue()))));
    }

    @Order(4)
    @TestFactory
    Stream<DynamicNode> theEdgeRefusesWhatIsNotHttp() {
        return new WireAttacks(canary, target.url())
                .all().entrySet().stream()
                        .map(attack -> dynamicTest(
                                attack.getKey(),
                                () -> verdict.isProblem(
                                        WireAttacks.described(attack.getKey()),
                                        http.exchange(attack.getValue(), Attack.NOTHING))));
    }

    @Test
    @Order(5)
    void nothingOfItIsInTheLogs() {
        assertThat(target.logs().linesWith(canary)).isEmpty();
    }

    @Test
    @Order(6)
    void nothingOfItWasAnErrorOfTheSuite() {
        assertThat(target.logs().linesWith(" ERROR ")).isEmpty();
    }

    private Stream<DynamicNode> leavingNoTrace(List<Attack> attacks) {
        return Stream.concat(
                attacks.stream()
                        .map(attack -> dynamicTest(attack.name(), () -> verdict.isProblem(attack, http.send(attack)))),
                Stream.of(dynamicTest("nothing was changed", () -> {
                    assertThat(me.readAll(operations, steady)).isEqualTo(mine);
                    assertThat(other.readAll(operations, steady)).isEqualTo(theirs);
                })));
    }
}
