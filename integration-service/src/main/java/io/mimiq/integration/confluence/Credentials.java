package io.mimiq.integration.confluence;

import io.mimiq.integration.outbound.Site;
import io.mimiq.platform.crypto.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What Mimiq reads a user's pages with. */
public record Credentials(Site site, Secret email, Secret apiToken) {

    String basic() {
        String pair = email.reveal() + ":" + apiToken.reveal();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
