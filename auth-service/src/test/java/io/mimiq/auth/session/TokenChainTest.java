package io.mimiq.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    void aRepetitionChangesNothing() {
        TokenChain once = exchanged(FRESH, "t0", "t1", START);

        TokenChain twice = exchanged(once, "t0", "t1", START.plusSeconds(9));

        assertThat(twice).isEqualTo(once);
    }

    @Test
    void repetitionsDoNotProlongTheOverlap() {
        TokenChain once = exchanged(FRESH, "t0", "t1", START);
        TokenChain twice = exchanged(once, "t0", "t1", START.plusSeconds(9));

        Optional<TokenChain> late = twice.exchange("t0", "t1", START.plusSeconds(10), OVERLAP);

        assertThat(late).isEmpty();
    }

    @Test
    void hasNoOverlapWhenItIsSwitchedOff() {
        TokenChain once = exchanged(FRESH, "t0", "t1", START);

        assertThat(once.exchange("t0", "t1", START, Duration.ZERO)).isEmpty();
        assertThat(once.exchange("t1", "t2", START, Duration.ZERO)).isPresent();
    }

    /** A session from before successors were derived: what its previous token was given is replaced by what it is given now. */
    @Test
    void replacesASuccessorThatIsNotTheDerivedOne() {
        TokenChain old = new TokenChain("random", "t0", START);

        TokenChain repeated = exchanged(old, "t0", "t1", START.plusSeconds(1));

        assertThat(repeated).isEqualTo(new TokenChain("t1", "t0", START));
    }

    /** At any time the tokens that would be taken are the newest and perhaps the one before, if nobody has gone on from there. */
    @Property
    void takesTheNewestAndForAWhileTheOneBefore(@ForAll("uses") List<Use> uses) {
        TokenChain chain = FRESH;
        int newest = 0;
        Instant rotatedAt = Instant.MIN;
        Instant now = START;

        for (Use use : uses) {
            now = now.plusSeconds(use.seconds());
            int token = Math.max(0, newest - use.age());
            Optional<TokenChain> taken = chain.exchange("t" + token, "t" + (token + 1), now, OVERLAP);

            boolean overlaps = token == newest - 1 && now.isBefore(rotatedAt.plus(OVERLAP));
            assertThat(taken.isPresent()).isEqualTo(token == newest || overlaps);
            if (token == newest) {
                newest++;
                rotatedAt = now;
            }
            chain = taken.orElse(chain);
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
}
