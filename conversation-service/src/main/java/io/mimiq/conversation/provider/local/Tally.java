package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.ProposedChangeSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what became of a source, and says it: in a line for the version, in a few sentences for the person. */
final class Tally {

    private static final int QUOTED = 2;
    private static final int LONGEST = 90;

    private final Map<Place, Integer> added = new LinkedHashMap<>();
    private final Set<Place> made = new LinkedHashSet<>();
    private final List<String> contested = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final List<String> similar = new ArrayList<>();
    private int kept;
    private int confirmed;
    private int leftOut;

    void heading(Place place, boolean isNew) {
        kept++;
        if (isNew) {
            made.add(place);
        }
    }

    void added(Place place, boolean isNew) {
        kept++;
        added.merge(place, 1, Integer::sum);
        if (isNew) {
            made.add(place);
        }
    }

    void done(String text) {
        kept++;
        done.add(text);
    }

    void confirmed() {
        confirmed++;
    }

    void contested(String text, Known known) {
        contested.add(quoted(text) + " instead of " + quoted(known.statement().text()));
    }

    void similar(String text, Known known) {
        similar.add(quoted(text) + " is similar to " + quoted(known.statement().text()));
    }

    void asked(String text) {
        asked.add(text);
    }

    void leftOut() {
        leftOut++;
    }

    ProposedChangeSet proposed(Draft draft) {
        return new ProposedChangeSet(draft.operations(), draft.account(), changelog(), summary(), false, false);
    }

    private String changelog() {
        List<String> parts = new ArrayList<>();
        if (!added.isEmpty() || !made.isEmpty()) {
            parts.add("Added " + Outline.of(added, made));
        }
        if (!done.isEmpty()) {
            parts.add(counted(done.size(), "task") + " done");
        }
        if (!contested.isEmpty()) {
            parts.add(contested.size() + " for review");
        }
        return parts.isEmpty() ? (confirmed > 0 ? "Said again what was known" : "Nothing new") : String.join("; ", parts);
    }

    private String summary() {
        List<String> sentences = new ArrayList<>();
        if (!added.isEmpty() || !made.isEmpty()) {
            sentences.add("Added " + Outline.of(added, made) + ".");
        }
        if (!done.isEmpty()) {
            sentences.add("Done: " + list(done) + ".");
        }
        if (!contested.isEmpty()) {
            sentences.add("For your review: " + some(contested) + ".");
        }
        if (!similar.isEmpty()) {
            sentences.add(some(similar) + "; both are kept.");
        }
        if (!asked.isEmpty()) {
            sentences.add((asked.size() == 1 ? "A question is" : asked.size() + " questions are") + " not on the page: "
                    + list(asked) + ". Ask by itself to get an answer.");
        }
        return counts(sentences);
    }

    private String counts(List<String> sentences) {
        int all = kept + confirmed + contested.size() + asked.size() + leftOut;
        if (all == 0) {
            return "There is no text in it.";
        } else if (sentences.isEmpty() && confirmed > 0 && leftOut == 0) {
            return all == 1 ? "This was known already." : "All of this was known already.";
        } else if (kept < all) {
            List<String> counts = new ArrayList<>();
            counts.add(kept + " of " + all + " kept");
            add(counts, confirmed, "known already");
            add(counts, contested.size(), "for your review");
            add(counts, asked.size(), asked.size() == 1 ? "question" : "questions");
            add(counts, leftOut, "left out");
            sentences.add(String.join(", ", counts) + ".");
        }
        return String.join(" ", sentences);
    }

    private static void add(List<String> counts, int count, String what) {
        if (count > 0) {
            counts.add(count + " " + what);
        }
    }

    private static String list(List<String> texts) {
        return some(texts.stream().map(Tally::quoted).toList());
    }

    private static String some(List<String> quotes) {
        String some = String.join(", ", quotes.subList(0, Math.min(QUOTED, quotes.size())));
        return quotes.size() > QUOTED ? some + " and " + (quotes.size() - QUOTED) + " more" : some;
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String quoted(String text) {
        return "“" + Titles.cut(text, LONGEST) + "”";
    }
}
