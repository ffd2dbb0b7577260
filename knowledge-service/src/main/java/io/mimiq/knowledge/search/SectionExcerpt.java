package io.mimiq.knowledge.search;

import io.mimiq.knowledge.page.Placement;
import io.mimiq.knowledge.page.Section;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * The lines of a section that say certain statements, with those beside them and what they need to be read as they are: the
 * items above an item, the label of a list, the head of a table, the whole of a block of code.
 */
final class SectionExcerpt {

    private final Section section;
    private final List<Integer> starts = new ArrayList<>();
    private final BitSet kept = new BitSet();

    private SectionExcerpt(Section section) {
        this.section = section;
        String body = section.body();
        for (int start = 0; start >= 0 && start < body.length(); start = body.indexOf('\n', start) + 1) {
            starts.add(start);
            if (body.indexOf('\n', start) < 0) {
                break;
            }
        }
    }

    static Section of(Section section, Set<String> statementIds) {
        SectionExcerpt excerpt = new SectionExcerpt(section);
        List<Placement> places = section.placements();
        for (int i = 0; i < places.size(); i++) {
            if (statementIds.contains(places.get(i).statementId())) {
                for (int near = Math.max(0, i - 1); near <= Math.min(places.size() - 1, i + 1); near++) {
                    excerpt.keep(places.get(near));
                }
            }
        }
        excerpt.keepCode();
        return excerpt.section();
    }

    private void keep(Placement place) {
        int first = line(place.start());
        kept.set(first, line(place.end() - 1) + 1);
        if (text(first).startsWith("|")) {
            int head = first;
            while (head > 0 && text(head - 1).startsWith("|")) {
                head--;
            }
            kept.set(head, Math.min(head + 2, starts.size()));
        }
        keepAbove(first);
    }

    /** Lines that are indented less, and a label that stands before all. */
    private void keepAbove(int line) {
        int indent = indent(line);
        for (int above = line - 1; above >= 0; above--) {
            if (!text(above).isBlank() && indent(above) < indent) {
                kept.set(above);
                indent = indent(above);
            } else if (indent == 0 && text(above).stripTrailing().endsWith(":")) {
                kept.set(above);
                return;
            } else if (indent == 0 && !text(above).isBlank() && !isItem(text(above))) {
                return;
            }
        }
    }

    private void keepCode() {
        int open = -1;
        for (int i = 0; i < starts.size(); i++) {
            String text = text(i).strip();
            if (text.startsWith("```") || text.startsWith("~~~")) {
                if (open >= 0 && kept.get(open, i).cardinality() > 0) {
                    kept.set(open, i + 1);
                }
                open = open >= 0 ? -1 : i;
            }
        }
    }

    private Section section() {
        StringBuilder body = new StringBuilder();
        List<Placement> places = new ArrayList<>();
        int last = -1;
        int next = 0;
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            body.append(last >= 0 && last < i - 1 ? "\n" : "");
            int moved = body.length() - starts.get(i);
            int end = end(i);
            while (next < section.placements().size()
                    && section.placements().get(next).start() < end) {
                Placement place = section.placements().get(next++);
                if (place.start() >= starts.get(i) && isKept(place)) {
                    places.add(place.shifted(moved));
                }
            }
            body.append(section.body(), starts.get(i), end);
            last = i;
        }
        return new Section(section.id(), section.heading(), section.level(), body.toString(), places);
    }

    private boolean isKept(Placement place) {
        int first = line(place.start());
        return kept.nextClearBit(first) > line(place.end() - 1);
    }

    private int line(int offset) {
        int from = 0;
        int to = starts.size() - 1;
        while (from < to) {
            int middle = (from + to + 1) / 2;
            if (starts.get(middle) <= offset) {
                from = middle;
            } else {
                to = middle - 1;
            }
        }
        return from;
    }

    private int end(int line) {
        return line + 1 < starts.size() ? starts.get(line + 1) : section.body().length();
    }

    private String text(int line) {
        return section.body().substring(starts.get(line), end(line));
    }

    private int indent(int line) {
        String text = text(line);
        return text.length() - text.stripLeading().length();
    }

    private static boolean isItem(String line) {
        String text = line.strip();
        return text.startsWith("- ")
                || text.startsWith("* ")
                || text.startsWith("+ ")
                || (!text.isEmpty() && Character.isDigit(text.charAt(0)));
    }
}
