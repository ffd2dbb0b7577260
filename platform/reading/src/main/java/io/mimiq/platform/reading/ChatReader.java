package io.mimiq.platform.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a chat: each line is a unit, in the words of who said it. */
final class ChatReader {
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

    private final Traced traced;
    private final String text;
    private final List<Line> lines;
    private final List<@Nullable ChatLine> chat;
    private final LineReader reader;
    private final Units units;

    private ChatReader(Traced traced, List<Line> lines, List<@Nullable ChatLine> chat, Units units) {
        this.traced = traced;
        this.text = traced.text();
        this.lines = lines;
        this.chat = chat;
        this.reader = new LineReader(traced, units);
        this.units = units;
    }

    /** Reads a chat, if the text is one. */
    static boolean read(Traced traced, Scope scope, Units units) {
        List<Line> lines = Line.of(traced.text());
        List<@Nullable ChatLine> chat = chat(traced.text(), lines);
        if (chat == null) {
            return false;
        }
        new ChatReader(traced, lines, chat, units).read(scope);
        return true;
    }

    private static @Nullable List<@Nullable ChatLine> chat(String text, List<Line> lines) {
        List<@Nullable ChatLine> timed = each(text, lines, ChatLine::timed);
        if (isTimed(lines, timed)) {
            return spoken(timed);
        }
        List<@Nullable ChatLine> paired = paired(text, lines);
        if (isTimed(lines, paired)) {
            return paired;
        }
        List<@Nullable ChatLine> loose = each(text, lines, ChatLine::loose);
        if (isTimed(lines, loose)) {
            return loose;
        }
        List<@Nullable ChatLine> said = each(text, lines, ChatLine::said);
        return isSaid(text, lines, said) ? said : null;
    }

    /** Where most say something on the line that names them, a line with a name alone is what happened. */
    private static List<@Nullable ChatLine> spoken(List<@Nullable ChatLine> timed) {
        int heads = 0;
        int sure = 0;
        for (ChatLine line : timed) {
            heads += line != null && line.isHead() ? 1 : 0;
            sure += line != null && line.isSure() ? 1 : 0;
        }
        if (heads >= sure) {
            return timed;
        }
        List<@Nullable ChatLine> spoken = new ArrayList<>(timed.size());
        for (ChatLine line : timed) {
            spoken.add(line != null && line.isHead() ? null : line);
        }
        return spoken;
    }

    private static List<@Nullable ChatLine> each(
            String text, List<Line> lines, Function<String, @Nullable ChatLine> pattern) {
        List<@Nullable ChatLine> chat = new ArrayList<>(lines.size());
        for (Line line : lines) {
            chat.add(line.isBlank() ? null : pattern.apply(line.words(text)));
        }
        return chat;
    }

    /** A name on one line, the time on the next. */
    private static List<@Nullable ChatLine> paired(String text, List<Line> lines) {
        List<@Nullable ChatLine> chat = new ArrayList<>(lines.size());
        for (int index = 0; index < lines.size(); index++) {
            boolean isPair = index + 1 < lines.size()
                    && lines.get(index).length() <= 40
                    && lines.get(index + 1).length() <= 40
                    && ChatLine.isTime(lines.get(index + 1).words(text));
            chat.add(
                    isPair
                            ? ChatLine.head(
                                    lines.get(index).words(text),
                                    lines.get(index + 1).words(text))
                            : null);
        }
        return chat;
    }

    private static boolean isTimed(List<Line> lines, List<@Nullable ChatLine> chat) {
        Map<String, Integer> speakers = new HashMap<>();
        int filled = 0;
        int begun = 0;
        int sure = 0;
        int heads = 0;
        int before = 0;
        boolean wasHead = false;
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).isBlank()) {
                continue;
            }
            filled++;
            ChatLine line = chat.get(index);
            if (line == null) {
                before += begun == 0 ? 1 : 0;
                wasHead = false;
                continue;
            }
            if (line.isHead() && wasHead) {
                return false;
            }
            wasHead = line.isHead();
            begun++;
            sure += line.isSure() ? 1 : 0;
            heads += line.isHead() ? 1 : 0;
            speakers.merge(String.valueOf(line.who()), 1, Integer::sum);
        }
        boolean recurs = speakers.values().stream().anyMatch(count -> count > 1);
        boolean isCertain = sure >= 2
                || heads >= 2 && heads * 2 >= begun && (recurs || heads * 4 >= filled)
                || recurs && begun >= 3;
        return isCertain && before <= 4 && begun * 8 >= filled;
    }

    /** Names with words that someone says, not fields with values. */
    private static boolean isSaid(String text, List<Line> lines, List<@Nullable ChatLine> chat) {
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

    private void read(Scope scope) {
        Scope said = scope;
        ChatLine last = null;
        Form.Joint joint = Form.Joint.APART;
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            if (line.isBlank()) {
                joint = Form.Joint.APART;
                continue;
            }
            String words = line.words(text);
            ChatLine begun = chat.get(index);
            if (begun != null) {
                last = begun.isHead() || Character.isLetter(words.codePointAt(0)) ? null : begun;
            } else if (last != null) {
                begun = last.event(words);
            }
            if (begun != null) {
                said = scope.said(new Attribution(begun.who(), begun.when(), false));
            } else if (Dates.isDate(words)) {
                said = scope;
            }
            if (begun == null && LineKind.isFence(words)) {
                index = code(index, said, joint) - 1;
            } else {
                boolean isHead = begun != null && begun.isHead();
                Draft draft = reader.read(
                        line.text(), line.end(), isHead ? Unit.Kind.LABEL : Unit.Kind.SENTENCE, said, joint);
                if (isHead) {
                    said.label(draft);
                }
            }
            joint = Form.Joint.NEXT_LINE;
        }
    }

    private int code(int index, Scope scope, Form.Joint joint) {
        int end = Fences.end(text, lines, index);
        boolean isClosed =
                end - 1 > index && LineKind.isFence(lines.get(end - 1).words(text));
        int last = isClosed ? end - 1 : end;
        int from = index + 1 < last
                ? lines.get(index + 1).start()
                : lines.get(index).end();
        int to = Math.max(from, lines.get(last - 1).end());
        Span span = traced.source(lines.get(index).text(), lines.get(end - 1).end());
        String words = text.substring(from, to).stripTrailing();
        if (span != null && !words.isBlank()) {
            units.add(Unit.Kind.CODE, span, words, scope, scope.form(Form.Block.CODE, joint, List.of(), null));
        }
        return end;
    }
}
