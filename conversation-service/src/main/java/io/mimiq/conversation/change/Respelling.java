package io.mimiq.conversation.change;

import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.UpsertSection;
import io.mimiq.platform.contracts.knowledge.Revised.Carried;
import io.mimiq.platform.reading.Unit;
import java.util.List;
import java.util.Optional;

/** Headings that differ from their sections in letter case alone: a provider takes them for the same. */
final class Respelling {

    private Respelling() {}

    /** How a section is to be called as the newest revision calls it, unless that is among what is written anyway. */
    static Optional<UpsertSection> of(
            Editions editions, List<Operation> written, Unit heading, String section, String id) {
        Carried known = editions.carried(heading);
        boolean isItsOwn = known != null && section.equals(known.sectionId()) && editions.hasSection(section);
        if (!isItsOwn || !isRespelt(editions.section(section).heading(), heading.text())) {
            return Optional.empty();
        }
        boolean isWritten = written.stream()
                .anyMatch(each -> each instanceof UpsertSection upsert
                        && upsert.sectionId().equals(section));
        return isWritten
                ? Optional.empty()
                : Optional.of(new UpsertSection(id, section, heading.text(), null, null, null));
    }

    private static boolean isRespelt(String before, String now) {
        return before.equalsIgnoreCase(now) && !before.equals(now);
    }
}
