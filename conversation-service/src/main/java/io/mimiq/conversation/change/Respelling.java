package io.mimiq.conversation.change;

import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.UpsertSection;
import io.mimiq.platform.contracts.knowledge.Revised.Carried;
import io.mimiq.platform.contracts.knowledge.Revised.How;
import io.mimiq.platform.contracts.knowledge.Wording;
import io.mimiq.platform.reading.Unit;
import java.util.List;
import java.util.Optional;

/** Headings that a provider takes for the same as their sections though they read otherwise: by punctuation, say. */
final class Respelling {

    private Respelling() {}

    /** How a section is to be called as the newest revision calls it, unless that is among what is written anyway. */
    static Optional<UpsertSection> of(
            Editions editions, List<Operation> written, Unit heading, String section, String id) {
        Carried known = editions.carried(heading);
        if (known == null || !section.equals(known.sectionId()) || !editions.hasSection(section)) {
            return Optional.empty();
        }
        if (!isRespelt(known, editions.section(section).heading(), heading.text())) {
            return Optional.empty();
        }
        boolean isWritten = written.stream()
                .anyMatch(each -> each instanceof UpsertSection upsert
                        && upsert.sectionId().equals(section));
        return isWritten
                ? Optional.empty()
                : Optional.of(new UpsertSection(id, section, heading.text(), null, null, null));
    }

    private static boolean isRespelt(Carried known, String before, String now) {
        boolean isMeant = known.how() == How.CHANGED || Wording.letters(before).equals(Wording.letters(now));
        return isMeant && !before.equals(now);
    }
}
