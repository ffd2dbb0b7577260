package io.mimiq.platform.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.mimiq.platform.testing.Patience;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What the ops people are told of every process. */
@QuarkusTest
class OperationsTest {
    private static final Duration SOON = Patience.ANSWER;

    @TestHTTPResource(value = "", management = true)
    String management;

    @Inject
    MeterRegistry meters;

    @Inject
    Vertx vertx;

    /** OpenTelemetry before 1.62 reads it without a limit: CVE-2026-45292. */
    @Test
    void readsNoBaggage() {
        assertThat(ConfigProvider.getConfig().getValues("quarkus.otel.propagators", String.class))
                .containsExactly("tracecontext");
    }

    @Test
    void tellsThatAnEventLoopIsBlockedWhileItIs() {
        CountDownLatch release = new CountDownLatch(1);
        vertx.nettyEventLoopGroup().next().execute(() -> hold(release));

        try {
            await().atMost(SOON).until(() -> gauge("mimiq.event.loop.blocked") > 1);
        } finally {
            release.countDown();
        }

        await().atMost(SOON).until(() -> gauge("mimiq.event.loop.blocked") < 1);
        assertThat(meters.get("mimiq.event.loop.delay").timer().max(TimeUnit.SECONDS))
                .isGreaterThan(1);
    }

    @Test
    void tellsEachReadinessCheck() {
        await().atMost(SOON).until(() -> gauge("mimiq.ready") == 1);

        await().atMost(SOON)
                .until(() -> meters.get("mimiq.ready.check")
                                .tag("check", "always")
                                .gauge()
                                .value()
                        == 1);
    }

    @Test
    void givesWhatPeopleWaitForAHistogram() {
        meters.timer("mimiq.gateway.upstream", "upstream", "nobody").record(Duration.ofMillis(30));

        String page = RestAssured.given()
                .auth()
                .preemptive()
                .basic("ops", "ops")
                .get(management + "metrics")
                .asString();

        assertThat(page)
                .contains(
                        "mimiq_gateway_upstream_seconds_bucket{upstream=\"nobody\",le=\"0.025\"} 0",
                        "mimiq_gateway_upstream_seconds_bucket{upstream=\"nobody\",le=\"0.05\"} 1");
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
