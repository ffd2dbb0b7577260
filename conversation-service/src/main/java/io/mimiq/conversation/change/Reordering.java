package io.mimiq.conversation.change;

import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.platform.contracts.knowledge.Disposition;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.MoveSection;
import io.mimiq.platform.contracts.knowledge.Revised.Carried;
import io.mimiq.platform.contracts.knowledge.Revised.How;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which sections of a document its newest revision has in another order than the one before, and where on the page
 * they go. Where a person put a section stays as it is, unless the document moved it too.
 */
final class Reordering {

    /** @param after the section that it is to stand behind; null at the top of the page */
    private record Move(String sectionId, @Nullable String after) {}

    /**
     * A heading of the revision.
     *
     * @param sectionId that it is or becomes
     * @param was its number in the revision before; null if it is new
     * @param isRenamed whether a provider does not know that it is there
     */
    private record Heading(String sectionId, @Nullable Integer was, boolean isRenamed) {}

    private final Editions editions;
    private final List<Knowledge.Section> page;
    private final Map<String, Integer> places = new HashMap<>();
    /** By the number of the heading above them; 0 stands for none. */
    private final Map<Integer, List<Heading>> siblings = new LinkedHashMap<>();

    private Reordering(Editions editions) {
        this.editions = editions;
        this.page = editions.sections();
        for (int i = 0; i < page.size(); i++) {
            places.put(page.get(i).id(), i);
        }
    }

    /** @param account of the revision: which sections its headings become */
    static List<Operation> moves(
            ChangeSetRequest request, Editions editions, CitedUnits cited, List<Disposition> account) {
        Map<Integer, String> sections = new HashMap<>();
        for (Disposition each : account) {
            String section = each.sectionId();
            if (section != null) {
                cited.exactly(each.start(), each.end()).ifPresent(unit -> sections.put(unit.number(), section));
            }
        }
        Reordering reordering = new Reordering(editions);
        request.source().reading().units().stream()
                .filter(unit -> unit.level() > 0)
                .forEach(heading -> reordering.next(heading, sections.get(heading.number())));
        List<Operation> moves = new ArrayList<>();
        for (Move move : reordering.moves()) {
            moves.add(new MoveSection(request.newId("moved", moves.size()), move.sectionId(), move.after()));
        }
        return moves;
    }

    private void next(Unit heading, @Nullable String sectionId) {
        Carried carried = editions.carried(heading);
        String known = carried == null ? null : carried.sectionId();
        if (carried != null && known != null && places.containsKey(known)) {
            besides(heading).add(new Heading(known, carried.was(), carried.how() == How.CHANGED));
        } else if (sectionId != null) {
            besides(heading).add(new Heading(sectionId, null, false));
        }
    }

    private List<Heading> besides(Unit heading) {
        List<Integer> above = heading.headings();
        return siblings.computeIfAbsent(above.isEmpty() ? 0 : above.get(above.size() - 1), first -> new ArrayList<>());
    }

    private List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        siblings.values().forEach(group -> moves(group, moves));
        return moves;
    }

    private void moves(List<Heading> group, List<Move> moves) {
        List<Heading> known =
                group.stream().filter(heading -> heading.was() != null).toList();
        Set<Integer> staying = longestRising(known.stream()
                .mapToInt(heading -> Objects.requireNonNull(heading.was()))
                .toArray());
        int[] standing =
                known.stream().mapToInt(heading -> place(heading.sectionId())).toArray();
        boolean isUnderOne =
                Arrays.stream(standing).map(this::parent).distinct().count() == 1;
        if (!isUnderOne) {
            return;
        }
        // a provider cannot put a new one before one that it does not know
        boolean isMoved =
                known.get(0).isRenamed() && !places.containsKey(group.get(0).sectionId());
        if (staying.size() == known.size() && !isMoved) {
            return;
        }
        String before = before(Arrays.stream(standing).min().orElseThrow());
        for (Heading heading : group) {
            // a new one goes along with the one that it comes behind
            isMoved = heading.was() == null ? isMoved : !staying.contains(heading.was());
            if (isMoved) {
                moves.add(new Move(heading.sectionId(), before));
            }
            before = heading.sectionId();
        }
    }

    private int place(String sectionId) {
        return Objects.requireNonNull(places.get(sectionId));
    }

    private int parent(int place) {
        int parent = place - 1;
        while (parent >= 0 && page.get(parent).level() >= page.get(place).level()) {
            parent--;
        }
        return parent;
    }

    /** What a section comes behind: the one beside or else above it. */
    private @Nullable String before(int place) {
        int parent = parent(place);
        int before = place - 1;
        while (before > parent && page.get(before).level() > page.get(place).level()) {
            before--;
        }
        return before < 0 ? null : page.get(before).id();
    }

    /** As many of the numbers as there are in rising order. */
    private static Set<Integer> longestRising(int[] numbers) {
        int[] length = new int[numbers.length];
        int[] previous = new int[numbers.length];
        int last = -1;
        for (int i = 0; i < numbers.length; i++) {
            length[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (numbers[j] < numbers[i] && length[j] >= length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            last = last < 0 || length[i] > length[last] ? i : last;
        }
        Set<Integer> rising = new HashSet<>();
        for (int i = last; i >= 0; i = previous[i]) {
            rising.add(numbers[i]);
        }
        return rising;
    }
}
