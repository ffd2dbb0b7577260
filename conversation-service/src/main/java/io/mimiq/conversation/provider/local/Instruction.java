package io.mimiq.conversation.provider.local;

import io.mimiq.platform.reading.Unit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a message of one sentence tells the assistant to do: to add something, or to take back what says something.
 *
 * @param start where that begins in the message
 * @param end behind its last character
 */
record Instruction(boolean retracts, int start, int end) {

    private static final String POLITE =
            "(?iu)\\s*(?:(?:please|bitte|merci de|por favor|(?:could|can|would|will) you(?: please)?"
                    + "|k(?:a|ö)nn(?:s|tes)t du(?: bitte)?),? )?";
    private static final String REMOVE =
            "(?:forget|delete|remove|retract|drop|take out|lösche|entferne|streiche|supprime|efface|borra|elimina|quita) "
                    + "(?:(?:the|that|this|any|all|den|die|das|la|el|le|l['’]) ?)?"
                    + "(?:sentences?|statements?|lines?|entry|entries|items?|notes?|satz|zeile|eintrag|aussage|phrase|ligne|frase|línea|entrada)";
    private static final String WHAT = "(?<what>[^\\n!?]{1,1000}?)";
    private static final String END = "(?: (?:from|off) the page)?(?:,? please| bitte)?[\\s.!" + Questions.MARKS + "]*";
    private static final Pattern ADD =
            pattern("(?:add|note|record|write down|remember|ajoute|añade|agrega)(?: that| que|:) ");
    private static final List<Pattern> RETRACT = List.of(
            pattern("(?:forget|delete|remove|retract|drop|vergiss|oublie|olvida)(?: that|,? dass| que) "),
            pattern(REMOVE
                    + "(?: (?:that|which) (?:says?|states|reads)(?: that)?|,? dass|:| qui dit que| que dice que) "),
            pattern(REMOVE + " (?:about|on|regarding|with|über|zu|mit|sur|sobre|del?) "),
            pattern("(?:forget|vergiss|oublie|olvida) (?:everything |all )?(?:about|alles über|lo de) "));

    /** Of a message that is an instruction as a whole. */
    static Optional<Instruction> of(String text) {
        Optional<Instruction> retract = RETRACT.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::matches)
                .map(found -> new Instruction(true, found.start("what"), found.end("what")))
                .findFirst();
        Matcher add = ADD.matcher(text);
        return retract.isPresent() || !add.matches()
                ? retract
                : Optional.of(new Instruction(false, add.start("what"), add.end("what")));
    }

    String what(String text) {
        return text.substring(start, end);
    }

    /** The unit of the message as what is to be added, in a sentence. */
    Unit of(Unit unit, String text) {
        int first = text.codePointAt(start);
        String sentence = Character.toString(Character.toUpperCase(first))
                + what(text).substring(Character.charCount(first)) + ".";
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

    private static Pattern pattern(String words) {
        return Pattern.compile(POLITE + words + WHAT + END);
    }
}
