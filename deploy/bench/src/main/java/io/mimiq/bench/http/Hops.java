package io.mimiq.bench.http;

import io.mimiq.bench.Rounds;
import io.mimiq.bench.Series;
import io.mimiq.bench.suite.Processor;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** The same requests to a server itself and through each of several hops before it, in turn. */
public final class Hops {
    public static final String NONE = "direct";

    private final Supplier<Target> asked;
    private final Load load;
    private final Map<String, Hop> hops = new LinkedHashMap<>();

    private record Hop(URI url, Processor processor, List<Double> micros) {}

    /**
     * What was measured with one hop.
     *
     * @param perSecond answers a second, a round each
     * @param micros processor time of the hop for an answer, a round each
     */
    public record Result(Series perSecond, Series micros) {}

    /** @param asked the request to the server itself, whose token may change from round to round */
    public Hops(Supplier<Target> asked, Load load) {
        this.asked = asked;
        this.load = load;
    }

    /** @param pid whose processor time counts: the hop's, or the server's own where there is none */
    public Hops add(String name, URI url, long pid) {
        hops.put(name, new Hop(url, new Processor(pid), new ArrayList<>()));
        return this;
    }

    /** Until compilers have done what they do: the suite's set about it late, to start soon. */
    public Hops warmUp(int connections, int requests) throws InterruptedException {
        for (Hop hop : hops.values()) {
            load.run(asked.get().at(hop.url()), connections, requests);
        }
        return this;
    }

    /** As many requests at once as there are connections. */
    public Map<String, Result> race(int connections, int requests, int rounds) throws Exception {
        Rounds race = new Rounds();
        hops.forEach((name, hop) -> race.add(name, () -> measure(hop, connections, requests)));
        Map<String, Result> results = new LinkedHashMap<>();
        race.run(rounds).forEach((name, perSecond) -> results.put(name, new Result(perSecond, micros(name))));
        return results;
    }

    /** Without the first, which warmed up. */
    private Series micros(String name) {
        List<Double> micros = Objects.requireNonNull(hops.get(name)).micros();
        return new Series(micros.subList(1, micros.size()));
    }

    private double measure(Hop hop, int connections, int requests) throws InterruptedException {
        long before = hop.processor().used().toNanos();
        Outcome outcome = load.run(asked.get().at(hop.url()), connections, requests);
        hop.micros().add((hop.processor().used().toNanos() - before) / 1_000.0 / requests);
        return outcome.perSecond();
    }

    /** One request after another, so that only the way counts: the time of an answer at a percentile, in microseconds. */
    public Map<String, Series> alone(double percentile, int requests, int rounds) throws Exception {
        Rounds walk = new Rounds();
        hops.forEach((name, hop) -> walk.add(
                name, () -> load.run(asked.get().at(hop.url()), 1, requests).micros(percentile)));
        return walk.run(rounds);
    }
}
