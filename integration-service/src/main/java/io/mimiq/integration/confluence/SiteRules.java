package io.mimiq.integration.confluence;

import io.mimiq.integration.IntegrationError;
import io.mimiq.integration.outbound.HostList;
import io.mimiq.integration.outbound.Site;
import io.mimiq.platform.web.ProblemException;
import jakarta.inject.Singleton;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Decides which sites a person may connect: only https, only its default port, only host names on the list. So nobody
 * can make Mimiq send requests inside its own network.
 */
@Singleton
public class SiteRules {
    private final HostList allowedHosts;
    private final @Nullable Site standIn;

    SiteRules(ConfluenceConfig config) {
        this.allowedHosts = new HostList(config.allowedHosts());
        this.standIn = config.standIn().flatMap(uri -> Site.of(uri.toString())).orElse(null);
    }

    /** The site of an address as people paste it: of the site itself, or of anything below its {@code /wiki}. */
    public Site admit(String address) {
        Site site = Site.of(address).orElseThrow(() -> refused("Use an address such as https://acme.atlassian.net."));
        if (site.equals(standIn)) {
            return site;
        }
        if (!site.isUsual()) {
            throw refused("Only https on its default port is allowed.");
        }
        if (!allowedHosts.has(site)) {
            throw refused("Only sites on these hosts can be connected: " + allowedHosts + ".");
        }
        if (!isSiteOrBelowWiki(address)) {
            throw refused("Use the address of the site, such as " + site.url() + ".");
        }
        return site;
    }

    /** Whether the site may have a private address: only the stand-in may. */
    boolean mayBePrivate(Site site) {
        return site.equals(standIn);
    }

    private static boolean isSiteOrBelowWiki(String address) {
        String path = Site.uri(address).map(URI::getRawPath).orElse("");
        return path.isEmpty() || path.equals("/") || path.equals("/wiki") || path.startsWith("/wiki/");
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(IntegrationError.SITE_REFUSED, detail);
    }
}
