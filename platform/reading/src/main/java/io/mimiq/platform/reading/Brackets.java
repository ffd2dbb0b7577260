package io.mimiq.platform.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Brackets and quotes that open within a sentence, whose words belong to it. */
final class Brackets {
    private static final int LONGEST = 300;
    private static final String OPEN = "([{“„«‹「『（【《〈";
    private static final String CLOSE = ")]}”“»›」』）】》〉";
    private final List<Span> pairs = new ArrayList<>();
    private int at;

    Brackets(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        int straight = -1;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '"') {
                straight = straight(text, straight, index);
            } else if (CLOSE.indexOf(character) >= 0
                    && !open.isEmpty()
                    && matches(text.charAt(open.peek()), character)) {
                add(open.pop(), index);
            } else if (OPEN.indexOf(character) >= 0) {
                open.push(index);
            }
        }
        pairs.sort(java.util.Comparator.comparingInt(Span::start));
    }

    private int straight(String text, int open, int index) {
        boolean opens = index == 0 || Words.isBlank(text.charAt(index - 1)) || text.charAt(index - 1) == '(';
        if (open >= 0 && !opens) {
            add(open, index);
            return -1;
        }
        return opens ? index : open;
    }

    private static boolean matches(char open, char close) {
        return switch (open) {
            case '“' -> close == '”';
            case '„' -> close == '“' || close == '”';
            default -> OPEN.indexOf(open) == CLOSE.indexOf(close);
        };
    }

    private void add(int open, int close) {
        if (close - open <= LONGEST) {
            pairs.add(new Span(open, close));
        }
    }

    /** Whether a pair that opens behind the start of a sentence is still open here. Asked from left to right. */
    boolean hold(int start, int end) {
        while (at < pairs.size() && pairs.get(at).end() < end) {
            at++;
        }
        for (int index = at; index < pairs.size() && pairs.get(index).start() < end; index++) {
            if (pairs.get(index).start() > start && pairs.get(index).end() >= end) {
                return true;
            }
        }
        return false;
    }
}
