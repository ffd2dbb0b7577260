package io.mimiq.integration.confluence;

import io.mimiq.integration.IntegrationError;
import io.mimiq.platform.web.ProblemException;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Decides which sites a person may connect: only https, only its default port, only host names on the list. So nobody
 * can make Mimiq send requests inside its own network.
 */
@Singleton
public class SiteRules {
    private final List<String> allowedHosts;
    private final @Nullable Site standIn;

    SiteRules(ConfluenceConfig config) {
        this.allowedHosts = config.allowedHosts().stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .toList();
        this.standIn = config.standIn().flatMap(uri -> Site.of(uri.toString())).orElse(null);
    }

    /** The site of an address as people paste it: of the site itself, or of anything below its {@code /wiki}. */
    public Site admit(String address) {
        Site site = Site.of(address).orElseThrow(() -> refused("Use an address such as https://acme.atlassian.net."));
        if (site.equals(standIn)) {
            return site;
        }
        if (!site.secure() || site.port() != -1) {
            throw refused("Only https on its default port is allowed.");
        }
        if (allowedHosts.stream().noneMatch(allowed -> matches(site.host(), allowed))) {
            throw refused("Only sites on these hosts can be connected: " + String.join(", ", allowedHosts) + ".");
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

    private static boolean matches(String host, String allowed) {
        if (!allowed.startsWith("*.")) {
            return host.equals(allowed);
        }
        String suffix = allowed.substring(1);
        String label = host.endsWith(suffix) ? host.substring(0, host.length() - suffix.length()) : "";
        return !label.isEmpty() && label.indexOf('.') < 0;
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(IntegrationError.SITE_REFUSED, detail);
    }
}
