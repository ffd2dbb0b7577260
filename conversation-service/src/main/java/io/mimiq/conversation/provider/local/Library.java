package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.AnswerRequest;
import io.mimiq.conversation.provider.local.Vocabulary.Need;
import io.mimiq.platform.contracts.knowledge.Relevant;
import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Form.Container;
import io.mimiq.platform.reading.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that can be quoted, and what stands together under one heading. */
final class Library {

    private static final Set<String> TASKS = Words.set("tasks");
    private static final Set<String> STEPS = Words.set("steps");
    private static final Set<String> ORDINALS = Words.set("ordinals");
    private static final Set<String> ORDER = Words.byStem("order").keySet();
    private static final Set<String> DATED = Words.set("dated");
    /** So many words are more than a name. */
    private static final int LONG = 5;

    private static final int SOME = 3;
    private static final int FEW = 8;
    private static final double MOST_OF_ALL = 0.6;

    private static final Pattern PRONOUN = Pattern.compile(
            "(?iuU)\\b(?:it|its|they|their|he|she|his|her|this|these|er|sie|es|dies\\w*|il|elle|ils|elles|ce|cela|él|ella|ellos)\\b");

    final List<Passage> passages = new ArrayList<>();
    /** What was found for the question, the best first. */
    final List<Passage> found;

    final Vocabulary vocabulary;
    private final Map<Relevant.Hit, Passage> byPlace = new HashMap<>();
    private final Map<String, List<Passage>> answers = new HashMap<>();
    private final Asked asked = new Asked();
    /** Who says what follows, on a line of its own: {@code Luis Ortega 10:05 AM}. */
    private String speaker = "";
    /** The first field of a paragraph of fields. */
    private String head = "";

    Library(AnswerRequest request) {
        for (Known known : new Page(request.knowledge()).statements) {
            boolean isHead = known.form().names(known.text());
            Passage passage = Passage.of(known);
            boolean isName = known.unit().kind() == Unit.Kind.LABEL
                    && passage.words().size() < LONG
                    && passage.label().isEmpty();
            if (!isName && !isHead) {
                add(new Relevant.Hit(known.statement().id(), null, null), passage);
            }
        }
        request.references()
                .forEach(reference ->
                        add(new Relevant.Hit(null, reference.sourceId(), reference.number()), Passage.of(reference)));
        found = request.found().stream()
                .flatMap(place -> Stream.ofNullable(byPlace.get(place)))
                .toList();
        vocabulary = new Vocabulary(passages);
    }

    private void add(Relevant.Hit place, Passage passage) {
        add(passage);
        byPlace.put(place, passages.get(passages.size() - 1));
    }

    /** What follows a question answers it; a sentence that begins with a pronoun is about what the one before it is about. */
    private void add(Passage passage) {
        Passage before = passages.isEmpty() ? passage : passages.get(passages.size() - 1);
        boolean goesOn = before.headings().equals(passage.headings());
        if (isSpeaker(passage)) {
            speaker = passage.text();
            passages.add(passage);
            return;
        }
        speaker = passage.form().joint() == Form.Joint.APART ? "" : speaker;
        boolean isReply = asked.isAnsweredBy(passage, before, speaker);
        boolean isField = isField(passage);
        boolean hasHead = isField && goesOn && !head.isEmpty() && passage.form().joint() != Form.Joint.APART;
        Passage said = speaker.isEmpty() ? passage : passage.under(speaker);
        Passage added = isReply ? said.after(asked.text()) : hasHead ? said.after(head) : said;
        head = hasHead ? head : isField && passage.words().size() <= LONG ? passage.text() : "";
        boolean refers = passage.isSentence() && before.above().equals(passage.above());
        Matcher pronoun = PRONOUN.matcher(passage.text());
        if (refers && (passage.isQuestion() ? pronoun.find() : pronoun.lookingAt())) {
            added.context().addAll(before.words());
            added.context().addAll(before.context());
        }
        if (isReply && !Asked.isOpen(passage)) {
            answers.computeIfAbsent(asked.text(), question -> new ArrayList<>()).add(added);
        }
        passages.add(added);
    }

