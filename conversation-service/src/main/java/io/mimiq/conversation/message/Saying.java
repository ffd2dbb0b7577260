package io.mimiq.conversation.message;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.platform.contracts.conversation.FindMessages.Wanted;
import io.mimiq.platform.contracts.knowledge.Wording;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds what a message says of certain things: in units of its own, in what it quotes, or by citing what says it. */
final class Saying {

    /** What has fewer letters and digits is said everywhere. */
    private static final int SHORTEST = 8;

    private final Map<String, List<Integer>> byText = new HashMap<>();
    private final Map<String, List<Integer>> byStatement = new HashMap<>();

    Saying(List<Wanted> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            for (String key : letters(wanted.get(i))) {
                byText.computeIfAbsent(key, first -> new ArrayList<>()).add(i);
            }
            for (String statementId : wanted.get(i).statementIds()) {
                byStatement
                        .computeIfAbsent(statementId, first -> new ArrayList<>())
                        .add(i);
            }
        }
    }

    /** All that is forgotten is one thing. */
    Saying(Forgotten forgotten) {
        forgotten.texts().forEach(key -> byText.put(key, List.of(0)));
        forgotten.ids().forEach(id -> byStatement.put(id, List.of(0)));
    }

    /** What a text is known by; nothing if it is said everywhere. */
    static Set<String> letters(Wanted wanted) {
        String key = Wording.letters(wanted.text());
        return key.length() < SHORTEST ? Set.of() : Set.of(key);
    }

    /** The places of what it says in the list of what is wanted. */
    SortedSet<Integer> in(Message message) {
        SortedSet<Integer> said = new TreeSet<>();
        hear(message.text(), said);
        for (StreamEvent event : message.events()) {
            if (!event.type().equals(StreamEvent.DELTA)) {
                hear(event.data(), said);
            }
        }
        return said;
    }

    /** Whether a text is one of those that are wanted, or quotes one. */
    boolean says(String text) {
        return byText.containsKey(Wording.letters(text))
                || QuotedText.in(text).stream()
                        .anyMatch(quote -> meant(quote).findAny().isPresent());
    }

    /** Whether a text may be where one of those that are wanted breaks off. */
    boolean begins(String text) {
        return beginningWith(text).findAny().isPresent();
    }

    private Stream<Integer> beginningWith(String text) {
        String beginning = Wording.letters(text);
        return beginning.length() < SHORTEST
                ? Stream.empty()
                : byText.entrySet().stream()
                        .filter(each -> each.getKey().startsWith(beginning))
                        .flatMap(each -> each.getValue().stream());
    }

    private Stream<Integer> meant(QuotedText quote) {
        return quote.isBeginning()
                ? beginningWith(quote.text())
                : byText.getOrDefault(Wording.letters(quote.text()), List.of()).stream();
    }

    /** Whether a citation is of one of the statements or, if it is of none, of one of the sources. */
    boolean isCited(JsonNode citation) {
        JsonNode statement = citation.path("statementId");
        return statement.isTextual() ? byStatement.containsKey(statement.textValue()) : isSource(citation);
    }

    /** Whether the words of a citation are those of one of the sources. */
    boolean isSource(JsonNode citation) {
        return byStatement.containsKey(citation.path("sourceId").asText());
    }

    private void hear(JsonNode node, SortedSet<Integer> said) {
        if (node.isTextual()) {
            String text = node.textValue();
            said.addAll(byStatement.getOrDefault(text, List.of()));
            hear(text, said);
        }
        node.forEach(each -> hear(each, said));
    }

    private void hear(String text, SortedSet<Integer> said) {
        said.addAll(byText.getOrDefault(Wording.letters(text), List.of()));
        Reading.of(text, Syntax.NOTE)
                .units()
                .forEach(unit -> said.addAll(byText.getOrDefault(Wording.letters(unit.text()), List.of())));
        QuotedText.in(text).stream().flatMap(this::meant).forEach(said::add);
    }
}
