package io.mimiq.integration.connection;

/** Fired inside the service once credentials are checked and stored. */
public record SiteConnected(String userId, String siteKey) {}