    /** A name and a time, and nothing else. */
    private static boolean isSpeaker(Passage passage) {
        List<Token> tokens = Tokens.of(passage.text());
        int last = tokens.size() - 1;
        return last > 0
                && last < LONG
                && Token.TIME.equals(tokens.get(last).slot())
                && tokens.subList(0, last).stream().allMatch(Token::isName);
    }

    /** {@code Backup: weekly}, not what someone says. */
    private static boolean isField(Passage passage) {
        String label = passage.label();
        return !label.isEmpty()
                && Character.isLetter(label.codePointAt(0))
                && passage.form().in().isEmpty()
                && ".!?".indexOf(passage.text().charAt(passage.text().length() - 1)) < 0;
    }

    /** What the page answers the very question with; up to what is marked as the next answer, or to the end of the paragraph. */
    List<Passage> answer(Question question) {
        for (Map.Entry<String, List<Passage>> each : answers.entrySet()) {
            if (isSame(question, Asked.unmarked(each.getKey()).strip())) {
                return paragraph(each.getValue());
            }
        }
        return question.isOfKind()
                ? passages.stream()
                        .filter(passage -> Questions.isQuestion(passage.section()))
                        .filter(passage -> isSame(question, passage.section()))
                        .toList()
                : List.of();
    }

    private static boolean isSame(Question question, String asked) {
        Set<String> words = Words.distinct(question.text());
        return !words.isEmpty()
                && words.equals(Words.distinct(asked))
                && Wanted.in(asked) == question.wanted()
                && !new HowTo(question.text()).isOther(asked);
    }

    private static List<Passage> paragraph(List<Passage> replies) {
        int end = 1;
        while (end < replies.size() && replies.get(end).form().joint() != Form.Joint.APART) {
            end++;
        }
        return replies.subList(0, end);
    }

    /** What stands under the headings or labels that have all words of the question, by those and in order. */
    Map<String, List<Passage>> under(Question question) {
        List<Need> needs = vocabulary.needs(question.subject()).stream()
                .filter(need -> !need.isLight())
                .toList();
        Map<List<String>, Integer> depths = new HashMap<>();
        Map<List<String>, List<Passage>> wholes = new LinkedHashMap<>();
        HowTo howTo = new HowTo(question.text());
        for (Passage passage : needs.isEmpty() ? List.<Passage>of() : passages) {
            if (howTo.isOtherUnder(passage)) {
                continue;
            }
            List<String> above = passage.above();
            int depth = depths.computeIfAbsent(above, headings -> depth(headings, needs));
            if (depth > 0) {
                wholes.computeIfAbsent(above.subList(0, depth), heading -> new ArrayList<>())
                        .add(passage);
            }
        }
        Map<String, List<Passage>> groups = new LinkedHashMap<>();
        wholes.forEach((top, whole) -> {
            boolean isSaid = howTo.isMissingIn(whole)
                    || question.asksForOne()
                            && whole.size() > SOME
                            && whole.stream().anyMatch(passage -> says(passage, needs));
            if (!isSaid && !isPage(top, whole)) {
                whole.forEach(passage -> groups.computeIfAbsent(name(passage, top.size()), name -> new ArrayList<>())
                        .add(passage));
            }
        });
        return groups;
    }

    private static boolean says(Passage passage, List<Need> needs) {
        return needs.stream().allMatch(need -> need.in(passage.words()) > 0);
    }

    private static String name(Passage passage, int depth) {
        int end = Math.max(depth, passage.headings().size());
        return String.join(" › ", passage.above().subList(depth - 1, end));
    }

