package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Proposes the change of the page that a person asks for. In doubt it proposes nothing and says so. */
final class Revision {

    private static final int MOST = 20;

    private final Instruction instruction;
    private final String what;
    private final List<Unit> units;
    private final Page page;
    private final Draft draft;

    Revision(ChangeSetRequest request, Instruction instruction) {
        this.instruction = instruction;
        what = instruction.what(request.source().text());
        units = request.source().units();
        page = new Page(request.knowledge());
        draft = new Draft(request);
    }

    /** Nothing if it is more likely something to keep: {@code Replace the filter with a new one.} */
    Optional<ProposedChangeSet> propose() {
        return switch (instruction.kind()) {
            case REMOVE_SECTION -> Optional.of(removeSection());
            case RENAME_SECTION -> Optional.of(renameSection());
            case REPLACE -> replace();
            case FORGET -> meant().size() == 1 ? Optional.of(retract()) : Optional.empty();
            case UNDO -> Optional.of(nothing("to go back, restore an earlier version in History."));
            case CLEAR -> Optional.of(nothing("to delete everything, delete the topic."));
            case SEVERAL -> Optional.of(nothing("this asks for several things. Ask for one at a time."));
            default -> Optional.of(retract());
        };
    }

    private ProposedChangeSet retract() {
        List<Known> meant = meant();
        if (meant.size() != 1) {
            return nothing(
                    meant.isEmpty()
                            ? "no statement of the page has these words."
                            : meant.size() + " statements have these words. Name one in its own words.");
        }
        units.forEach(unit -> draft.retract(unit, meant.get(0)));
        return proposed("Take back " + Titles.quoted(meant.get(0).text()));
    }

    private ProposedChangeSet removeSection() {
        List<Place> meant = sections(what);
        if (meant.size() != 1) {
            return nothing(ofSections(meant.size()));
        }
        List<Place> all = new ArrayList<>(List.of(meant.get(0)));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(all.get(i).children);
        }
        List<Known> known = page.statements.stream()
                .filter(each -> all.contains(each.section()))
                .toList();
        units.forEach(unit -> known.forEach(each -> draft.retract(unit, each)));
        for (int i = all.size() - 1; i >= 0; i--) {
            draft.remove(all.get(i));
        }
        if (known.isEmpty()) {
            draft.account(State.INSTRUCTION);
        }
        return proposed("Remove the section " + Titles.quoted(meant.get(0).heading));
    }

    private ProposedChangeSet renameSection() {
        List<Place> meant = sections(what);
        String heading = Objects.requireNonNull(instruction.with());
        if (meant.size() != 1 || heading.length() > Operation.MAX_HEADING) {
            return nothing(ofSections(meant.size()));
        }
        draft.rename(meant.get(0), heading);
        draft.account(State.INSTRUCTION);
        return proposed("Rename the section " + Titles.quoted(meant.get(0).heading) + " to " + Titles.quoted(heading));
    }

    private Optional<ProposedChangeSet> replace() {
        String with = Objects.requireNonNull(instruction.with());
        boolean isNamed = Character.isLowerCase(what.codePointAt(0));
        if (isNamed && isValue(with)) {
            return set(with);
        }
        List<Known> meant = page.statements.stream()
                .filter(known -> !replaced(known.text(), with).equals(known.text()))
                .toList();
        if (meant.isEmpty() && isNamed) {
            return Optional.empty();
        } else if (meant.isEmpty() || meant.size() > MOST) {
            return Optional.of(nothing(
                    meant.isEmpty()
                            ? "no statement of the page has these words."
                            : meant.size() + " statements have these words. Name fewer."));
        }
        meant.forEach(known -> draft.replace(units.get(0), replaced(known.text(), with), known));
        return Optional.of(proposed("Replace " + Titles.quoted(what) + " by " + Titles.quoted(with)));
    }

    /** Gives what is named another value of the same kind: {@code Change the port to 9090}. */
    private Optional<ProposedChangeSet> set(String with) {
        Map<Known, String> changed = new LinkedHashMap<>();
        meant().forEach(known -> valued(known.text(), with).ifPresent(text -> changed.put(known, text)));
        if (changed.size() > 1) {
            return Optional.of(nothing(changed.size() + " statements have these words. Name one in its own words."));
        }
        changed.forEach((known, text) -> draft.replace(units.get(0), text, known));
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(proposed("Change " + Titles.quoted(what) + " to " + Titles.quoted(with)));
    }

    private static boolean isValue(String text) {
        List<Token> tokens = Tokens.of(text);
        return tokens.size() == 1 && tokens.get(0).isValue();
    }

    /** The text with the value in place of its only one of that kind. */
    private static Optional<String> valued(String text, String with) {
        String kind = Tokens.of(with).get(0).slot();
        List<String> old = Tokens.of(text).stream()
                .filter(token -> token.isValue() && Objects.equals(token.slot(), kind))
                .map(Token::raw)
                .toList();
        return old.size() == 1 && text.contains(old.get(0))
                ? Optional.of(text.replace(old.get(0), with))
                : Optional.empty();
    }

    /** The text with other words in place of those, where they are whole words. */
    private String replaced(String text, String with) {
        StringBuilder replaced = new StringBuilder();
        int at = 0;
        for (int found = text.indexOf(what); found >= 0; found = text.indexOf(what, found + what.length())) {
            int end = found + what.length();
            boolean isWhole = (found == 0 || !Character.isLetterOrDigit(text.charAt(found - 1)))
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
            if (isWhole) {
                replaced.append(text, at, found).append(with);
                at = end;
            }
        }
        return replaced.append(text, at, text.length()).toString();
    }

    /** The same sentence, or else what has all words of it, in itself or in what it stands under. */
    private List<Known> meant() {
        String same = Titles.key(what);
        Set<String> words = Words.distinct(what);
        List<Known> literal = page.statements.stream()
                .filter(known -> Titles.key(known.text()).equals(same))
                .toList();
        return !literal.isEmpty() || words.isEmpty()
                ? literal
                : page.statements.stream()
                        .filter(known -> isMeant(known, words))
                        .toList();
    }

    private static boolean isMeant(Known known, Set<String> words) {
        Set<String> above = Words.distinct(String.join(" . ", known.section().path()));
        Set<String> own = Words.distinct(known.text());
        return own.stream().anyMatch(words::contains)
                && words.stream().allMatch(word -> own.contains(word) || above.contains(word));
    }

    private List<Place> sections(String name) {
        String same = Titles.key(name);
        return page.sections.stream()
                .filter(section -> Titles.key(section.heading).equals(same))
                .toList();
    }

    private static String ofSections(int count) {
        return count == 0 ? "no section of the page has this heading." : "it is not clear which section is meant.";
    }

    private ProposedChangeSet proposed(String done) {
        return draft.proposed(done, done + ".", true, null);
    }

    private ProposedChangeSet nothing(String reason) {
        draft.account(State.INSTRUCTION);
        String verb = instruction.kind() == Instruction.Kind.RETRACT ? "taken back" : "changed";
        return draft.proposed("Nothing new", "Nothing was " + verb + ": " + reason);
    }
}
