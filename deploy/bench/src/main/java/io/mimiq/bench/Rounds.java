package io.mimiq.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * Runs several contenders in turn, A B C C B A, so that a machine that becomes slower does so for all of them, and what one
 * leaves behind is not always the same one's to bear. The first round warms up and is not counted.
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
            for (String name : order(round)) {
                one.put(name, Objects.requireNonNull(contenders.get(name)).call());
            }
            if (round > 0) {
                measured.add(one);
            }
        }
        return contenders.keySet().stream()
                .collect(Collectors.toMap(
                        name -> name, name -> series(measured, name), (one, same) -> one, LinkedHashMap::new));
    }

    private List<String> order(int round) {
        List<String> order = new ArrayList<>(contenders.keySet());
        if (round % 2 != 0) {
            Collections.reverse(order);
        }
        return order;
    }

    private static Series series(List<Map<String, Double>> measured, String name) {
        return new Series(measured.stream().map(round -> round.get(name)).toList());
    }
}
