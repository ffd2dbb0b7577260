package io.mimiq.usage.audit;

import io.mimiq.platform.contracts.AuditRecorded;
import io.mimiq.platform.contracts.Party;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an entry is about: the part of it that is stored encrypted, as JSON. */
record Subject(@Nullable Party object, @Nullable String topicId) {

    /** Empty if the event names neither object nor topic. */
    static Optional<Subject> of(AuditRecorded data) {
        return data.object() == null && data.topicId() == null
                ? Optional.empty()
                : Optional.of(new Subject(data.object(), data.topicId()));
    }
}
