package io.mimiq.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.testing.LocalServers;
import io.mimiq.platform.testing.Patience;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalServers.class)
class LeasesTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Inject
    Collections collections;

    private final MovableClock clock = new MovableClock();
    private final String job = UUID.randomUUID().toString();

    private Leases replica() {
        return new Leases(collections, clock);
    }

    @Test
    void goesToOneOfManyReplicas() {
        List<Boolean> taken = await(Multi.createFrom()
                .items(Stream.generate(this::replica).limit(10))
                .onItem()
                .transformToUniAndMerge(replica -> replica.tryAcquire(job, MINUTE))
                .collect()
                .asList());

        assertThat(taken).hasSize(10).containsOnlyOnce(true);
    }

    @Test
    void staysWithItsHolderWhoMayProlongIt() {
        Leases holder = replica();
        await(holder.tryAcquire(job, MINUTE));
        clock.advance(Duration.ofSeconds(50));
        assertThat(await(holder.tryAcquire(job, MINUTE))).isTrue();
        clock.advance(Duration.ofSeconds(50));

        assertThat(await(replica().tryAcquire(job, MINUTE))).isFalse();
    }

    @Test
    void isFreeWhenItHasRunOut() {
        Leases first = replica();
        await(first.tryAcquire(job, MINUTE));
        clock.advance(MINUTE);

        assertThat(await(replica().tryAcquire(job, MINUTE))).isTrue();
        assertThat(await(first.tryAcquire(job, MINUTE))).isFalse();
    }

    @Test
    void isFreeWhenItsHolderLetsGo() {
        Leases first = replica();
        Leases second = replica();
        await(first.tryAcquire(job, MINUTE));

        await(second.release(job));
        assertThat(await(second.tryAcquire(job, MINUTE))).isFalse();
        await(first.release(job));
        assertThat(await(second.tryAcquire(job, MINUTE))).isTrue();
    }

    @Test
    void isIndependentOfOtherJobs() {
        await(replica().tryAcquire(job, MINUTE));

        assertThat(await(replica().tryAcquire(job + "2", MINUTE))).isTrue();
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Patience.ANSWER);
    }
}
