package io.mimiq.conversation.provider.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.Knowledge.Statement;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.ConfirmStatement;
import io.mimiq.platform.contracts.knowledge.Operation.ConflictStatement;
import io.mimiq.platform.contracts.knowledge.Operation.MarkTask;
import io.mimiq.platform.contracts.knowledge.Operation.RetractStatement;
import io.mimiq.platform.contracts.knowledge.Operation.SupersedeStatement;
import io.mimiq.platform.reading.Unit;
import io.mimiq.platform.reading.Unit.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the model proposed, taken apart without trust: only operations on what is there, that cite units of the source,
 * become operations. How many were dropped is told; the units that no operation cites are accounted for.
 */
final class Proposal {

    private final ChangeSetPrompt prompt;
    private final JsonNode proposal;
    private final List<Operation> operations = new ArrayList<>();
    private final Set<String> ended = new HashSet<>();
    private final SourceSections sections;
    private final CitedUnits cited;
    private final Additions additions;
    private int dropped;

    Proposal(ChangeSetPrompt prompt, JsonNode proposal) {
        this.prompt = prompt;
        this.proposal = proposal;
        this.sections = new SourceSections(prompt, operations);
        this.cited = new CitedUnits(prompt.request().source());
        this.additions = new Additions(prompt, operations, sections, cited);
    }

    ProposedChangeSet check() {
        for (JsonNode operation : proposal.path("operations")) {
            if (!take(operation)) {
                dropped++;
            }
        }
        String changelog = Lines.one(proposal.path("changelog").asText());
        return new ProposedChangeSet(
                operations,
                cited.account(proposal, sections),
                changelog.isEmpty() ? "Updated from a source" : changelog,
                summary(),
                false,
                false);
    }

    private boolean take(JsonNode operation) {
        List<Unit> units = cited.units(operation.path("units"));
        if (units.isEmpty()) {
            return false;
        }
        String type = operation.path("type").asText();
        if (type.equals("add")) {
            return additions.add(operation, units);
        }
        Statement statement = prompt.statement(operation.path("statement").asText());
        Operation made = statement == null ? null : about(statement, type, operation, units);
        if (statement == null || made == null) {
            return false;
        }
        cited.cite(units, statement.sectionId());
        return operations.add(made);
    }

    private @Nullable Operation about(Statement statement, String type, JsonNode operation, List<Unit> units) {
        String id = newId("operation");
        String text = text(operation, units);
        return switch (type) {
            case "confirm" -> new ConfirmStatement(id, statement.id(), CitedUnits.evidence(units));
            case "mark" ->
                new MarkTask(id, statement.id(), operation.path("done").asBoolean(true), CitedUnits.evidence(units));
            case "conflict" ->
                isNew(text, statement)
                        ? new ConflictStatement(
                                id, statement.id(), newId("statement"), text, CitedUnits.evidence(units))
                        : null;
            case "supersede" ->
                isNew(text, statement) && ended.add(statement.id())
                        ? new SupersedeStatement(
                                id, statement.id(), newId("statement"), text, CitedUnits.evidence(units))
                        : null;
            case "retract" ->
                ended.add(statement.id()) ? new RetractStatement(id, statement.id(), CitedUnits.evidence(units)) : null;
            default -> null;
        };
    }

    private static boolean isNew(String text, Statement statement) {
        return Additions.isSound(text) && !text.equals(statement.text());
    }

    private static String text(JsonNode operation, List<Unit> units) {
        String given = Lines.one(operation.path("text").asText());
        return given.isEmpty()
                ? units.stream()
                        .filter(unit -> unit.kind() != Kind.HEADING)
                        .map(Unit::text)
                        .collect(Collectors.joining(" "))
                : given;
    }

    private String summary() {
        String given = Lines.one(proposal.path("summary").asText());
        String summary = given.isEmpty() ? "The source was read." : given;
        if (dropped == 0) {
            return summary;
        }
        String what = dropped == 1 ? "1 suggestion was" : dropped + " suggestions were";
        return summary + " (" + what + " dropped for want of a basis in the source.)";
    }

    private String newId(String kind) {
        return prompt.request().newId(kind, operations.size());
    }
}
