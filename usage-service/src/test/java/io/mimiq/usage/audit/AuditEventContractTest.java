package io.mimiq.usage.audit;

import io.mimiq.usage.EventContract;
import org.junit.jupiter.api.Test;

class AuditEventContractTest {

    @Test
    void isAsPublished() {
        EventContract.of(AuditRecorded.TYPE).isReadAs(AuditRecorded.class).allows("outcome", AuditRecorded.OUTCOMES);
    }
}
