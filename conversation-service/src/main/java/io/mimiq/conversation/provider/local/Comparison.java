package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.local.Claim.Frame;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds on the page what a unit says again, and what it contradicts. Both need the same context: the same section and
 * the same items and labels above. What stands under no heading is compared with the whole page.
 */
final class Comparison {

    private static final int MOST_ALIKE = 8;

    private final Map<List<Object>, Deque<Known>> same = new HashMap<>();
    private final Map<String, List<Known>> bySame = new HashMap<>();
    private final Map<String, List<Known>> byGap = new HashMap<>();

    /**
     * What a unit is compared as.
     *
     * @param place the section it goes to
     * @param loose whether no heading says what it is about
     * @param parents what the items and labels above it say
     */
    record Said(Unit unit, Claim claim, Place place, boolean loose, List<String> parents) {}

    Comparison(Page page, ChangeSetRequest.Source source) {
        List<Unit> units = source.units();
        int from = units.get(0).start();
        int to = units.get(units.size() - 1).end();
        for (Known known : page.statements()) {
            if (!known.isOf(source.id(), source.text(), from, to)) {
                add(known);
            }
        }
    }

    private void add(Known known) {
        same.computeIfAbsent(context(known), key -> new ArrayDeque<>()).add(known);
        bySame.computeIfAbsent(known.claim().same(), key -> new ArrayList<>()).add(known);
        for (Frame frame : known.isQuoted() ? List.<Frame>of() : known.claim().frames()) {
            byGap.computeIfAbsent(frame.gap(), key -> new ArrayList<>()).add(known);
        }
    }

    /** What the page says already; each statement of it is found once. */
    Optional<Known> same(Said said) {
        Deque<Known> here = same.get(context(said));
        if (here != null && !here.isEmpty()) {
            return Optional.of(here.poll());
        }
        List<Known> anywhere = bySame.getOrDefault(said.claim().same(), List.of());
        boolean clear = said.loose()
                && said.unit().kind() == Unit.Kind.SENTENCE
                && anywhere.size() == 1
                && isSentence(anywhere.get(0));
        return clear ? Optional.ofNullable(same.get(context(anywhere.get(0))).poll()) : Optional.empty();
    }

    /** Tasks that say the same, wherever they stand. */
    List<Known> tasks(Claim claim) {
        return bySame.getOrDefault(claim.same(), List.of()).stream()
                .filter(known -> Forms.task(known.form()) != null)
                .toList();
    }

    /** The one statement that says otherwise in the same words. */
    Optional<Known> contradicted(Said said) {
        if (Forms.isQuoted(said.unit().form()) || said.unit().attribution() != null) {
            return Optional.empty();
        }
        Set<Known> contradicted = new LinkedHashSet<>();
        for (Frame frame : said.claim().frames()) {
            List<Known> alike = byGap.getOrDefault(frame.gap(), List.of());
            List<Known> here = alike.stream()
                    .limit(MOST_ALIKE)
                    .filter(known -> isComparable(known, said))
                    .toList();
            if (alike.size() <= MOST_ALIKE && here.size() == 1 && contradicts(here.get(0), frame)) {
                contradicted.add(here.get(0));
            }
        }
        return contradicted.size() == 1 ? Optional.of(contradicted.iterator().next()) : Optional.empty();
    }

    private static boolean contradicts(Known known, Frame said) {
        return known.claim().frames().stream()
                .anyMatch(frame -> frame.gap().equals(said.gap()) && said.contradicts(frame));
    }

    private static boolean isComparable(Known known, Said said) {
        boolean here = known.section().equals(said.place()) && known.parents().equals(said.parents());
        return here || (said.loose() && said.parents().isEmpty() && isSentence(known));
    }

    /** A sentence that means the same without what stands around it. */
    private static boolean isSentence(Known known) {
        return known.unit().kind() == Unit.Kind.SENTENCE && known.parents().isEmpty() && !known.isQuoted();
    }

    private static List<Object> context(Known known) {
        return List.of(known.section(), known.parents(), known.claim().same());
    }

    private static List<Object> context(Said said) {
        return List.of(said.place(), said.parents(), said.claim().same());
    }
}
