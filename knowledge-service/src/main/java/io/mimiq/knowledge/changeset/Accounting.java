package io.mimiq.knowledge.changeset;

import io.mimiq.knowledge.page.Span;
import io.mimiq.platform.contracts.knowledge.Disposition;
import io.mimiq.platform.reading.Reading;
import java.util.List;

/**
 * What a change set must account for.
 *
 * @param part of the source
 * @param given what became of the units there that no operation cites
 */
public record Accounting(Reading reading, Span part, List<Disposition> given) {

    public Accounting {
        given = List.copyOf(given);
    }
}
