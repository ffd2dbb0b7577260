package io.mimiq.conversation.provider.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.conversation.provider.ChangeSetRequest.Source;
import io.mimiq.platform.contracts.knowledge.Disposition;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.Span;
import io.mimiq.platform.reading.Unit;
import io.mimiq.platform.reading.Unit.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which units of a source the operations of a change set cite, and what becomes of the others. */
final class CitedUnits {

    static final String NOT_USED = "not used by the assistant";
    private static final String NOTHING_UNDER_IT = "nothing under it was used";
    private static final int LONGEST_REASON = 200;

    private final Source source;
    private final Map<Integer, String> sections = new HashMap<>();

    CitedUnits(Source source) {
        this.source = source;
    }

    /** The units with these numbers that are to be worked on. */
    List<Unit> units(JsonNode numbers) {
        List<Unit> units = new ArrayList<>();
        for (JsonNode number : numbers) {
            int given = number.canConvertToInt() ? number.asInt() : 0;
            if (given >= source.first() && given <= source.last() && units.size() < Operation.MAX_EVIDENCE) {
                units.add(source.reading().unit(given));
            }
        }
        return units.stream().distinct().toList();
    }

    static List<Span> evidence(List<Unit> units) {
        return units.stream().map(unit -> new Span(unit.start(), unit.end())).toList();
    }

    /** These units are cited; what they say is, or will be, in this section. */
    void cite(List<Unit> units, @Nullable String sectionId) {
        units.forEach(unit -> sections.put(unit.number(), sectionId == null ? "" : sectionId));
    }

    boolean isCited(Unit unit) {
        return sections.containsKey(unit.number());
    }

    boolean isIn(int number, String sectionId) {
        return sectionId.equals(sections.get(number));
    }

    /** What becomes of the units that are not cited. */
    List<Disposition> account(JsonNode proposal, SourceSections headings) {
        Map<Integer, Disposition> told = new HashMap<>();
        for (JsonNode group : proposal.path("left_out")) {
            tell(told, group.path("units"), State.LEFT_OUT, reason(group));
        }
        tell(told, proposal.path("instruction"), State.INSTRUCTION, null);
        tell(told, proposal.path("asked"), State.ASKED, null);
        Map<Integer, String> kept = keptHeadings();
        return source.units().stream()
                .filter(unit -> !sections.containsKey(unit.number()))
                .map(unit -> disposition(unit, told, kept, headings))
                .toList();
    }

    private void tell(Map<Integer, Disposition> told, JsonNode numbers, State state, @Nullable String reason) {
        units(numbers).forEach(unit -> told.put(unit.number(), disposition(unit, state, null, reason)));
    }

    /** The headings over what is cited, with the section of the first of it. */
    private Map<Integer, String> keptHeadings() {
        Map<Integer, String> kept = new HashMap<>();
        for (Unit unit : source.units()) {
            String section = sections.getOrDefault(unit.number(), "");
            if (!section.isEmpty()) {
                unit.headings().forEach(heading -> kept.putIfAbsent(heading, section));
            }
        }
        return kept;
    }

    private static Disposition disposition(
            Unit unit, Map<Integer, Disposition> told, Map<Integer, String> kept, SourceSections headings) {
        if (unit.kind() == Kind.HEADING) {
            String own = headings.knownOf(unit.number());
            String section = own == null ? kept.get(unit.number()) : own;
            if (section != null) {
                return disposition(unit, State.KEPT, section, null);
            }
        }
        String reason = unit.kind() == Kind.HEADING ? NOTHING_UNDER_IT : NOT_USED;
        return told.getOrDefault(unit.number(), disposition(unit, State.LEFT_OUT, null, reason));
    }

    private static Disposition disposition(
            Unit unit, State state, @Nullable String sectionId, @Nullable String reason) {
        return new Disposition(unit.start(), unit.end(), state, sectionId, reason);
    }

    private static String reason(JsonNode group) {
        String reason = Lines.one(group.path("reason").asText());
        if (reason.length() > LONGEST_REASON) {
            return reason.substring(0, LONGEST_REASON).strip();
        }
        return reason.isEmpty() ? NOT_USED : reason;
    }
}
