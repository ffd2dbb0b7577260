package io.mimiq.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.bench.http.Hops;
import io.mimiq.bench.http.Load;
import io.mimiq.bench.http.Target;
import io.mimiq.bench.standin.LightService;
import io.mimiq.e2e.Api;
import io.mimiq.e2e.RunningSuite;
import io.mimiq.e2e.evidence.Evidence;
import io.mimiq.e2e.evidence.Form;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the gateway's hop costs a small answer, beside no hop and beside nginx's. */
class GatewayIT {
    private static final int CONNECTIONS = 32;
    private static final int ROUNDS = Form.choose(1, 9);
    /** Rounds' worth of requests before the first. */
    private static final int WARM_UP = Form.choose(1, 8);

    private static final double AIM = 0.6;

    private final RunningSuite suite = RunningSuite.get();
    private final Evidence evidence = Evidence.of("gateway", "A small answer through the gateway, beside nginx");

    @Test
    void relaysSmallAnswers() throws Exception {
        Caller caller = Caller.register(new Api(suite.url()));
        String topic = caller.createTopic();
        String body = caller.api().get(topic).expect(200).body();

        try (LightService light = LightService.start();
                Load load = new Load();
                GatewayTwin gateway = GatewayTwin.start(
                        suite, Map.of("MIMIQ_SERVICES_USAGE_URL", light.url().toString()))) {
            checksTokenAndRate(new Api(gateway.url()), caller, topic);
            Supplier<Target> real = () -> new Target(knowledgeService(), topic, caller.token(), body);
            compare("knowledge-service", real, pid("knowledge-service"), load, gateway, Form.choose(100, 10_000), AIM);
            Supplier<Target> least =
                    () -> new Target(light.url(), LightService.SMALL, caller.token(), LightService.SMALL_BODY);
            long self = ProcessHandle.current().pid();
            compare("a stand-in", least, self, load, gateway, Form.choose(100, 30_000), null);
        }
        evidence.note("Aimed at is a read of a topic from knowledge-service, which verifies the token. The gateway"
                        + " limits the rate by address and by token (the limits are in force, and too high to be"
                        + " reached); it and nginx log each request.")
                .note("The stand-in does next to nothing and checks no token, so that the hop weighs most.")
                .note(CONNECTIONS + " connections; the client, the server and both hops share the processors.")
                .write();
    }

    private void compare(
            String server,
            Supplier<Target> asked,
            long pid,
            Load load,
            GatewayTwin gateway,
            int requests,
            @Nullable Double aim)
            throws Exception {
        URI url = asked.get().server();
        Hops hops = new Hops(asked, load).add(Hops.NONE, url, pid);
        Report report = new Report(evidence, server, "answers");
        gateway.beside(evidence, server.replace(' ', '-'), url, hops, () -> {
            hops.warmUp(CONNECTIONS, requests * WARM_UP);
            report.race(hops.race(CONNECTIONS, requests, ROUNDS), aim);
            report.added("p50", hops.alone(50, requests / 10, ROUNDS));
            report.added("p99", hops.alone(99, requests / 10, ROUNDS));
        });
    }

    private static void checksTokenAndRate(Api gateway, Caller caller, String topic) {
        String token = caller.token();
        int inSignature = token.lastIndexOf('.') + 10;
        char other = token.charAt(inSignature) == 'A' ? 'B' : 'A';
        String forged = token.substring(0, inSignature) + other + token.substring(inSignature + 1);
        gateway.get(topic).expect(401);
        gateway.withToken(forged).get(topic).expect(401);
        assertThat(gateway.withToken(token).get(topic).expect(200).header("RateLimit-Policy"))
                .contains("q=" + GatewayTwin.LIMIT);
    }

    private URI knowledgeService() {
        return URI.create("http://localhost:" + (suite.url().getPort() + 2));
    }

    private long pid(String process) {
        return suite.processes().pid(process);
    }
}
