package io.mimiq.bench;

import io.mimiq.bench.http.Hops;
import io.mimiq.bench.http.Hops.Result;
import io.mimiq.e2e.evidence.Evidence;
import io.mimiq.e2e.evidence.Figure;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns what {@link Hops} measured into figures. */
record Report(Evidence evidence, String server, String answers) {
    static final String GATEWAY = "gateway";
    static final String NGINX = "nginx";

    /** @param aim of the gateway's rate, divided by nginx's; null when it is only reported */
    void race(Map<String, Result> results, @Nullable Double aim) {
        Result gateway = result(results, GATEWAY);
        ratio("gateway / " + server + " itself", gateway, result(results, Hops.NONE), null);
        if (results.containsKey(NGINX)) {
            ratio("gateway / nginx before " + server, gateway, result(results, NGINX), aim);
        }
        results.forEach((name, result) -> {
            evidence.figure(Figure.of(
                    "%s, %s: %s a second".formatted(server, name, answers),
                    result.perSecond().text("%.0f")));
            if (!name.equals(Hops.NONE)) {
                evidence.figure(Figure.of(
                        "%s, %s: its processor time for one".formatted(server, name),
                        result.micros().text("%.1f") + " us"));
            }
        });
    }

    private void ratio(String name, Result one, Result other, @Nullable Double aim) {
        Series ratio = one.perSecond().dividedBy(other.perSecond());
        String value = ratio.text("%.2f");
        evidence.figure(
                aim == null ? Figure.of(name, value) : Figure.of(name, value, ">= " + aim, ratio.median() >= aim));
    }

    /** @param micros the time of an answer at that percentile with each hop */
    void added(String percentile, Map<String, Series> micros) {
        double direct = series(micros, Hops.NONE).median();
        micros.forEach((name, series) -> {
            if (!name.equals(Hops.NONE)) {
                evidence.figure(Figure.of(
                        "%s, %s: added %s, one request at a time".formatted(server, name, percentile),
                        String.format(Locale.ROOT, "%.0f us", series.median() - direct)));
            }
        });
    }

    private static Result result(Map<String, Result> results, String name) {
        return Objects.requireNonNull(results.get(name));
    }

    private static Series series(Map<String, Series> all, String name) {
        return Objects.requireNonNull(all.get(name));
    }
}
