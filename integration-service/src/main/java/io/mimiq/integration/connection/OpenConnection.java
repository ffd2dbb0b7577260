package io.mimiq.integration.connection;

import io.mimiq.integration.confluence.Credentials;
import java.time.Instant;
import java.util.Optional;

/**
 * A connection, decrypted for use.
 *
 * @param siteKey the same whenever the user connects the same site
 * @param refused whether the site refused the credentials at their last use
 * @param restUntil until when the site asked to be left alone
 */
public record OpenConnection(
        String id, String siteKey, Credentials credentials, boolean refused, Optional<Instant> restUntil) {}
