package io.mimiq.conversation.provider.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.conversation.provider.ChangeSetRequest.Source;
import io.mimiq.platform.contracts.knowledge.Knowledge.Statement;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.AddStatement;
import io.mimiq.platform.contracts.knowledge.Operation.ConfirmStatement;
import io.mimiq.platform.reading.Unit;
import io.mimiq.platform.reading.Unit.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a model adds: units as they are, each as a statement, or one statement in words of its own. */
final class Additions {

    private final ChangeSetPrompt prompt;
    private final List<Operation> operations;
    private final SourceSections sections;
    private final CitedUnits cited;
    private final Map<String, String> last = new HashMap<>();
    private final Repeats repeats;

    Additions(ChangeSetPrompt prompt, List<Operation> operations, SourceSections sections, CitedUnits cited) {
        this.prompt = prompt;
        this.operations = operations;
        this.sections = sections;
        this.cited = cited;
        this.repeats = new Repeats(prompt.request().source().reading());
    }

    /** Returns false if nothing of it can be added. */
    boolean add(JsonNode operation, List<Unit> units) {
        Unit first = units.get(0);
        String given = operation.path("text").asText();
        String form = operation.path("form").asText();
        String text = Forms.isCode(form, first) ? Lines.several(given) : Lines.one(given);
        if (!text.isBlank()) {
            if (isSound(text)) {
                add(operation, units, text);
            }
            return isSound(text);
        }
        List<Unit> own = units.stream()
                .filter(unit -> unit.kind() != Kind.HEADING && isSound(unit.text()))
                .toList();
        own.forEach(unit -> addAsItIs(operation, unit));
        return !own.isEmpty();
    }

    /** What a label names means nothing, or the opposite, without it: it comes along. */
    private void addAsItIs(JsonNode operation, Unit unit) {
        Source source = prompt.request().source();
        for (int parent : unit.parents()) {
            Unit above = source.reading().unit(parent);
            if (above.kind() == Kind.LABEL && parent >= source.first()) {
                addOnce(operation, above);
            }
        }
        addOnce(operation, unit);
    }

    private void addOnce(JsonNode operation, Unit unit) {
        if (!cited.isCited(unit)) {
            add(operation, List.of(unit), unit.text());
        }
    }

    static boolean isSound(String text) {
        return !text.isBlank() && text.length() <= Operation.MAX_STATEMENT;
    }

    private void add(JsonNode operation, List<Unit> units, String text) {
        Unit first = units.get(0);
        String section = section(operation, first);
        String form = operation.path("form").asText();
        String id = prompt.request().newId("operation", operations.size());
        Statement same = same(text, section, repeats.next(first, text));
        if (same != null) {
            operations.add(new ConfirmStatement(id, same.id(), CitedUnits.evidence(units)));
        } else {
            String statementId = prompt.request().newId("statement", operations.size());
            operations.add(new AddStatement(
                    id,
                    statementId,
                    text,
                    section,
                    CitedUnits.evidence(units),
                    after(operation, section, statementId),
                    Forms.of(form, first, text, number -> cited.isIn(number, section))));
        }
        cited.cite(units, section);
    }

    /** The named section, else that of the unit's heading, else one for what came without a heading. */
    private String section(JsonNode operation, Unit unit) {
        int level = operation.path("level").asInt(Operation.MIN_LEVEL);
        int sound = Math.max(Operation.MIN_LEVEL, Math.min(level, Operation.MAX_LEVEL));
        String named = sections.named(Lines.one(operation.path("section").asText()), sound);
        if (named != null) {
            return named;
        }
        String ofHeading = unit.headings().isEmpty()
                ? null
                : sections.ofHeading(unit.headings().get(unit.headings().size() - 1));
        return ofHeading != null ? ofHeading : sections.ofSource();
    }

    /** What follows the same statement stands in the order it was given in. */
    private @Nullable String after(JsonNode operation, String section, String statementId) {
        Statement named = prompt.statement(operation.path("after").asText());
        if (named == null || !section.equals(named.sectionId())) {
            return null;
        }
        String before = last.put(named.id(), statementId);
        return before == null ? named.id() : before;
    }

    /**
     * The statement of that section that says it already. What a source repeats, such as a step, is a statement each time.
     *
     * @param occurrence how often the source has said it by then
     */
    private @Nullable Statement same(String text, String section, int occurrence) {
        return prompt.request().knowledge().statements().stream()
                .filter(statement -> section.equals(statement.sectionId())
                        && statement.text().equals(text))
                .skip(occurrence - 1L)
                .findFirst()
                .orElse(null);
    }
}
