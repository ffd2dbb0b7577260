package io.mimiq.bench;

import io.mimiq.bench.http.Hops;
import io.mimiq.bench.http.Nginx;
import io.mimiq.bench.suite.Twin;
import io.mimiq.e2e.RunningSuite;
import io.mimiq.e2e.evidence.Evidence;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A gateway of the suite whose limits are in force but never reached, and nginx, where there is one, as the other hop. */
final class GatewayTwin implements AutoCloseable {
    static final String LIMIT = "1000000000";

    private final RunningSuite suite;
    private final Twin gateway;

    private GatewayTwin(RunningSuite suite, Twin gateway) {
        this.suite = suite;
        this.gateway = gateway;
    }

    /** @param upstreams environment that leads some routes elsewhere */
    static GatewayTwin start(RunningSuite suite, Map<String, String> upstreams) throws IOException {
        Map<String, String> environment = new HashMap<>(upstreams);
        environment.put("MIMIQ_GATEWAY_LIMITS_CLIENT_REQUESTS", LIMIT);
        environment.put("MIMIQ_GATEWAY_LIMITS_CREDENTIAL_REQUESTS", LIMIT);
        return new GatewayTwin(suite, Twin.of(suite, "gateway", environment));
    }

    URI url() {
        return gateway.url();
    }

    /** Has the work done with nginx as a hop beside the gateway, or without it where there is none. */
    void beside(Evidence evidence, String name, URI server, Hops hops, Work work) throws Exception {
        hops.add(Report.GATEWAY, gateway.url(), gateway.pid());
        Optional<Nginx> nginx = Nginx.proxy(server, suite.home().resolve("nginx-" + name));
        if (nginx.isEmpty()) {
            evidence.note("There is no nginx on the PATH to compare with.");
            work.run();
            return;
        }
        try (Nginx running = nginx.get()) {
            hops.add(Report.NGINX, running.url(), running.pid());
            work.run();
        }
    }

    @Override
    public void close() {
        gateway.close();
    }

    interface Work {
        void run() throws Exception;
    }
}
