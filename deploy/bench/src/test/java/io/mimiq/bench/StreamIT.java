package io.mimiq.bench;

import io.mimiq.bench.http.Hops;
import io.mimiq.bench.http.Load;
import io.mimiq.bench.http.Target;
import io.mimiq.bench.standin.LightService;
import io.mimiq.e2e.RunningSuite;
import io.mimiq.e2e.evidence.Evidence;
import io.mimiq.e2e.evidence.Form;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the gateway's hop costs streamed answers, beside no hop and beside nginx's. */
class StreamIT {
    private static final int STREAMS_AT_ONCE = Form.choose(8, 64);
    private static final int STREAMS = Form.choose(16, 640);
    /** Rounds' worth of streams before the first. */
    private static final int WARM_UP = Form.choose(1, 12);

    private static final double AIM = 0.5;

    @Test
    void relaysStreams() throws Exception {
        RunningSuite suite = RunningSuite.get();
        Evidence evidence = Evidence.of("stream", "Streamed answers through the gateway, beside nginx");
        try (LightService light = LightService.start();
                Load load = new Load();
                GatewayTwin gateway = GatewayTwin.start(
                        suite,
                        Map.of("MIMIQ_SERVICES_CONVERSATION_URL", light.url().toString()))) {
            Target stream = new Target(light.url(), LightService.STREAM, "none", LightService.streamBody());
            Hops hops = new Hops(() -> stream, load)
                    .add(Hops.NONE, light.url(), ProcessHandle.current().pid());
            gateway.beside(
                    evidence,
                    "stream",
                    light.url(),
                    hops,
                    () -> new Report(evidence, "a stand-in", "streams")
                            .race(hops.race(STREAMS_AT_ONCE, STREAMS, Form.choose(1, 9)), AIM));
        }
        evidence.note("A stream is %d events of %d bytes together, each written by itself; %d streams at once."
                        .formatted(
                                LightService.DELTAS, LightService.streamBody().length(), STREAMS_AT_ONCE))
                .note("Every stream arrived as it was sent, byte by byte.")
                .write();
    }
}
