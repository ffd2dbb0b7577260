package io.mimiq.conversation.provider;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/** Stops a production service that could spend without end: usage-service keeps to the ceilings, and has the same settings. */
@Singleton
class SpendingCheck {
    static final List<String> CEILINGS = List.of(
            "mimiq.budget.ceiling.account.daily",
            "mimiq.budget.ceiling.account.monthly",
            "mimiq.budget.ceiling.all.daily",
            "mimiq.budget.ceiling.all.monthly");

    /** People at work; every other profile counts as production. */
    private static final Set<String> DEVELOPMENT = Set.of("test", "dev", "local");

    private final AiProvider provider;
    private final Config config;

    SpendingCheck(AiProvider provider, Config config) {
        this.provider = provider;
        this.config = config;
    }

    void check(@Observes StartupEvent start) {
        requireCeilings(ConfigUtils.getProfiles(), provider.id(), config);
    }

    static void requireCeilings(Collection<String> profiles, String provider, Config config) {
        List<String> missing = CEILINGS.stream()
                .filter(ceiling ->
                        config.getOptionalValue(ceiling, String.class).isEmpty())
                .toList();
        boolean costsNothing = provider.equals(AiProvider.EMBEDDED);
        if (!costsNothing && !missing.isEmpty() && !DEVELOPMENT.containsAll(profiles)) {
            throw new IllegalStateException(
                    "In production an AI that costs money needs ceilings, in US dollars, set for conversation-service and"
                            + " usage-service alike. Missing: " + missing);
        }
    }
}
