package io.mimiq.conversation.message;

import com.fasterxml.jackson.databind.JsonNode;
import io.mimiq.platform.contracts.conversation.FindMessages.Wanted;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds what a message says of certain things: in units of its own, in what it quotes, or by citing what says it. */
final class Saying {

    /** What has fewer letters and digits is said everywhere. */
    private static final int SHORTEST = 8;

    private final Map<String, List<Integer>> byText = new HashMap<>();
    private final Map<String, List<Integer>> byStatement = new HashMap<>();

    Saying(List<Wanted> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            String key = key(wanted.get(i).text());
            if (key.length() >= SHORTEST) {
                byText.computeIfAbsent(key, first -> new ArrayList<>()).add(i);
            }
            for (String statementId : wanted.get(i).statementIds()) {
                byStatement
                        .computeIfAbsent(statementId, first -> new ArrayList<>())
                        .add(i);
            }
        }
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

    private void hear(JsonNode node, SortedSet<Integer> said) {
        if (node.isTextual()) {
            String text = node.textValue();
            said.addAll(byStatement.getOrDefault(text, List.of()));
            hear(text, said);
        }
        node.forEach(each -> hear(each, said));
    }

    private void hear(String text, SortedSet<Integer> said) {
        said.addAll(byText.getOrDefault(key(text), List.of()));
        Reading.of(text, Syntax.NOTE)
                .units()
                .forEach(unit -> said.addAll(byText.getOrDefault(key(unit.text()), List.of())));
    }

    /** Its letters and digits. */
    private static String key(String text) {
        StringBuilder key = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
