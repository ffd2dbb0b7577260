package io.mimiq.conversation.neighbours;

import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.reading.Unit;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of the units of a source, as knowledge-service finds it out from a change set. */
final class FakeAccount {

    private static final List<String> STATES =
            List.of("kept", "confirmed", "contested", "reference", "asked", "instruction", "left_out");

    private final Reading reading;
    private final Map<Integer, String> states = new TreeMap<>();
    private int gaps;

    private FakeAccount(Reading reading) {
        this.reading = reading;
    }

    static FakeAccount of(JsonObject changeSet, String text, Syntax syntax) {
        FakeAccount account = new FakeAccount(Reading.of(text, syntax));
        JsonObject part = changeSet.getJsonObject("part", new JsonObject().put("start", 0).put("end", text.length()));
        for (Unit unit : account.reading.units()) {
            if (unit.start() >= part.getInteger("start") && unit.start() < part.getInteger("end")) {
                account.account(unit, changeSet);
            }
        }
        return account;
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

    private void account(Unit unit, JsonObject changeSet) {
        Map<String, String> byType = new LinkedHashMap<>();
        byType.put("conflict_statement", "contested");
        byType.put("add_statement", "kept");
        byType.put("supersede_statement", "kept");
        byType.put("mark_task", "kept");
        byType.put("confirm_statement", "confirmed");
        byType.put("retract_statement", "instruction");
        for (Map.Entry<String, String> type : byType.entrySet()) {
            if (items(changeSet, "operations")
                    .filter(operation -> operation.getString("type").equals(type.getKey()))
                    .flatMap(operation -> items(operation, "evidence"))
                    .anyMatch(span -> overlaps(span, unit))) {
                boolean waits = changeSet.getBoolean("review") && !type.getValue().equals("instruction");
                states.put(unit.number(), waits ? "contested" : type.getValue());
                return;
            }
        }
        items(changeSet, "account")
                .filter(told -> overlaps(told, unit))
                .findFirst()
                .ifPresentOrElse(told -> states.put(unit.number(), told.getString("state")), () -> gaps++);
    }

    private static java.util.stream.Stream<JsonObject> items(JsonObject holder, String field) {
        return holder.getJsonArray(field).stream().map(JsonObject.class::cast);
    }

    private static boolean overlaps(JsonObject span, Unit unit) {
        return span.getInteger("start") < unit.end() && unit.start() < span.getInteger("end");
    }
}
