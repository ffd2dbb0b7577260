package io.mimiq.usage.erasure;

import io.mimiq.usage.EventContract;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ErasureEventContractTest {

    @Test
    void requestIsAsPublished() {
        EventContract.of(ErasureRequested.TYPE)
                .isReadAs(ErasureRequested.class)
                .allows("scope", Set.of("topic", "account"));
    }

    @Test
    void acknowledgementIsAsPublished() {
        EventContract.of(ErasureCompleted.TYPE).isReadAs(ErasureCompleted.class);
    }
}
