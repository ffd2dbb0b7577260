package io.mimiq.platform.reading;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes blocks of Markdown, in lists and quotes. */
final class BlockWriter {
    private enum State {
        /** Nothing stands on the line. */
        START,
        /** Marks stand on the line, words do not. */
        MARKED,
        WORDS
    }

    private final Traced.Builder page;
    /** What each further line begins with: the indentation of items, the marks of quotes. */
    private final Deque<String> prefixes = new ArrayDeque<>();

    private State state = State.START;
    private boolean isFirst = true;
    private boolean needsBlank;

    BlockWriter(Traced base) {
        this.page = base.edit();
    }

    Traced written() {
        return page.build();
    }

    boolean hasWords() {
        return state == State.WORDS;
    }

    /** What comes next begins a line. */
    void line(int at) {
        if (state == State.WORDS) {
            page.insert("\n", at);
            state = State.START;
        }
    }

    /** What comes next stands apart from what stands before. */
    void block(int at) {
        line(at);
        needsBlank |= state == State.START && !isFirst;
    }

    /** Opens an item or quote. */
    void open(String mark, int at) {
        mark(mark, at);
        prefixes.push(mark.startsWith(">") ? mark : " ".repeat(mark.length()));
    }

    void close(int at) {
        if (state == State.MARKED) {
            page.insert("\n", at);
            state = State.START;
        }
        line(at);
        prefixes.pop();
    }

    int depth() {
        return prefixes.size();
    }

    /** A mark that words are to follow. */
    void mark(String mark, int at) {
        begin(at);
        page.insert(mark, at);
        state = State.MARKED;
    }

    private void begin(int at) {
        if (state == State.START) {
            if (needsBlank) {
                page.insert(prefix().stripTrailing() + "\n", at);
            }
            page.insert(prefix(), at);
            needsBlank = false;
            isFirst = false;
        }
    }

    void insert(String words, int at) {
        begin(at);
        page.insert(words, at);
        state = State.WORDS;
    }

    void copy(int from, int to) {
        begin(from);
        page.copy(from, to);
        state = State.WORDS;
    }

    void replace(int from, int to, String words) {
        begin(from);
        page.replace(from, to, words);
        state = State.WORDS;
    }

    /** What a line within a block begins with. */
    String prefix() {
        StringBuilder prefix = new StringBuilder();
        prefixes.descendingIterator().forEachRemaining(prefix::append);
        return prefix.toString();
    }
}
