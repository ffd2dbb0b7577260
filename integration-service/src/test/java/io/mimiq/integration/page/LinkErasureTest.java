package io.mimiq.integration.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.testing.Patience;
import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LinkErasureTest {

    /** A link that arrives while others are erased is found by the next look. */
    @Test
    void erasesUntilALookFindsNothingAndCountsAll() {
        Queue<Long> found = new ArrayDeque<>(List.of(2L, 1L, 0L, 5L));

        long erased = LinkErasure.untilNone(() -> Uni.createFrom().item(found.remove()))
                .await()
                .atMost(Patience.ANSWER);

        assertThat(erased).isEqualTo(3);
        assertThat(found).containsExactly(5L);
    }
}
