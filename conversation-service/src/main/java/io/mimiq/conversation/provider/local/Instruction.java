package io.mimiq.conversation.provider.local;

import io.mimiq.platform.reading.Unit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a message of one sentence tells the assistant to do with the page.
 *
 * @param start where what it is about begins in the message
 * @param end behind its last character
 * @param with what is to stand there instead
 */
record Instruction(Kind kind, int start, int end, @Nullable String with) {

    /** What is to be done. */
    enum Kind {
        ADD,
        RETRACT,
        /** Only if it is clear what is meant. */
        FORGET,
        REPLACE,
        UNDO,
        CLEAR,
        /** Several requests at once. */
        SEVERAL,
        REMOVE_SECTION,
        RENAME_SECTION
    }

    private static final int LONGEST = 2_000;
    private static final List<String> JAPANESE = List.of("追加", "追記", "記録", "メモ");
    private static final int LONGEST_ENDING = 12;
    private static final int FEW_WORDS = 3;

    /** Of a message that is an instruction as a whole. */
    static Optional<Instruction> of(String text) {
        if (text.length() > LONGEST
                || text.strip().contains("\n")
                || text.strip().contains(". ")) {
            return Optional.empty();
        }
        Order order = new Order(text);
        return whole(order)
                .or(() -> added(order))
                .or(() -> japanese(text))
                .or(() -> renamed(order))
                .or(() -> section(order))
                .or(() -> statement(order))
                .or(() -> replaced(order))
                .or(() -> thing(order));
    }

    /** What is asked of the page as a whole, or several things at once. */
    private static Optional<Instruction> whole(Order order) {
        order.begin();
        if (order.isRest("undo")) {
            return order.instruction(Kind.UNDO, null);
        }
        boolean isVerb = order.verb("remove") || order.verb("forget") || order.verb("clear");
        if (isVerb && order.isRest("everything")) {
            return order.instruction(Kind.CLEAR, null);
        }
        boolean isRequest = isVerb || order.verb("add") || order.verb("replace") || order.verb("rename");
        return isRequest && order.goesOn() ? order.instruction(Kind.SEVERAL, null) : Optional.empty();
    }

    /** {@code Forget the fax number}: a few words that name something. */
    private static Optional<Instruction> thing(Order order) {
        order.begin();
        boolean isForgotten =
                (order.verb("forget") || order.verb("remove")) && (order.skip("definite") || order.isName());
        return isForgotten && order.words() <= FEW_WORDS ? order.instruction(Kind.FORGET, null) : Optional.empty();
    }

    /** Whether it begins with a request to add what follows. */
    static boolean adds(String text) {
        Order order = new Order(text.substring(0, Math.min(text.length(), LONGEST)));
        return (order.verb("add") && skipThat(order)) || japanese(text).isPresent();
    }

    String what(String text) {
        return text.substring(start, end);
    }

    /** The unit of the message as what is to be added, in a sentence. */
    Unit of(Unit unit, String text) {
        int first = text.codePointAt(start);
        String last =
                "。".indexOf(text.charAt(end - 1)) >= 0 || Character.isIdeographic(text.codePointBefore(end)) ? "" : ".";
        String sentence = Character.toString(Character.toUpperCase(first))
                + what(text).substring(Character.charCount(first))
                + last;
        return new Unit(
                unit.number(),
                unit.kind(),
                start,
                end,
                sentence,
                unit.form(),
                0,
                unit.headings(),
                unit.parents(),
                null);
    }

    private static Optional<Instruction> added(Order order) {
        order.begin();
        return order.verb("add") && skipThat(order) ? order.instruction(Kind.ADD, null) : Optional.empty();
    }

    private static boolean skipThat(Order order) {
        order.skip("onpage");
        return order.skip("that") && !order.skip("particles");
    }

    private static Optional<Instruction> renamed(Order order) {
        order.begin();
        if (!order.verb("rename")) {
            return Optional.empty();
        }
        order.skip("articles");
        order.skip("section");
        return order.split("into").flatMap(with -> {
            order.skipLast("section");
            return order.instruction(Kind.RENAME_SECTION, with);
        });
    }

    private static Optional<Instruction> section(Order order) {
        order.begin();
        if (!order.verb("remove")) {
            return Optional.empty();
        }
        order.skip("articles");
        boolean isSection = order.skip("section");
        if (isSection) {
            order.skip("about");
        }
        return isSection || order.skipLast("section") ? order.instruction(Kind.REMOVE_SECTION, null) : Optional.empty();
    }

    private static Optional<Instruction> statement(Order order) {
        order.begin();
        boolean isForgotten =
                (order.verb("forget") || order.verb("remove")) && (order.skip("that") || order.skip("about"));
        if (!isForgotten) {
            order.begin();
            isForgotten = (order.verb("forget") || order.verb("remove"))
                    && (order.skip("articles") | order.skip("sentence"))
                    && order.isBehind("sentence")
                    && (order.skip("says") | order.skip("that") | order.skip("about"));
        }
        return isForgotten ? order.instruction(Kind.RETRACT, null) : Optional.empty();
    }

    private static Optional<Instruction> replaced(Order order) {
        order.begin();
        if (!order.verb("replace")) {
            return Optional.empty();
        }
        return order.split("into").flatMap(with -> order.instruction(Kind.REPLACE, with));
    }

    /** The verb comes last. */
    private static Optional<Instruction> japanese(String text) {
        int verb = JAPANESE.stream().mapToInt(text::lastIndexOf).max().orElse(-1);
        String ending = verb < 0 ? "" : text.substring(verb).strip();
        boolean isOrder = ending.length() <= LONGEST_ENDING + 2 && (ending.contains("して") || ending.contains("お願い"));
        int end = verb;
        for (String particle : List.of("を", "こと", "と", "という")) {
            end = isOrder && text.startsWith(particle, end - particle.length()) ? end - particle.length() : end;
        }
        return isOrder && end > 1 && end < verb
                ? Optional.of(new Instruction(Kind.ADD, 0, end, null))
                : Optional.empty();
    }
}
