package io.mimiq.auth.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class KeyScheduleTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration ROTATE_AFTER = Duration.ofDays(30);
    private static final Duration PUBLISH_AHEAD = Duration.ofHours(1);
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(11);
    private static final PrivateKey ANY = anyKey();
    private final KeySchedule schedule = new KeySchedule(ROTATE_AFTER, PUBLISH_AHEAD, LONGEST_LIFE);

    @Test
    void beginsTheFirstKeyAtOnce() {
        assertThat(schedule.next(List.of(), START)).contains(START);
    }

    @Test
    void signsWithTheOldKeyUntilTheNewOneWasPublishedLongEnough() {
        List<SigningKey> keys = List.of(key(1, START), key(2, START.plus(ROTATE_AFTER)));
        Instant before = START.plus(ROTATE_AFTER).minusSeconds(1);

        assertThat(schedule.published(keys, before)).hasSize(2);
        assertThat(schedule.signing(keys, before)).map(SigningKey::generation).contains(1);
        assertThat(schedule.signing(keys, before.plusSeconds(1)))
                .map(SigningKey::generation)
                .contains(2);
    }

    @Test
    void retiresAKeyWhenItsLastTokenHasExpired() {
        List<SigningKey> keys = List.of(key(1, START), key(2, START.plus(ROTATE_AFTER)));
        Instant last = START.plus(ROTATE_AFTER).plus(LONGEST_LIFE);

        assertThat(schedule.published(keys, last)).hasSize(2);
        assertThat(schedule.published(keys, last.plusSeconds(1)))
                .extracting(SigningKey::generation)
                .containsExactly(2);
    }

    /** However irregularly the service runs, every token verifies by keys published since a while before it was signed. */
    @Property
    void alwaysSignsWithAKeyThatVerifiersKnow(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 1, max = 3_000) Integer> minutesBetweenRuns) {
        List<SigningKey> keys = new ArrayList<>();
        Instant now = START;
        List<Instant> publishedAt = new ArrayList<>();
        for (int minutes : minutesBetweenRuns) {
            Instant at = now;
            schedule.next(keys, at).ifPresent(activeFrom -> {
                keys.add(key(keys.size() + 1, activeFrom));
                publishedAt.add(at);
            });
            SigningKey signing = schedule.signing(keys, now).orElseThrow();
            assertThat(schedule.published(keys, now)).contains(signing);
            assertThat(schedule.published(keys, now.plus(LONGEST_LIFE))).contains(signing);
            if (signing.generation() > 1) {
                assertThat(publishedAt.get(signing.generation() - 1).plus(PUBLISH_AHEAD))
                        .isBeforeOrEqualTo(now);
            }
            now = now.plus(Duration.ofMinutes(minutes));
        }
    }

    private static SigningKey key(int generation, Instant activeFrom) {
        return new SigningKey(generation, "k" + generation, BigInteger.ONE, BigInteger.ONE, ANY, activeFrom);
    }

    private static PrivateKey anyKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(1024);
            return generator.generateKeyPair().getPrivate();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
