package io.mimiq.e2e.secrecy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Words in all their disguises, sought in one pass (Aho and Corasick) that folds the case of letters. Bytes that occur in
 * no needle share one column of the table.
 */
public final class Needles {

    /** @param place what the word was written into */
    public record Needle(String place, Disguise disguise) {}

    private static final int ROOT = 0;

    private final int[] columns = new int[256];
    private final List<byte[]> patterns = new ArrayList<>();
    private final List<Needle> needles = new ArrayList<>();
    private final List<int[]> next = new ArrayList<>();
    private final List<Set<Needle>> found = new ArrayList<>();
    private int width = 1;

    /** @param words by the place they were written into */
    public Needles(Map<String, String> words) {
        words.forEach(this::add);
        state();
        for (int i = 0; i < patterns.size(); i++) {
            insert(patterns.get(i), needles.get(i));
        }
        link();
    }

    /** Where a search begins. */
    int start() {
        return ROOT;
    }

    /** Goes on with a search; what it returns is where the next piece goes on. */
    int search(int from, byte[] bytes, int length, Consumer<Needle> each) {
        int state = from;
        for (int i = 0; i < length; i++) {
            state = next.get(state)[columns[bytes[i] & 0xff]];
            Set<Needle> here = found.get(state);
            if (!here.isEmpty()) {
                here.forEach(each);
            }
        }
        return state;
    }

    private void add(String place, String word) {
        for (Disguise disguise : Disguise.values()) {
            disguise.needle(word).ifPresent(bytes -> add(new Needle(place, disguise), bytes));
        }
    }

    private void add(Needle needle, byte[] bytes) {
        patterns.add(bytes);
        needles.add(needle);
        for (byte each : bytes) {
            int lower = lower(each & 0xff);
            if (columns[lower] == 0) {
                columns[lower] = width;
                columns[upper(lower)] = width++;
            }
        }
    }

    private static int lower(int c) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }

    private static int upper(int c) {
        return c >= 'a' && c <= 'z' ? c - 32 : c;
    }

    private int state() {
        int[] row = new int[width];
        Arrays.fill(row, -1);
        next.add(row);
        found.add(Set.of());
        return next.size() - 1;
    }

    private void insert(byte[] pattern, Needle needle) {
        int state = ROOT;
        for (byte each : pattern) {
            int column = columns[each & 0xff];
            if (next.get(state)[column] < 0) {
                next.get(state)[column] = state();
            }
            state = next.get(state)[column];
        }
        found.set(state, union(found.get(state), Set.of(needle)));
    }

    /** Breadth first, so that the state to fall back to is always complete before it is needed. */
    private void link() {
        int[] fallback = new int[next.size()];
        Deque<Integer> states = new ArrayDeque<>(List.of(ROOT));
        while (!states.isEmpty()) {
            int state = states.remove();
            int[] row = next.get(state);
            for (int column = 0; column < width; column++) {
                int otherwise = state == ROOT ? ROOT : next.get(fallback[state])[column];
                if (row[column] < 0) {
                    row[column] = otherwise;
                } else {
                    fallback[row[column]] = otherwise;
                    found.set(row[column], union(found.get(row[column]), found.get(otherwise)));
                    states.add(row[column]);
                }
            }
        }
    }

    private static Set<Needle> union(Set<Needle> one, Set<Needle> other) {
        if (other.isEmpty()) {
            return one;
        }
        Set<Needle> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
