package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.platform.contracts.knowledge.Wording;
import io.mimiq.platform.reading.Unit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Headings of the sections that are made. */
final class Titles {
    private static final Pattern PERIOD = Pattern.compile("\\.$");

    /** What is said about nothing in particular. */
    static final String NOTES = "Notes";

    private static final int LONGEST = 90;

    private Titles() {}

    /** What all of a source belongs under: its title, unless its own first heading is above all others. */
    static Optional<String> of(ChangeSetRequest.Source source) {
        List<Unit> units = source.reading().units();
        if (source.title() == null || source.title().isBlank() || hasOwnTitle(units)) {
            return Optional.empty();
        }
        return Optional.of(readable(source.title()));
    }

    /** @see Wording#title */
    static String readable(String title) {
        return Wording.title(title);
    }

    /** Equal for the same heading in capitals or not. */
    static String key(String heading) {
        return Tokens.of(heading).stream().map(Token::key).collect(Collectors.joining(" "));
    }

    /** The heading without what differs from one meeting to the next. */
    static String pattern(String heading) {
        return Tokens.of(heading).stream()
                .map(token -> token.isValue() ? token.slot() : token.key())
                .collect(Collectors.joining(" "));
    }

    /** At most so many characters, at the end of a word if there is one. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most - 1);
        end = end < most / 2 ? most - 1 : end;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** The beginning of a text in quotation marks. */
    static String quoted(String text) {
        return "“" + PERIOD.matcher(cut(text.strip(), LONGEST)).replaceFirst("") + "”";
    }

    private static boolean hasOwnTitle(List<Unit> units) {
        return !units.isEmpty()
                && units.get(0).level() > 0
                && units.stream()
                        .skip(1)
                        .noneMatch(unit -> unit.level() > 0 && unit.headings().isEmpty());
    }
}
