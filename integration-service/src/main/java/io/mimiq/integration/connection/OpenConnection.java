package io.mimiq.integration.connection;

import io.mimiq.integration.confluence.Credentials;
import java.time.Instant;
import java.util.Optional;

/**
 * A connection ready to be used.
 *
 * @param siteKey equal for equal sites of one user, also after connecting anew
 * @param refused whether the site refused the credentials when they were last used
 * @param restUntil until when the site asked to be left alone
 */
public record OpenConnection(
        String id, String siteKey, Credentials credentials, boolean refused, Optional<Instant> restUntil) {}
