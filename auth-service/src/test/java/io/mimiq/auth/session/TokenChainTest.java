package io.mimiq.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class TokenChainTest {
    private static final Duration OVERLAP = Duration.ofSeconds(10);
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    private static final TokenChain FRESH = new TokenChain("t0", null, null);

    @Test
    void repetitionsDoNotProlongTheOverlap() {
        TokenChain once = exchanged(FRESH, "t0", "t1", START);
        TokenChain twice = exchanged(once, "t0", "t2", START.plusSeconds(9));

        Optional<TokenChain> late = twice.exchange("t0", "t3", START.plusSeconds(10), OVERLAP);

        assertThat(late).isEmpty();
    }

    @Test
    void hasNoOverlapWhenItIsSwitchedOff() {
        TokenChain once = exchanged(FRESH, "t0", "t1", START);

        assertThat(once.exchange("t0", "t2", START, Duration.ZERO)).isEmpty();
        assertThat(once.exchange("t1", "t2", START, Duration.ZERO)).isPresent();
    }

    /**
     * At any time the tokens that would be taken are the newest and perhaps the one it was made from, if nobody has gone on
     * from there: one lineage. What was replaced never comes back to life.
     */
    @Property
    void hasAtMostOneLivingLineage(@ForAll("uses") List<Use> uses) {
        History history = new History();

        for (Use use : uses) {
            history.play(use);

            Set<Integer> alive = history.alive();
            assertThat(alive)
                    .contains(history.newest())
                    .isSubsetOf(history.newest(), history.parents.get(history.newest()));
            assertThat(history.replaced).doesNotContainAnyElementsOf(alive);
        }
    }

    @Property
    void takesAPreviousTokenForAsLongAsTheOverlapAndNoLonger(@ForAll("uses") List<Use> uses) {
        History history = new History();

        for (Use use : uses) {
            history.play(use);

            int parent = history.parents.get(history.newest());
            boolean overlaps = parent >= 0
                    && history.now.isBefore(history.firstUse.get(parent).plus(OVERLAP));
            assertThat(history.alive().contains(parent)).isEqualTo(overlaps);
        }
    }

    @Provide
    Arbitrary<List<Use>> uses() {
        Arbitrary<Integer> age = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.integers().between(0, 2)),
                Tuple.of(1, Arbitraries.integers().between(3, 40)));
        Arbitrary<Integer> seconds = Arbitraries.integers().between(0, 12);
        return Combinators.combine(age, seconds).as(Use::new).list().ofMaxSize(40);
    }

    private static TokenChain exchanged(TokenChain chain, String presented, String successor, Instant at) {
        return chain.exchange(presented, successor, at, OVERLAP).orElseThrow();
    }

    /**
     * Somebody uses a token.
     *
     * @param age 0 is the newest, 1 the one issued before
     * @param seconds since the use before
     */
    record Use(int age, int seconds) {}

    /** All tokens ever issued, by number, and what became of them. */
    private static final class History {
        private final List<Integer> parents = new ArrayList<>(List.of(-1));
        private final List<Instant> firstUse = new ArrayList<>(List.of(Instant.MAX));
        private final Set<Integer> replaced = new HashSet<>();
        private TokenChain chain = FRESH;
        private Instant now = START;

        int newest() {
            return parents.size() - 1;
        }

        void play(Use use) {
            now = now.plusSeconds(use.seconds());
            int token = Math.max(0, newest() - use.age());
            take(token).ifPresent(taken -> {
                replaced.addAll(childrenOf(token));
                chain = taken;
                firstUse.set(token, firstUse.get(token).equals(Instant.MAX) ? now : firstUse.get(token));
                parents.add(token);
                firstUse.add(Instant.MAX);
            });
        }

        Set<Integer> alive() {
            Set<Integer> alive = new HashSet<>();
            for (int token = 0; token <= newest(); token++) {
                if (take(token).isPresent()) {
                    alive.add(token);
                }
            }
            return alive;
        }

        private Optional<TokenChain> take(int token) {
            return chain.exchange("t" + token, "t" + parents.size(), now, OVERLAP);
        }

        private Set<Integer> childrenOf(int token) {
            Set<Integer> children = new HashSet<>();
            for (int child = 0; child <= newest(); child++) {
                if (parents.get(child) == token) {
                    children.add(child);
                }
            }
            return children;
        }
    }
}
