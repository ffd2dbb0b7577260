package io.mimiq.conversation.provider.local;

import io.mimiq.platform.reading.Unit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a message of one sentence tells the assistant to do.
 *
 * @param kind what it is to do
 * @param start where that begins in the message which it is about
 * @param end behind its last character
 */
record Instruction(Kind kind, int start, int end) {

    /** What the assistant can be told. */
    enum Kind {
        /** To put what follows on the page. */
        ADD,
        /** To take back what says this. */
        RETRACT
    }

    private static final String POLITE =
            "(?:(?:please|kindly|bitte|merci de|por favor|(?:could|can|would|will) you(?: please)?|kannst du(?: bitte)?|könntest du(?: bitte)?)[,]? )?";
    private static final String ENTRY =
            "(?:the|that|this|any|all|den|die|das|la|el|le|l['’])? ?(?:sentences?|statements?|lines?|entry|entries|items?|note|notes|satz|zeile|eintrag|aussage|phrase|ligne|frase|línea|entrada)";
    private static final List<Rule> RULES = List.of(
            rule(Kind.ADD, "(?:add|note|record|write down|remember|ajoute|añade|agrega)(?: that| que|:) (?<what>.+)"),
            rule(
                    Kind.RETRACT,
                    "(?:forget|delete|remove|retract|drop|vergiss|oublie|olvida)(?: that|,? dass| que) (?<what>.+)"),
            rule(
                    Kind.RETRACT,
                    "(?:forget|delete|remove|retract|drop|take out|lösche|entferne|streiche|supprime|efface|borra|elimina|quita) "
                            + ENTRY
                            + "(?: (?:that|which) (?:says|say|states|reads)(?: that)?|,? (?:der|die|das) besagt,? dass|:| qui dit que| que dice que) (?<what>.+)"),
            rule(
                    Kind.RETRACT,
                    "(?:forget|delete|remove|retract|drop|take out|lösche|entferne|streiche|supprime|efface|borra|elimina|quita) "
                            + ENTRY + " (?:about|on|regarding|with|über|zu|mit|sur|sobre|de|del) (?<what>.+)"),
            rule(
                    Kind.RETRACT,
                    "(?:forget|vergiss|oublie|olvida) (?:everything |all |what we said )?(?:about|alles über|ce qui concerne|lo de) (?<what>.+)"));

    private record Rule(Kind kind, Pattern pattern) {}

    /** Of a message that is an instruction as a whole; of several sentences none is. */
    static Optional<Instruction> of(String text) {
        for (Rule rule : RULES) {
            Matcher found = rule.pattern().matcher(text);
            if (found.matches()) {
                return Optional.of(new Instruction(rule.kind(), found.start("what"), found.end("what")));
            }
        }
        return Optional.empty();
    }

    /** The unit as what is told in it, as a sentence. */
    Unit of(Unit unit, String text) {
        String what = text.substring(start, end);
        int first = what.codePointAt(0);
        String sentence =
                Character.toString(Character.toUpperCase(first)) + what.substring(Character.charCount(first)) + ".";
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
                unit.attribution());
    }

    private static Rule rule(Kind kind, String words) {
        return new Rule(
                kind,
                Pattern.compile(
                        "(?iu)\\s*" + POLITE + words.replace("(?<what>.+)", "(?<what>[^\\n.!]+?(?:[.]\\S[^\\n.!]*?)*?)")
                                + "(?: (?:from|off) the page)?(?:,? please| bitte)?[\\s.!" + Questions.MARK.substring(1)
                                + "*"));
    }
}
