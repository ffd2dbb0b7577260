package io.mimiq.conversation.provider.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an extraction did, in words: one line for the version's changelog, a few sentences for the person. */
record Account(Map<String, Integer> addedTo, int disputed, int repeated, int leftOut) {

    String changelog() {
        List<String> parts = new ArrayList<>();
        if (!addedTo.isEmpty()) {
            parts.add("Added " + additions());
        }
        if (disputed > 0) {
            parts.add(statements(disputed) + (disputed == 1 ? " contradicts" : " contradict") + " what is known");
        }
        return parts.isEmpty() ? "Nothing new" : String.join("; ", parts);
    }

    String summary() {
        List<String> sentences = new ArrayList<>();
        if (!addedTo.isEmpty()) {
            sentences.add("Added " + additions() + ".");
        }
        if (disputed > 0) {
            sentences.add(statements(disputed)
                    + (disputed == 1 ? " contradicts what is known and waits" : " contradict what is known and wait")
                    + " for your decision.");
        }
        if (repeated > 0) {
            sentences.add(statements(repeated) + (repeated == 1 ? " was" : " were") + " known already.");
        }
        if (sentences.isEmpty()) {
            sentences.add("Nothing in it states anything new.");
        }
        if (leftOut > 0) {
            sentences.add(
                    (leftOut == 1 ? "One block" : leftOut + " blocks") + " of code or HTML stayed in the source.");
        }
        return String.join(" ", sentences);
    }

    private String additions() {
        List<String> additions = new ArrayList<>();
        addedTo.forEach((heading, count) -> additions.add(statements(count) + " to “" + heading + "”"));
        int others = additions.size() - 3;
        return others <= 0
                ? String.join(", ", additions)
                : String.join(", ", additions.subList(0, 3)) + " and more to "
                        + (others == 1 ? "another section" : others + " other sections");
    }

    private static String statements(int count) {
        return count == 1 ? "1 statement" : count + " statements";
    }
}
