package io.mimiq.conversation.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes out of an answer what it quotes of a deleted source: the passages that say it or that only citations of it stand
 * behind. In their place it says that there was a source; all else stays as it was, and each event keeps its place.
 */
final class Forgetting {

    private static final String TEXT = "text";

    private final Saying forgotten;
    private final String notice;
    private final Message answer;
    private final String text;
    private final List<Unit> units;
    private final List<StreamEvent> events;
    /** Starts and ends of what goes. */
    private final TreeMap<Integer, Integer> going = new TreeMap<>();

    /** An answer without what it quoted. */
    record Left(String text, List<StreamEvent> events) {}

    private Forgetting(Message answer, Saying forgotten, String notice) {
        this.forgotten = forgotten;
        this.notice = notice;
        this.answer = answer;
        this.text = answer.text();
        this.units = Reading.of(text, Syntax.NOTE).units();
        this.events = answer.events();
    }

    /** The answer without what it quotes; empty if that is nothing. */
    static Optional<Left> in(Message answer, Forgotten forgotten) {
        Forgetting forgetting = new Forgetting(answer, new Saying(forgotten), forgotten.notice());
        return forgetting.quotes() ? Optional.of(forgetting.left()) : Optional.empty();
    }

    private boolean quotes() {
        return !forgotten.in(answer).isEmpty() || units.stream().anyMatch(this::breaksOff);
    }

    private Left left() {
        Set<Integer> quoted = quoted();
        units.stream()
                .filter(unit -> quoted.contains(unit.number()) || forgotten.says(unit.text()) || breaksOff(unit))
                .forEach(this::go);
        List<StreamEvent> left = new ArrayList<>();
        StringBuilder said = new StringBuilder();
        int at = 0;
        for (StreamEvent event : events) {
            if (event.type().equals(StreamEvent.DELTA)) {
                int end = at + event.data().path(TEXT).asText().length();
                String piece = piece(at, end);
                said.append(piece);
                left.add(delta(event, piece));
                at = end;
            } else {
                left.add(left(event));
            }
        }
        return new Left(said.toString(), left);
    }

    /** What is not all of an answer may end in the middle of a quote. */
    private boolean breaksOff(Unit unit) {
        return answer.state() != State.DONE && unit.number() == units.size() && forgotten.begins(unit.text());
    }

    /** Numbers of the units that stand, in their line, between a citation of something else and citations of nothing else. */
    private Set<Integer> quoted() {
        Set<Integer> quoted = new HashSet<>();
        int before = 0;
        for (Map.Entry<Integer, Boolean> citation : citations().entrySet()) {
            int at = citation.getKey();
            int from = Math.max(before, startOfLine(at));
            if (citation.getValue()) {
                units.stream()
                        .filter(unit -> unit.start() < at && unit.end() > from)
                        .map(Unit::number)
                        .forEach(quoted::add);
            }
            before = at;
        }
        return quoted;
    }

    /** Of the last line with words before a place. */
    private int startOfLine(int at) {
        int end = at;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return text.lastIndexOf('\n', end - 1) + 1;
    }

    private StreamEvent left(StreamEvent event) {
        JsonNode data = event.data();
        boolean isCitation = event.type().equals(StreamEvent.CITATION);
        if (isCitation && forgotten.isCited(data)) {
            return delta(event, "");
        }
        JsonNode left = without(data);
        if (isCitation && forgotten.isSource(data)) {
            ((ObjectNode) left).put("quote", notice);
        }
        return new StreamEvent(event.id(), event.type(), left);
    }

    /** The places of citations, and whether all that stand there are of what is forgotten. */
    private Map<Integer, Boolean> citations() {
        Map<Integer, Boolean> citations = new TreeMap<>();
        int at = 0;
        for (StreamEvent event : events) {
            if (event.type().equals(StreamEvent.DELTA)) {
                at += event.data().path(TEXT).asText().length();
            } else if (event.type().equals(StreamEvent.CITATION)) {
                citations.merge(at, forgotten.isCited(event.data()), Boolean::logicalAnd);
            }
        }
        return citations;
    }

    /** The words of a unit, without what marks it as an item or the like; together with those before it in the line. */
    private void go(Unit unit) {
        String written = text.substring(unit.start(), unit.end());
        int words = written.indexOf(unit.text());
        int start = unit.start() + Math.max(words, 0);
        int end = words < 0 ? unit.end() : start + unit.text().length();
        Map.Entry<Integer, Integer> before = going.floorEntry(start);
        boolean goesOn = before != null && isSpace(text.substring(Math.min(before.getValue(), start), start));
        going.put(goesOn ? before.getKey() : start, end);
    }

    /** Whether nothing, or nothing but spaces, stands there. */
    private static boolean isSpace(String between) {
        return between.isBlank() && between.indexOf('\n') < 0;
    }

    /** What stays of the text between two places, with the notices for what goes from there on. */
    private String piece(int from, int to) {
        StringBuilder piece = new StringBuilder();
        int at = from;
        for (Map.Entry<Integer, Integer> gone : going.entrySet()) {
            if (gone.getValue() > from && gone.getKey() < to) {
                piece.append(text, at, Math.max(at, gone.getKey()));
                if (gone.getKey() >= from) {
                    piece.append(notice);
                }
                at = Math.min(to, gone.getValue());
            }
        }
        return piece.append(text, at, to).toString();
    }

    private static StreamEvent delta(StreamEvent event, String piece) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        return new StreamEvent(event.id(), StreamEvent.DELTA, data.put(TEXT, piece));
    }

    /** The same with the notice for each text that says it. */
    private JsonNode without(JsonNode data) {
        if (data.isTextual()) {
            return forgotten.says(data.textValue()) ? TextNode.valueOf(notice) : data;
        }
        if (data.isObject()) {
            ObjectNode left = JsonNodeFactory.instance.objectNode();
            data.fields().forEachRemaining(field -> left.set(field.getKey(), without(field.getValue())));
            return left;
        }
        if (data.isArray()) {
            return JsonNodeFactory.instance.arrayNode().addAll(elements(data));
        }
        return data;
    }

    private List<JsonNode> elements(JsonNode array) {
        List<JsonNode> left = new ArrayList<>();
        array.forEach(each -> left.add(without(each)));
        return left;
    }
}
