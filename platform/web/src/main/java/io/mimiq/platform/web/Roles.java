package io.mimiq.platform.web;

/** Roles a verified token gives. */
public final class Roles {
    /** A person, by a token of auth-service for {@code mimiq-api}. */
    public static final String USER = "user";
    /** Another service of the suite, by a token for this service; what it may do is in its permissions. */
    public static final String SERVICE = "service";

    private Roles() {}
}