    /** Whether that is nearly all there is, under a heading that has others: then it tells nothing apart. */
    private boolean isPage(List<String> top, List<Passage> whole) {
        return passages.size() > FEW
                && whole.size() > MOST_OF_ALL * passages.size()
                && whole.stream().anyMatch(passage -> passage.headings().size() > top.size());
    }

    /** All that stands with it under the same heading. */
    List<Passage> with(Passage one) {
        return passages.stream()
                .filter(passage -> passage.headings().equals(one.headings()))
                .toList();
    }

    /** The day that is named above it, or that its source gives in its section as the date of all that follows. */
    Optional<LocalDate> day(Passage passage) {
        List<String> above = passage.headings();
        for (int i = above.size() - 1; i >= 0; i--) {
            List<LocalDate> days = Dates.days(above.get(i));
            if (!days.isEmpty()) {
                return Optional.of(days.get(0));
            }
        }
        return with(passage).stream()
                .filter(each -> Objects.equals(
                        each.citation().sourceId(), passage.citation().sourceId()))
                .filter(each -> DATED.contains(each.text().split("[:：]", 2)[0].toLowerCase(Locale.ROOT)))
                .flatMap(each -> Dates.days(each.text()).stream())
                .findFirst();
    }

    /** What stands in an item or under a label, or follows a question. */
    List<Passage> below(Passage one) {
        int depth = one.parents().size();
        String name = one.name();
        return passages.stream()
                .filter(passage -> passage.headings().equals(one.headings()))
                .filter(passage -> (passage.parents().size() > depth
                                && passage.parents().get(depth).equals(name))
                        || (one.isQuestion() && passage.asked().endsWith(one.text())))
                .toList();
    }

    /** The items with the number that is asked for, in the lists that the other words name. */
    List<Passage> numbered(Question question) {
        List<String> named = question.words().stream()
                .filter(word -> !STEPS.contains(word) && !ORDINALS.contains(word) && !ORDER.contains(word))
                .filter(word -> !Character.isDigit(word.charAt(0)))
                .toList();
        List<Need> needs =
                vocabulary.needs(named).stream().filter(need -> !need.isLight()).toList();
        return passages.stream()
                .filter(passage -> isNumbered(passage.form(), question.number()))
                .filter(passage -> needs.stream().allMatch(need -> passage.has(need) > 0))
                .toList();
    }

    private static boolean isNumbered(Form form, @Nullable Integer number) {
        Container last =
                form.in().isEmpty() ? Container.BULLET : form.in().get(form.in().size() - 1);
        return form.opened() > 0 && number != null && number.equals(last.number());
    }

    /** Tasks that have all words of the question, open ones unless the others are asked for; under a heading for tasks every item is one. */
    List<Passage> tasks(Question question) {
        boolean isDone = question.wanted() == Wanted.DONE;
        Set<String> words = new HashSet<>(question.wanted().others(question.text()));
        words.retainAll(question.words());
        words.removeAll(TASKS);
        List<Need> needs = vocabulary.needs(List.copyOf(words)).stream()
                .filter(need -> !need.isLight())
                .toList();
        return passages.stream()
                .filter(passage -> isTask(passage, isDone))
                .filter(passage -> needs.stream().allMatch(need -> passage.has(need) > 0))
                .toList();
    }

    private static boolean isTask(Passage passage, boolean isDone) {
        Boolean done = Forms.task(passage.form());
        return done == null ? !isDone && passage.context().stream().anyMatch(TASKS::contains) : done == isDone;
    }

    /** How far down the heading is that, with those above it, has all that is needed; 0 if there is none. */
    private static int depth(List<String> above, List<Need> needs) {
        List<Need> missing = new ArrayList<>(needs);
        for (int i = 0; i < above.size(); i++) {
            Set<String> words = Words.distinct(above.get(i));
            if (missing.removeIf(need -> need.in(words) > 0) && missing.isEmpty()) {
                return i + 1;
            }
        }
        return 0;
    }
}
