package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.AnswerPart.Citation;
import io.mimiq.conversation.provider.local.Vocabulary.Need;
import io.mimiq.platform.contracts.knowledge.Reference;
import io.mimiq.platform.contracts.knowledge.StatementStatus;
import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Something that can be quoted: a statement of the page, or a unit of a source.
 *
 * @param text as it is quoted; a row names its columns
 * @param headings it stands under, outermost first
 * @param asked the question that it follows, or the first of the fields it stands among, or nothing
 * @param parents the labels and items above it, outermost first
 * @param isSentence whether it says by itself what it is about
 * @param isDisputed whether a proposal contradicts it
 * @param words it can be found by
 * @param context words of what stands above it
 */
record Passage(
        String text,
        Citation citation,
        List<String> headings,
        String asked,
        List<String> parents,
        Form form,
        boolean isSentence,
        boolean isDisputed,
        Set<String> words,
        Set<String> context) {

    private static final Pattern CELLS = Pattern.compile("(?<!\\\\)\\|");
    /** What is told by how it is written. */
    private static final Map<String, Pattern> KINDS = Map.of(
            "phon", Pattern.compile("\\+\\d{1,3}[ ()/.-]{0,2}\\d{2,4}[ ()/.-]{1,2}\\d{3,}"),
            "mail", Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,64}\\.\\w"),
            "author mail", Pattern.compile("(?iu)^(?:from|von|de|absender|expéditeur|remitente) ?[:：]"));

    private static final Map<String, Set<String>> NAMES = Words.alike("units", "currencies");
    private static final String COLONS = ":：";
    private static final int LONGEST_LABEL = 40;
    private static final int FEW = 4;
    private static final Set<String> ANSWERS = Words.set("answers");

    static Passage of(Known known) {
        return of(
                shown(known.text(), known.form()),
                Citation.of(known.statement()),
                known.section().path().stream().map(Passage::named).toList(),
                known.parents().stream()
                        .filter(parent -> parent.form().block() != Form.Block.ROW && !Frames.isHeader(parent.text()))
                        .map(parent -> named(parent.text()))
                        .toList(),
                known.form(),
                known.unit().kind() == Unit.Kind.SENTENCE,
                known.statement().status() == StatementStatus.CONFLICTING);
    }

    /** What a source has on several lines is code, and a bar parts the cells of a row. */
    static Passage of(Reference reference) {
        Citation citation = Citation.of(reference);
        List<String> headings = new ArrayList<>();
        headings.add(reference.title() == null ? "" : reference.title());
        reference.headings().forEach(heading -> headings.add(named(heading)));
        boolean isCode = reference.text().contains("\n");
        Form form = isCode
                ? new Form(Form.Block.CODE, List.of(), 0, Form.Joint.APART, List.of(), null)
                : reference.text().contains(" | ")
                        ? new Form(Form.Block.ROW, List.of(), 0, Form.Joint.APART, List.of(), null)
                        : Form.PARAGRAPH;
        return of(shown(reference.text(), form), citation, headings, List.of(), form, !isCode, false);
    }

    private static Passage of(
            String text,
            Citation citation,
            List<String> headings,
            List<String> parents,
            Form form,
            boolean isSentence,
            boolean isDisputed) {
        Set<String> context = words(String.join(" . ", headings) + " . " + String.join(" . ", parents));
        Set<String> words = words(text);
        KINDS.forEach((kind, pattern) -> {
            if (pattern.matcher(text).find()) {
                words.addAll(List.of(kind.split(" ")));
            }
        });
        return new Passage(text, citation, headings, "", parents, form, isSentence, isDisputed, words, context);
    }

    /** Its words, and what its values are of. */
    private static Set<String> words(String text) {
        Set<String> words = Words.distinct(text);
        Tokens.of(text).stream()
                .filter(Token::isValue)
                .forEach(token -> words.addAll(Token.VERSION.equals(token.slot()) ? List.of("version") : units(token)));
        return words;
    }

    /** {@code day} in {@code 25 days}, whatever it is called. */
    private static List<String> units(Token value) {
        StringBuilder letters = new StringBuilder();
        value.raw()
                .chars()
                .forEach(c -> letters.append(Character.isLetter(c) || "$€£¥₹%°".indexOf(c) >= 0 ? (char) c : ' '));
        List<String> units = new ArrayList<>(Words.of(letters.toString()));
        for (String unit : letters.toString().split(" ")) {
            units.addAll(NAMES.getOrDefault(unit, Set.of()));
        }
        return units;
    }

    /** With another label above it. */
    Passage under(String label) {
        List<String> all = new ArrayList<>(parents);
        all.add(label);
        return with(asked, all, label);
    }

    /** As the answer to a question that stands before it, or as a field of what does. */
    Passage after(String question) {
        return with(question, parents, question);
    }

    private Passage with(String question, List<String> labels, String above) {
        Set<String> known = new HashSet<>(context);
        known.addAll(Words.distinct(above));
        return new Passage(text, citation, headings, question, labels, form, isSentence, isDisputed, words, known);
    }

    /** The headings, labels and items above it, outermost first. */
    List<String> above() {
        List<String> above = new ArrayList<>(headings);
        above.addAll(parents);
        return above;
    }

    /**
     * With the labels and items above it, and with the headings that a question needs it to have; at least with its own if
     * it does not say by itself what it is about.
     */
    String explained(List<Need> needs) {
        int first = isSentence && words.size() > 1 ? headings.size() : Math.max(0, headings.size() - 1);
        for (int i = headings.size() - 1; i >= 0; i--) {
            first = tells(headings.get(i), needs) ? Math.min(first, i) : first;
        }
        List<String> parts = new ArrayList<>(headings.subList(first, headings.size()));
        if (!asked.isEmpty() && tells(asked, needs)) {
            parts.add(asked);
        }
        parts.addAll(parents);
        parts.removeIf(String::isBlank);
        if (isCode()) {
            return (parts.isEmpty() ? "" : String.join(" › ", parts) + ":\n\n") + text;
        }
        parts.add(text);
        return String.join(" › ", parts);
    }

    /** Whether it has something that the question needs and the text does not say. */
    boolean tells(String above, List<Need> needs) {
        Set<String> said = words(above);
        return needs.stream().anyMatch(need -> !need.isLight() && need.in(words) == 0 && need.in(said) > 0);
    }

    /** How surely it, or what it stands under, has what is needed: from 0 to 1. */
    double has(Need need) {
        return Math.max(need.in(words), need.in(context));
    }

    /** The heading right above it. */
    String section() {
        return headings.isEmpty() ? "" : headings.get(headings.size() - 1);
    }

    boolean isCode() {
        return form.block() == Form.Block.CODE;
    }

    boolean isQuestion() {
        return !isCode() && Questions.isQuestion(text);
    }

    /** Whether it asks and tells nothing before that. */
    boolean onlyAsks() {
        int told = Math.max(text.lastIndexOf(". "), text.lastIndexOf("! "));
        return isQuestion() && (told < 0 || Words.of(text.substring(0, told)).size() < FEW);
    }

    /** Whether it is marked as the answer to what stands before it. */
    boolean isMarkedAnswer() {
        return ANSWERS.contains(label());
    }

    /** What stands before a colon near its beginning, or nothing. */
    String label() {
        return label(0).toLowerCase(Locale.ROOT);
    }

    private String label(int start) {
        int end = start;
        while (end < Math.min(text.length(), start + LONGEST_LABEL) && COLONS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        boolean isLabel = end + 1 < text.length() && COLONS.indexOf(text.charAt(end)) >= 0;
        return isLabel ? text.substring(start, end).strip() : "";
    }

    /** The words of the name before what is said, behind the time in brackets, or nothing. */
    List<String> speaker() {
        String name = label(text.startsWith("[") ? text.indexOf(']') + 1 : 0);
        return Frames.isName(Tokens.of(name)) ? Words.of(name) : List.of();
    }

    /** Whether it only names what stands below it. */
    boolean isLabel() {
        return !text.isEmpty() && COLONS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** What it is called when it stands above something. */
    String name() {
        return named(text);
    }

    private static String named(String text) {
        String tidy = Markup.tidy(text);
        int last = tidy.length() - 1;
        return last >= 0 && COLONS.indexOf(tidy.charAt(last)) >= 0
                ? tidy.substring(0, last).strip()
                : tidy;
    }

    /** {@code Region: europe-west3} for a cell in the column Region; code as a block. */
    private static String shown(String text, Form form) {
        if (form.block() == Form.Block.CODE) {
            String fence = text.contains("```") ? "`````" : "```";
            return fence + (form.language() == null ? "" : form.language()) + "\n" + text + "\n" + fence;
        } else if (form.block() == Form.Block.TEXT) {
            return Markup.tidy(text);
        }
        List<String> cells = new ArrayList<>();
        for (String each : CELLS.split(text)) {
            String cell = Markup.tidy(each);
            String column = cells.size() < form.columns().size()
                    ? Markup.tidy(form.columns().get(cells.size()))
                    : "";
            cells.add(column.isEmpty() || cell.isEmpty() ? cell : column + ": " + cell);
        }
        return cells.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(", "));
    }
}
