package io.mimiq.integration.webpage;

import io.mimiq.integration.IntegrationError;
import io.mimiq.integration.outbound.HostList;
import io.mimiq.integration.outbound.Site;
import io.mimiq.platform.contracts.knowledge.Origin;
import io.mimiq.platform.web.ProblemException;
import jakarta.inject.Singleton;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Decides which addresses are fetched: only https, only its default port, no credentials, only hosts on the list. Where a
 * page leads on is decided here as well.
 */
@Singleton
class AddressRules {
    private final HostList allowedHosts;
    private final @Nullable Site standIn;

    AddressRules(WebPagesConfig config) {
        this.allowedHosts = new HostList(config.allowedHosts());
        this.standIn = config.standIn().flatMap(Site::of).orElse(null);
    }

    /** An address as people paste it. */
    WebAddress admit(String address) {
        return admit(Site.uri(address).orElseThrow(AddressRules::notAnAddress));
    }

    /** Where a page leads on to. */
    WebAddress admit(WebAddress from, String location) {
        return admit(from.uri().resolve(Site.uri(location).orElseThrow(AddressRules::notAnAddress)));
    }

    private WebAddress admit(URI uri) {
        Site site = Site.of(uri).orElseThrow(AddressRules::notAnAddress);
        if (!site.equals(standIn) && !site.isUsual()) {
            throw refused("Only https on its default port is allowed.");
        }
        if (!site.equals(standIn) && !allowedHosts.has(site)) {
            throw refused("Only pages on these hosts can be fetched: " + allowedHosts + ".");
        }
        WebAddress address = new WebAddress(site, uri);
        if (address.text().length() > Origin.MAX_ADDRESS) {
            throw refused("The address is longer than " + Origin.MAX_ADDRESS + " characters.");
        }
        return address;
    }

    /** Whether the site may have a private address: only the stand-in may. */
    boolean mayBePrivate(Site site) {
        return site.equals(standIn);
    }

    private static ProblemException notAnAddress() {
        return refused("Use an address such as https://example.org/page, without a user name or password.");
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(IntegrationError.WEB_ADDRESS_REFUSED, detail);
    }
}
