package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Takes a section of a source onto the page when a person asks for it by its heading, or a whole source by its title. */
final class Inclusion {

    private static final Set<String> VERBS = Words.set("include");
    private static final Set<String> PAGE = Words.set("page");
    private static final Set<String> SECTION = Words.set("section");
    private static final int FIRST_WORDS = 5;

    /** What can be asked for: everything of a source under a heading, or all of it. */
    private record Choice(String sourceId, String title, List<String> headings, List<Integer> units) {

        String name() {
            return headings.isEmpty() ? title : headings.get(headings.size() - 1);
        }

        boolean contains(Choice other) {
            int depth = headings.size();
            return sourceId.equals(other.sourceId())
                    && depth < other.headings().size()
                    && headings.equals(other.headings().subList(0, depth));
        }

        Set<String> words() {
            return Words.distinct(name());
        }
    }

    private Inclusion() {}

    /** Empty unless the message asks to have something on the page and names what a source has. */
    static Optional<ProposedChangeSet> of(ChangeSetRequest request) {
        String text = request.source().text();
        if (!asks(text)) {
            return Optional.empty();
        }
        List<Choice> named = named(request.references(), Words.distinct(text));
        if (!named.isEmpty()) {
            return Optional.of(proposed(request, named));
        }
        return words(text).stream().anyMatch(SECTION::contains) ? Optional.of(nothing(request)) : Optional.empty();
    }

    private static ProposedChangeSet nothing(ChangeSetRequest request) {
        Draft draft = new Draft(request);
        draft.account(State.INSTRUCTION);
        return draft.proposed(
                "Nothing new", "Nothing was taken: no source has such a section that is not on the page already.");
    }

    private static List<String> words(String text) {
        return Tokens.of(text).stream().filter(Token::isWord).map(Token::key).toList();
    }

    private static boolean asks(String text) {
        List<String> words = words(text);
        return words.stream().limit(FIRST_WORDS).anyMatch(VERBS::contains)
                && words.stream().anyMatch(PAGE::contains);
    }

    private static ProposedChangeSet proposed(ChangeSetRequest request, List<Choice> named) {
        Draft draft = new Draft(request);
        draft.account(State.INSTRUCTION);
        Choice first = named.get(0);
        if (named.size() > 1) {
            String which = "Nothing was taken: " + named.size() + " sections are called " + Titles.quoted(first.name())
                    + ". Name the document, or the section above it, too.";
            return draft.proposed("Nothing new", which);
        }
        String from = first.headings().isEmpty() ? "" : " of " + Titles.quoted(first.title());
        return draft.proposed(
                "Nothing new",
                "Took " + Titles.quoted(first.name()) + from + " onto the page.",
                false,
                new ProposedChangeSet.FindRelevant(first.sourceId(), first.units()));
    }

    /** The innermost with the longest name; more than one if what else the request says does not tell them apart. */
    private static List<Choice> named(List<Reference> references, Set<String> asked) {
        List<Choice> named = choices(references).stream()
                .filter(choice -> !choice.words().isEmpty() && asked.containsAll(choice.words()))
                .toList();
        List<Choice> innermost = named.stream()
                .filter(choice -> named.stream().noneMatch(choice::contains))
                .toList();
        return most(most(innermost, choice -> choice.words().size()), choice -> agreement(choice, asked));
    }

    private static List<Choice> most(List<Choice> choices, ToIntFunction<Choice> measure) {
        int most = choices.stream().mapToInt(measure).max().orElse(0);
        return choices.stream()
                .filter(choice -> measure.applyAsInt(choice) == most)
                .toList();
    }

    /** How many words of the headings above it, and of its source's title, the request has. */
    private static int agreement(Choice choice, Set<String> asked) {
        Set<String> words = Words.distinct(choice.title() + " " + String.join(" ", choice.headings()));
        words.retainAll(asked);
        return words.size();
    }

    private static List<Choice> choices(List<Reference> references) {
        Map<List<String>, Choice> choices = new LinkedHashMap<>();
        for (Reference reference : references) {
            for (int depth = 0; depth <= reference.headings().size(); depth++) {
                List<String> headings = reference.headings().subList(0, depth);
                List<String> key = new ArrayList<>(headings);
                key.add(0, reference.sourceId());
                choices.computeIfAbsent(key, path -> choice(reference, headings))
                        .units()
                        .add(reference.number());
            }
        }
        return List.copyOf(choices.values());
    }

    /** With the heading itself, which comes right before what stands under it. */
    private static Choice choice(Reference reference, List<String> headings) {
        String title = reference.title() == null ? "" : Titles.readable(reference.title());
        Choice choice = new Choice(reference.sourceId(), title, headings, new ArrayList<>());
        if (!headings.isEmpty()) {
            choice.units().add(reference.number() - 1);
        }
        return choice;
    }
}
