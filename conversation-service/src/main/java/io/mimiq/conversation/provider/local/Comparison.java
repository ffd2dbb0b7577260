package io.mimiq.conversation.provider.local;

import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.local.Claim.Frame;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds on the page what a unit says again, and what it contradicts. Both need the same context: the same section and
 * the same items and labels above. What stands under no heading is compared with the free sentences of the whole page.
 */
final class Comparison {

    /** Sentences of a pattern that is used more often are entries of a list, not opinions. */
    private static final int MOST_ALIKE = 8;

    private final Map<List<Object>, Deque<Known>> inContext = new HashMap<>();
    private final Map<String, List<Known>> bySame = new HashMap<>();
    private final Map<String, List<Known>> byGap = new HashMap<>();
    private final Likeness likeness = new Likeness();
    private final Set<String> again = new HashSet<>();
    /** Whether a message consists of quotes: then they are what it says. */
    private final boolean isAllQuoted;

    /**
     * What a unit is compared as.
     *
     * @param text as it is to stand on the page
     * @param place the section it goes to
     * @param loose whether no heading says what it is about
     * @param context what the items and labels above it say
     */
    record Said(Unit unit, String text, Claim claim, Place place, boolean loose, List<String> context) {}

    Comparison(Page page, ChangeSetRequest.Source source) {
        List<Unit> units = source.units();
        isAllQuoted = !source.kind().isDocument() && units.stream().allMatch(unit -> Forms.isQuoted(unit.form()));
        int from = units.isEmpty() ? 0 : units.get(0).start();
        int to = units.isEmpty() ? 0 : units.get(units.size() - 1).end();
        for (Known known : page.statements) {
            if (!known.isOf(source.id(), source.text(), from, to)) {
                add(known);
            }
        }
    }

    private void add(Known known) {
        likeness.add(known);
        inContext(known).add(known);
        bySame.computeIfAbsent(known.claim().same(), key -> new ArrayList<>()).add(known);
        for (Frame frame :
                Forms.isQuoted(known.form()) ? List.<Frame>of() : known.claim().frames()) {
            byGap.computeIfAbsent(frame.gap(), key -> new ArrayList<>()).add(known);
        }
    }

    /** What the page says already; each statement of it is found once. */
    Optional<Known> same(Said said) {
        Known here = inContext(
                        said.place(), said.context(), said.claim(), said.unit().form())
                .poll();
        if (here == null && isProse(said.unit()) && Forms.task(said.unit().form()) == null) {
            here = inOtherShape(said).map(known -> inContext(known).poll()).orElse(null);
        }
        Optional<Known> same = Optional.ofNullable(here);
        same.ifPresent(known -> again.add(known.id()));
        return same;
    }

    /** An item that a sentence repeats, or a sentence that an item does: in the same place, or without one if it is the only one. */
    private Optional<Known> inOtherShape(Said said) {
        List<Known> anywhere = bySame.getOrDefault(said.claim().same(), List.of());
        Optional<Known> here = anywhere.stream()
                .filter(known -> isProse(known.unit())
                        && known.section().equals(said.place())
                        && known.context().equals(said.context()))
                .findFirst();
        boolean isOnly = said.loose() && said.context().isEmpty() && anywhere.size() == 1;
        return here.isPresent() || !isOnly
                ? here
                : Optional.of(anywhere.get(0))
                        .filter(known -> known.isFree() || known.unit().kind() == Unit.Kind.ITEM);
    }

    private static boolean isProse(Unit unit) {
        boolean isShape = unit.kind() == Unit.Kind.SENTENCE || unit.kind() == Unit.Kind.ITEM;
        return isShape && !Forms.isQuoted(unit.form());
    }

    /**
     * What stands in the same place in almost the same words, unless the source says that too. Of what stands under no heading
     * also what is the same but for one value elsewhere: an item under a heading may mean something else.
     */
    Optional<Known> similar(Said said) {
        Predicate<Known> isOther = known -> !again.contains(known.id());
        Optional<Known> here = likeness.closest(said, isFree(said), isOther);
        return here.isPresent() || !isFree(said) ? here : elsewhere(said).filter(isOther);
    }

    private Optional<Known> elsewhere(Said said) {
        return said.claim().frames().stream()
                .flatMap(frame -> byGap.getOrDefault(frame.gap(), List.of()).stream()
                        .limit(MOST_ALIKE)
                        .filter(known -> contradicts(known, frame)))
                .findFirst();
    }

    /** Open tasks that say the same, wherever they stand. */
    List<Known> openTasks(Claim claim) {
        return bySame.getOrDefault(claim.same(), List.of()).stream()
                .filter(Known::isOpenTask)
                .toList();
    }

    /** The one statement that says otherwise in the same words. */
    Optional<Known> contradicted(Said said) {
        boolean isSpoken =
                said.unit().attribution() != null || (Forms.isQuoted(said.unit().form()) && !isAllQuoted);
        List<Known> contradicted = new ArrayList<>();
        for (Frame frame : isSpoken ? List.<Frame>of() : said.claim().frames()) {
            List<Known> alike = byGap.getOrDefault(frame.gap(), List.of());
            List<Known> here = alike.size() > MOST_ALIKE
                    ? List.of()
                    : alike.stream().filter(known -> isComparable(known, said)).toList();
            if (isOneOrChosen(here) && here.stream().allMatch(known -> contradicts(known, frame))) {
                contradicted.add(here.get(here.size() - 1));
            }
        }
        return contradicted.stream().distinct().count() == 1 ? Optional.of(contradicted.get(0)) : Optional.empty();
    }

    /** What sources say one after the other stands side by side only if a person chose to keep both. */
    private static boolean isOneOrChosen(List<Known> here) {
        return here.size() == 1
                || (!here.isEmpty()
                        && here.stream()
                                        .flatMap(known -> known.statement().evidence().stream()
                                                .map(Knowledge.Evidence::sourceId)
                                                .distinct())
                                        .distinct()
                                        .count()
                                >= here.size());
    }

    private static boolean contradicts(Known known, Frame said) {
        return known.claim().frames().stream()
                .anyMatch(frame -> frame.gap().equals(said.gap()) && said.contradicts(frame));
    }

    private static boolean isComparable(Known known, Said said) {
        boolean here = known.section().equals(said.place())
                && known.context().equals(said.context())
                && known.form().columns().equals(said.unit().form().columns());
        return here || (isFree(said) && known.isFree());
    }

    private static boolean isFree(Said said) {
        return said.loose()
                && said.unit().kind() == Unit.Kind.SENTENCE
                && said.context().isEmpty();
    }

    private Deque<Known> inContext(Known known) {
        return inContext(known.section(), known.context(), known.claim(), known.form());
    }

    private Deque<Known> inContext(Place section, List<String> context, Claim claim, Form form) {
        return inContext.computeIfAbsent(
                List.of(section, context, claim.same(), Forms.shape(form)), key -> new ArrayDeque<>());
    }
}
