package io.mimiq.integration;

import io.mimiq.platform.testing.ConfluenceStandIn;
import io.mimiq.platform.testing.WebStandIn;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A Confluence site, a site of the web and a knowledge-service for the service under test; handed to fields of their types. */
public final class Neighbours implements QuarkusTestResourceLifecycleManager {
    private @Nullable ConfluenceStandIn confluence;
    private @Nullable WebStandIn web;
    private @Nullable FakeKnowledge knowledge;

    @Override
    public Map<String, String> start() {
        ConfluenceStandIn site = ConfluenceStandIn.start();
        WebStandIn pages = WebStandIn.start();
        FakeKnowledge fake = FakeKnowledge.start();
        confluence = site;
        web = pages;
        knowledge = fake;
        return Map.of(
                "mimiq.confluence.stand-in", site.siteUrl().toString(),
                "mimiq.confluence.timeout", "10s",
                "mimiq.web-pages.stand-in", pages.siteUrl().toString(),
                "mimiq.web-pages.timeout", "3s",
                "mimiq.integration.sweep-every", "1s",
                "mimiq.services.knowledge.url", fake.url(),
                "mimiq.services.auth.url", fake.url());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(confluence, new TestInjector.MatchesType(ConfluenceStandIn.class));
        injector.injectIntoFields(web, new TestInjector.MatchesType(WebStandIn.class));
        injector.injectIntoFields(knowledge, new TestInjector.MatchesType(FakeKnowledge.class));
    }

    @Override
    public void stop() {
        Objects.requireNonNull(confluence).close();
        Objects.requireNonNull(web).close();
        Objects.requireNonNull(knowledge).close();
    }
}
