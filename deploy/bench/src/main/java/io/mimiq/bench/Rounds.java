package io.mimiq.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * Runs several contenders in turn, A B C A B C, so that a machine that becomes slower does so for all of them. The first
 * round warms up and is not counted.
 */
public final class Rounds {
    private final Map<String, Callable<Double>> contenders = new LinkedHashMap<>();

    /** @param measurement does the work once and returns its figure, always in the same unit */
    public Rounds add(String name, Callable<Double> measurement) {
        contenders.put(name, measurement);
        return this;
    }

    /** The measurements of each contender, by its name. */
    public Map<String, Series> run(int rounds) throws Exception {
        List<Map<String, Double>> measured = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            Map<String, Double> one = new LinkedHashMap<>();
            for (Map.Entry<String, Callable<Double>> contender : contenders.entrySet()) {
                one.put(contender.getKey(), contender.getValue().call());
            }
            if (round > 0) {
                measured.add(one);
            }
        }
        return contenders.keySet().stream()
                .collect(Collectors.toMap(
                        name -> name, name -> series(measured, name), (one, same) -> one, LinkedHashMap::new));
    }

    private static Series series(List<Map<String, Double>> measured, String name) {
        return new Series(measured.stream().map(round -> round.get(name)).toList());
    }
}
