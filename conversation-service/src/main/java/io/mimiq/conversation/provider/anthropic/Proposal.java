package io.mimiq.conversation.provider.anthropic;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the model proposed, taken apart without trust: only operations on what is there, with a text, and with a quote that
 * does occur in the source, become operations. How many were dropped is told.
 */
final class Proposal {

    private final ChangeSetPrompt prompt;
    private final JsonNode proposal;
    private final QuoteFinder quotes;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, String> newSections = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> ended = new HashSet<>();
    private int named;
    private int dropped;

    Proposal(ChangeSetPrompt prompt, JsonNode proposal) {
        this.prompt = prompt;
        this.proposal = proposal;
        this.quotes = new QuoteFinder(prompt.request().source().text());
        prompt.request().knowledge().statements().forEach(statement -> known.add(normal(statement.text())));
    }

    ProposedChangeSet check() {
        for (JsonNode operation : proposal.path("operations")) {
            if (!take(operation)) {
                dropped++;
            }
        }
        return new ProposedChangeSet(
                operations,
                List.of(),
                line(proposal.path("changelog").asText(), "Updated from a source"),
                summary(),
                false,
                false);
    }

    private boolean take(JsonNode operation) {
        Span quote = quotes.find(operation.path("quote").asText());
        if (quote == null) {
            return false;
        }
        String statement = prompt.statement(operation.path("statement").asText());
        String text = line(operation.path("text").asText(), "");
        return switch (operation.path("type").asText()) {
            case "add" -> isNew(text) && add(text, operation.path("section").asText(), quote);
            case "supersede" ->
                statement != null && isNew(text) && ended.add(statement) && supersede(statement, text, quote);
            case "conflict" -> statement != null && isNew(text) && conflict(statement, text, quote);
            case "retract" -> statement != null && ended.add(statement) && retract(statement, quote);
            default -> false;
        };
    }

    private boolean add(String text, String section, Span quote) {
        String sectionId = section(line(section, ""));
        return sectionId != null
                && operations.add(new Operation.AddStatement(
                        newId("operation"), newId("statement"), text, sectionId, List.of(quote), null, null));
    }

    private boolean supersede(String statement, String text, Span quote) {
        return operations.add(new Operation.SupersedeStatement(
                newId("operation"), statement, newId("statement"), text, List.of(quote)));
    }

    private boolean conflict(String statement, String text, Span quote) {
        return operations.add(new Operation.ConflictStatement(
                newId("operation"), statement, newId("statement"), text, List.of(quote)));
    }

    private boolean retract(String statement, Span quote) {
        return operations.add(new Operation.RetractStatement(newId("operation"), statement, List.of(quote)));
    }

    /** The named section, one with that heading, or a new one. */
    private @Nullable String section(String section) {
        String named = prompt.section(section);
        if (named != null) {
            return named;
        }
        if (section.isEmpty() || section.length() > Operation.MAX_HEADING) {
            return null;
        }
        return prompt.request().knowledge().sections().stream()
                .filter(existing -> existing.heading().equalsIgnoreCase(section))
                .map(existing -> existing.id())
                .findFirst()
                .orElseGet(() -> newSections.computeIfAbsent(section.toLowerCase(Locale.ROOT), key -> open(section)));
    }

    private String open(String heading) {
        String id = newId("section");
        operations.add(new Operation.UpsertSection(newId("operation"), id, heading, null, null, null));
        return id;
    }

    private boolean isNew(String text) {
        return !text.isEmpty() && text.length() <= Operation.MAX_STATEMENT && known.add(normal(text));
    }

    private String summary() {
        String summary = line(proposal.path("summary").asText(), "The source was read.");
        if (dropped == 0) {
            return summary;
        }
        String what = dropped == 1 ? "1 suggestion was" : dropped + " suggestions were";
        return summary + " (" + what + " dropped: known already, or without a basis in the source.)";
    }

    private static String line(String text, String otherwise) {
        String line = text.strip().replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "");
        if (line.isEmpty()) {
            return otherwise;
        }
        return line;
    }

    private static String normal(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private String newId(String kind) {
        return prompt.request().newId(kind, named++);
    }
}
