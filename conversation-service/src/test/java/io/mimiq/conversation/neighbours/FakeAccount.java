package io.mimiq.conversation.neighbours;

import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.reading.Unit;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What became of the units of a source, as knowledge-service finds it out from a change set. */
final class FakeAccount {

    private static final List<String> STATES =
            List.of("kept", "confirmed", "contested", "reference", "asked", "instruction", "left_out");

    /** The last that cites a unit decides. */
    private static final List<String> CITING = List.of(
            "retract_statement",
            "confirm_statement",
            "mark_task",
            "supersede_statement",
            "add_statement",
            "conflict_statement");

    private final Reading reading;
    private final Map<Integer, String> states = new TreeMap<>();
    private int gaps;

    private FakeAccount(Reading reading) {
        this.reading = reading;
    }

    static FakeAccount of(JsonObject changeSet, String text, Syntax syntax) {
        FakeAccount account = new FakeAccount(Reading.of(text, syntax));
        JsonObject part =
                changeSet.getJsonObject("part", new JsonObject().put("start", 0).put("end", text.length()));
        TreeMap<Integer, Unit> units = new TreeMap<>();
        account.reading.units().stream()
                .filter(unit -> unit.start() >= part.getInteger("start") && unit.start() < part.getInteger("end"))
                .forEach(unit -> units.put(unit.start(), unit));
        items(changeSet, "account").forEach(told -> account.tell(units, told, told.getString("state")));
        for (String type : CITING) {
            items(changeSet, "operations")
                    .filter(operation -> operation.getString("type").equals(type))
                    .flatMap(operation -> items(operation, "evidence"))
                    .forEach(span -> account.tell(units, span, state(type, changeSet.getBoolean("review"))));
        }
        account.gaps = units.size() - account.states.size();
        return account;
    }

    private static String state(String type, boolean review) {
        return switch (type) {
            case "retract_statement" -> "instruction";
            case "conflict_statement" -> "contested";
            case "confirm_statement" -> review ? "contested" : "confirmed";
            default -> review ? "contested" : "kept";
        };
    }

    private void tell(TreeMap<Integer, Unit> units, JsonObject span, String state) {
        Integer from = units.floorKey(span.getInteger("start"));
        units.subMap(from == null ? 0 : from, span.getInteger("end")).values().stream()
                .filter(unit -> span.getInteger("start") < unit.end())
                .forEach(unit -> states.put(unit.number(), state));
    }

    FakeAccount and(FakeAccount later) {
        FakeAccount both = new FakeAccount(later.reading);
        both.states.putAll(states);
        both.states.putAll(later.states);
        return both;
    }

    /** Whether a unit is left without a state. */
    boolean hasGaps() {
        return gaps > 0;
    }

    JsonObject summary() {
        JsonObject summary = new JsonObject();
        for (String state : STATES) {
            long count = states.values().stream().filter(state::equals).count();
            summary.put(state.equals("left_out") ? "leftOut" : state, count);
        }
        summary.put("rejectedBefore", 0);
        return summary;
    }

    JsonArray states() {
        return new JsonArray(new ArrayList<>(states.values()));
    }

    List<JsonObject> references(String sourceId) {
        return states.entrySet().stream()
                .filter(entry -> entry.getValue().equals("reference"))
                .map(entry -> reading.unit(entry.getKey()))
                .map(unit -> new JsonObject()
                        .put("sourceId", sourceId)
                        .put("number", unit.number())
                        .put("title", "Handbook.md")
                        .put("start", unit.start())
                        .put("end", unit.end())
                        .put("text", unit.text())
                        .put(
                                "headings",
                                new JsonArray(unit.headings().stream()
                                        .map(number -> reading.unit(number).text())
                                        .toList())))
                .toList();
    }

    private static Stream<JsonObject> items(JsonObject holder, String field) {
        return holder.getJsonArray(field).stream().map(JsonObject.class::cast);
    }
}
