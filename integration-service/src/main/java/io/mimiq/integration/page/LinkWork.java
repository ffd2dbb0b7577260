package io.mimiq.integration.page;

import io.mimiq.platform.storage.DueWork;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The work that links are due for: a sync, or what unlinking left to do. */
@Singleton
class LinkWork {
    private static final int AT_ONCE = 4;

    @Produces
    @Singleton
    DueWork<LinkDocument> work(
            LinkCollection links,
            PageSync sync,
            Unlinking unlinking,
            @ConfigProperty(name = "mimiq.integration.sweep-every") String every) {
        return DueWork.of(links, "links", every, link -> link.removal() == null ? sync.run(link) : unlinking.run(link))
                .parallel(AT_ONCE);
    }
}
