package io.mimiq.platform.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a chat: each line is a unit, in the words of who said it. */
final class ChatReader {
    /** What an export puts before and behind a chat is divided from it by lines that are longer than anyone writes. */
    private static final int RULE = 20;

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
        if (isTimed(text, lines, timed, 4)) {
            return spoken(timed);
        }
        List<@Nullable ChatLine> paired = paired(text, lines);
        if (isTimed(text, lines, paired, 6)) {
            return paired;
        }
        List<@Nullable ChatLine> loose = each(text, lines, ChatLine::loose);
        if (isTimed(text, lines, loose, 4)) {
            return loose;
        }
        List<@Nullable ChatLine> said = each(text, lines, ChatLine::said);
        return Dialogue.is(text, lines, said) ? said : null;
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

    /** @param most lines for each head, where nobody speaks twice */
    private static boolean isTimed(String text, List<Line> lines, List<@Nullable ChatLine> chat, int most) {
        Map<String, Integer> speakers = new HashMap<>();
        int filled = 0;
        int begun = 0;
        int sure = 0;
        int heads = 0;
        int before = 0;
        int silent = 0;
        boolean wasHead = false;
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).isBlank()) {
                continue;
            }
            filled++;
            ChatLine line = chat.get(index);
            if (line == null) {
                before += begun == 0 && !ChatLine.isDated(lines.get(index).words(text)) ? 1 : 0;
                wasHead = false;
                continue;
            }
            silent += line.isHead() && wasHead ? 1 : 0;
            wasHead = line.isHead();
            begun++;
            sure += line.isSure() ? 1 : 0;
            heads += line.isHead() ? 1 : 0;
            speakers.merge(String.valueOf(line.who()), 1, Integer::sum);
        }
        boolean recurs = speakers.values().stream().anyMatch(count -> count > 1);
        boolean isCertain = sure >= 2
                || heads >= 2 && heads * 2 >= begun && (recurs || heads * most >= filled)
                || recurs && begun >= 3;
        return isCertain && silent * 4 <= heads && before <= 4 && begun * 8 >= filled;
    }

    private void read(Scope scope) {
        Scope said = scope;
        ChatLine last = chat.stream()
                .filter(line -> line != null && !line.isHead())
                .findFirst()
                .orElse(null);
        ChatLine head = null;
        Form.Joint joint = Form.Joint.APART;
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            if (line.isBlank()) {
                joint = Form.Joint.APART;
                continue;
            }
            String words = line.words(text);
            ChatLine begun = chat.get(index);
            if (begun != null && begun.isHead()) {
                head = begun;
            } else if (begun == null && head != null && isNextTime(index, words)) {
                begun = head.at(ChatLine.time(words));
            }
            if (begun != null) {
                last = begun.isHead() || Character.isLetter(words.codePointAt(0)) ? null : begun;
            } else if (last != null) {
                begun = last.event(words);
            }
            if (begun != null) {
                said = scope.said(new Attribution(begun.who(), begun.when(), false));
            } else if (Dates.isDate(words) || words.length() >= RULE && LineKind.isRule(words)) {
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

    /** A time alone, where somebody goes on. */
    private boolean isNextTime(int index, String words) {
        boolean isApart = index > 0 && (lines.get(index - 1).isBlank() || words.startsWith("["));
        return isApart && chat.get(index - 1) == null && ChatLine.isTime(words);
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
