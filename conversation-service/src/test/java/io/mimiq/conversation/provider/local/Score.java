package io.mimiq.conversation.provider.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Hits and tries by what is counted, and what was missed. */
final class Score {

    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();

    void count(String what, boolean hit) {
        int[] count = counts.computeIfAbsent(what, w -> new int[2]);
        count[0] += hit ? 1 : 0;
        count[1]++;
    }

    void count(String what, boolean hit, String miss) {
        count(what, hit);
        if (!hit) {
            misses.add(miss);
        }
    }

    double share(String what) {
        int[] count = counts.getOrDefault(what, new int[] {0, 0});
        return count[1] == 0 ? 1 : (double) count[0] / count[1];
    }

    String report() {
        StringBuilder report = new StringBuilder();
        counts.forEach((what, count) -> report.append("%-20s %3d of %3d%n".formatted(what, count[0], count[1])));
        report.append('\n');
        misses.forEach(miss -> report.append(miss).append('\n'));
        return report.toString();
    }
}
