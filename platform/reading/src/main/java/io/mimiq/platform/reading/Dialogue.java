package io.mimiq.platform.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what people say to each other, line by line without times, from fields with values. */
final class Dialogue {
    /** Names of fields, not of people. */
    private static final Set<String> FIELDS = Set.of(
            "note",
            "notes",
            "warning",
            "tip",
            "important",
            "todo",
            "fixme",
            "example",
            "question",
            "answer",
            "decision",
            "action",
            "owner",
            "status",
            "date",
            "time",
            "title",
            "subject",
            "summary",
            "update",
            "problem",
            "solution",
            "cause",
            "impact",
            "result",
            "risk",
            "attendees",
            "agenda",
            "today",
            "tomorrow",
            "yesterday",
            "http",
            "https",
            "from",
            "to",
            "cc",
            "re",
            "fixed",
            "added",
            "changed",
            "removed",
            "deprecated",
            "security",
            "hinweis",
            "achtung",
            "wichtig",
            "frage",
            "antwort",
            "beispiel",
            "datum",
            "thema",
            "step",
            "phase",
            "option",
            "goal",
            "scope",
            "background",
            "context",
            "version",
            "name",
            "email",
            "phone",
            "address",
            "given",
            "when",
            "then",
            "expected",
            "actual",
            "pro",
            "con",
            "pros",
            "cons",
            "q",
            "a",
            "ps",
            "nb",
            "input",
            "output",
            "type",
            "id",
            "key");

    private Dialogue() {}

    static boolean is(String text, List<Line> lines, List<@Nullable ChatLine> chat) {
        Map<String, Integer> speakers = new HashMap<>();
        int filled = 0;
        int begun = 0;
        int spoken = 0;
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).isBlank()) {
                continue;
            }
            filled++;
            ChatLine line = chat.get(index);
            if (line == null || line.who() == null || lines.get(index).indent() > 1) {
                continue;
            }
            String words = lines.get(index).words(text);
            String who = line.who().toLowerCase(Locale.ROOT);
            if (FIELDS.contains(who) || FIELDS.contains(who.split("\\s", 2)[0])) {
                return false;
            }
            begun++;
            speakers.merge(who, 1, Integer::sum);
            String said = words.substring(line.who().length() + 1).strip();
            boolean isSentence = ".!?…。！？".indexOf(said.charAt(said.length() - 1)) >= 0 && said.indexOf(' ') > 0;
            spoken += isSentence || said.split("\\s+").length >= 4 ? 1 : 0;
        }
        boolean recurs = speakers.size() < begun;
        boolean isDialogue = begun >= 2 && spoken == begun && filled == begun;
        return begun >= 2
                && begun * 10 >= filled * 8
                && spoken * 2 >= begun
                && (recurs || isDialogue)
                && speakers.size() <= 2 + begun / 2;
    }
}
