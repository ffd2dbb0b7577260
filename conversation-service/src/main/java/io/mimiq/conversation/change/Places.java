package io.mimiq.conversation.change;

import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.Disposition;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.AddStatement;
import io.mimiq.platform.contracts.knowledge.Operation.MoveSection;
import io.mimiq.platform.contracts.knowledge.Operation.UpsertSection;
import io.mimiq.platform.contracts.knowledge.Revised.Carried;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sections of the page that those are which a provider would make for a revision. */
final class Places {

    private final Editions editions;
    private final CitedUnits cited;
    private final Map<String, String> sections = new HashMap<>();

    Places(Editions editions, CitedUnits cited, ProposedChangeSet proposed) {
        this.editions = editions;
        this.cited = cited;
        recognise(proposed);
    }

    /** A heading that was a section before is that section, whatever it is called now. */
    private void recognise(ProposedChangeSet proposed) {
        for (Disposition disposition : proposed.account()) {
            String section = disposition.sectionId();
            Carried known = cited.exactly(disposition.start(), disposition.end())
                    .map(editions::carried)
                    .orElse(null);
            if (section != null && known != null && known.sectionId() != null && !editions.hasSection(section)) {
                sections.putIfAbsent(section, known.sectionId());
            }
        }
        for (Operation operation : proposed.operations()) {
            if (operation instanceof AddStatement add && !editions.hasSection(add.sectionId())) {
                cited.of(add.evidence()).stream()
                        .flatMap(unit -> Optional.ofNullable(editions.same(unit)).stream())
                        .flatMap(statement -> Optional.ofNullable(editions.sectionOf(statement)).stream())
                        .findFirst()
                        .filter(section -> !sections.containsValue(section))
                        .ifPresent(section -> sections.putIfAbsent(add.sectionId(), section));
            }
        }
    }

    /** The section of the page that this one is, if it is one by another name. */
    @Nullable String known(String id) {
        return sections.get(id);
    }

    @Nullable String section(@Nullable String id) {
        return id == null ? null : sections.getOrDefault(id, id);
    }

    /** The sections that are recognised. */
    Set<String> used() {
        return new HashSet<>(sections.values());
    }

    /**
     * Without the sections to be made that are not used.
     *
     * @param waiting loses those that are left out
     */
    List<Operation> needed(List<Operation> operations, Set<String> used, Set<String> waiting) {
        Map<String, @Nullable String> dropped = new HashMap<>();
        List<Operation> needed = new ArrayList<>();
        for (Operation operation : operations) {
            boolean isNew = operation instanceof UpsertSection upsert
                    && !editions.hasSection(upsert.sectionId())
                    && upsert.body() == null
                    && !used.contains(upsert.sectionId());
            if (isNew) {
                dropped.put(((UpsertSection) operation).sectionId(), ((UpsertSection) operation).after());
                waiting.remove(operation.id());
            } else if (operation instanceof MoveSection move && dropped.containsKey(move.sectionId())) {
                waiting.remove(operation.id());
            } else {
                needed.add(operation instanceof UpsertSection upsert ? behind(upsert, dropped) : operation);
            }
        }
        return needed;
    }

    private static Operation behind(UpsertSection upsert, Map<String, @Nullable String> dropped) {
        String after = upsert.after();
        while (after != null && dropped.containsKey(after)) {
            after = dropped.get(after);
        }
        return new UpsertSection(
                upsert.id(), upsert.sectionId(), upsert.heading(), upsert.body(), after, upsert.level());
    }
}
