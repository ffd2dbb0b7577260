package io.mimiq.usage.call;

import io.mimiq.usage.EventContract;
import org.junit.jupiter.api.Test;

class CallEventContractTest {

    @Test
    void isAsPublished() {
        EventContract.of(CallCompleted.TYPE)
                .isReadAs(CallCompleted.class)
                .allows("operation", CallCompleted.OPERATIONS)
                .allows("outcome", CallCompleted.OUTCOMES);
    }
}
