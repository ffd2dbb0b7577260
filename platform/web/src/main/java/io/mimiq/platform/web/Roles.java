package io.mimiq.platform.web;

/** The roles that a verified token can grant. */
public final class Roles {
    /** A person with auth-service's token for {@code mimiq-api}. */
    public static final String USER = "user";
    /** Another service of the suite with a token for this service. Its permissions say what it may do. */
    public static final String SERVICE = "service";

    private Roles() {}
}
