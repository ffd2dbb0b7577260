package io.mimiq.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.micrometer.core.instrument.MeterRegistry;
import io.mimiq.gateway.fake.FakeService;
import io.mimiq.gateway.fake.RawSocket;
import io.mimiq.gateway.route.RouteTable;
import io.mimiq.gateway.route.Service;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FailureTest extends GatewayTest {
    @Inject
    MeterRegistry meters;

    @Test
    void countsWhatDidNotComeByServiceAndRoute() {
        FakeService usage = services.get("usage");
        double unreachable = troubles("unreachable");
        double timeouts = troubles("timeout");
        double failures = failures();

        usage.stop();
        try {
            given().get("/api/usage").then().statusCode(502);
        } finally {
            usage.start();
        }
        usage.answerBy(request -> {});
        given().get("/api/usage").then().statusCode(504);

        assertThat(troubles("unreachable")).isEqualTo(unreachable + 1);
        assertThat(troubles("timeout")).isEqualTo(timeouts + 1);
        await().untilAsserted(() -> assertThat(failures()).isEqualTo(failures + 2));
    }

    @Test
    void countsFromNothing() {
        assertThat(meters.get("mimiq.gateway.troubles").counters()).hasSize(Service.values().length * 4);
        assertThat(meters.get("mimiq.gateway.failures").counters())
                .hasSize(RouteTable.all().size() + 1);
        assertThat(meters.get("mimiq.gateway.limited").counters()).hasSize(3);
    }

    private double troubles(String trouble) {
        return meters.get("mimiq.gateway.troubles")
                .tag("upstream", "usage-service")
                .tag("trouble", trouble)
                .counter()
                .count();
    }

    private double failures() {
        return meters.get("mimiq.gateway.failures")
                .tag("route", "/api/usage/**")
                .counter()
                .count();
    }

    @Test
    void namesTheServiceThatIsDownAndRecoversWithIt() {
        FakeService usage = services.get("usage");
        given().get("/api/usage").then().statusCode(200);

        usage.stop();
        try {
            given().get("/api/usage")
                    .then()
                    .statusCode(502)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:mimiq:problem:bad-gateway"))
                    .body("service", equalTo("usage-service"))
                    .body("detail", equalTo("usage-service cannot be reached."))
                    .body(not(containsString("127.0.0.1")));
            given().body("{}").post("/api/usage/x").then().statusCode(502);
            given().get("/api/topics").then().statusCode(200);
        } finally {
            usage.start();
        }

        given().get("/api/usage").then().statusCode(200);
        given().body("{}").post("/api/usage/x").then().statusCode(200);
    }

    @Test
    void saysWhenAServiceDoesNotAnswerInTime() {
        services.get("usage").answerBy(request -> {});

        given().get("/api/usage")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:mimiq:problem:gateway-timeout"))
                .body("service", equalTo("usage-service"));
    }

    @Test
    void cutsAnAnswerThatStopsInTheMiddle() throws IOException {
        services.get("usage")
                .answerBy(request -> request.response().setChunked(true).write("{\"half\":"));

        try (RawSocket socket = raw()) {
            String answer =
                    socket.send("GET /api/usage HTTP/1.1\r\nHost: x\r\n\r\n").readAll();

            assertThat(answer)
                    .contains("{\"half\":")
                    .doesNotContain("0\r\n\r\n")
                    .doesNotContain("still open");
        }
    }

    @Test
    void asksAgainOnceWhenAReadLostItsConnection() {
        AtomicInteger asked = new AtomicInteger();
        services.get("usage").answerBy(request -> {
            if (asked.incrementAndGet() == 1) {
                request.connection().close();
            } else {
                request.response().end("{\"second\":true}");
            }
        });

        given().get("/api/usage").then().statusCode(200).body(containsString("second"));
        assertThat(asked).hasValue(2);
    }

    @Test
    void asksNoMoreThanTwice() {
        AtomicInteger asked = new AtomicInteger();
        services.get("usage").answerBy(request -> {
            asked.incrementAndGet();
            request.connection().close();
        });

        given().get("/api/usage").then().statusCode(502);
        assertThat(asked).hasValue(2);
    }

    @Test
    void asksAgainOnceForADeletionThatLostAKeptConnection() {
        AtomicInteger asked = new AtomicInteger();
        given().get("/api/topics").then().statusCode(200);
        services.get("knowledge").answerBy(request -> {
            if (asked.incrementAndGet() == 1) {
                request.connection().close();
            } else {
                request.response().setStatusCode(204).end();
            }
        });

        given().delete("/api/topics/t1").then().statusCode(204);
        assertThat(asked).hasValue(2);
    }

    @Test
    void asksNoSecondTimeForADeletionThatWasTheFirstOnItsConnection() {
        AtomicInteger asked = new AtomicInteger();
        FakeService knowledge = services.get("knowledge");
        knowledge.stop();
        knowledge.start();
        knowledge.answerBy(request -> {
            asked.incrementAndGet();
            request.connection().close();
        });

        given().delete("/api/topics/t1").then().statusCode(502);
        assertThat(asked).hasValue(1);
    }

    @Test
    void neverRepeatsWhatCouldHaveASecondEffect() {
        AtomicInteger asked = new AtomicInteger();
        given().get("/api/topics").then().statusCode(200);
        services.get("knowledge").answerBy(request -> {
            asked.incrementAndGet();
            request.connection().close();
        });

        given().contentType("application/json")
                .body("{}")
                .post("/api/topics")
                .then()
                .statusCode(502);
        given().post("/api/topics").then().statusCode(502);
        given().patch("/api/topics/t1").then().statusCode(502);
        assertThat(asked).hasValue(3);
    }

    /** As a server does that refuses a request by its head alone. */
    @RepeatedTest(20)
    void relaysAnAnswerThatCameBeforeTheServiceClosedOnTheRestOfTheBody() {
        services.get("usage").answerBy(request -> {
            request.pause();
            request.response()
                    .setStatusCode(401)
                    .putHeader("Connection", "close")
                    .end("{\"early\":true}")
                    .onComplete(said -> request.connection().close());
        });

        given().body(new byte[2 << 20])
                .post("/api/usage/x")
                .then()
                .statusCode(401)
                .body(equalTo("{\"early\":true}"));
    }

    @Test
    void givesUpOnABodyThatStopsArriving() throws IOException {
        try (RawSocket socket = raw()) {
            String answer = socket.send("POST /api/topics HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc")
                    .readAll();

            assertThat(answer)
                    .startsWith("HTTP/1.1 408 ")
                    .contains("urn:mimiq:problem:request-timeout")
                    .doesNotContain("still open");
        }
    }

    @Test
    void failsClosedOnNonsenseFromAService() {
        FakeService usage = services.get("usage");
        usage.stop();
        usage.startSaying("nonsense\r\n\r\n");
        try {
            given().get("/api/usage").then().statusCode(502).body("service", equalTo("usage-service"));
        } finally {
            usage.stop();
            usage.start();
        }
    }
}
