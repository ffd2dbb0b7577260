package io.mimiq.integration.connection;

/** Fired inside the service when credentials were checked and stored. */
public record SiteConnected(String userId, String siteKey) {}
