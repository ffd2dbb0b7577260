package io.mimiq.auth;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settings of this service. */
@ConfigMapping(prefix = "mimiq.auth")
public interface AuthConfig {
    /** Completed years a person must have lived (the policy profile's age). */
    @WithDefault("16")
    int minimumAge();

    /** Version of the policy that people accept on registration. */
    @WithDefault("2026-03-31")
    String policyVersion();

    Registration registration();

    Password password();

    Session session();

    Key key();

    Client client();

    /** Attempts, by the name of the limit in {@link io.mimiq.auth.limit.Limit}, instead of its default. */
    Map<String, Integer> limits();

    interface Registration {
        @WithDefault("OPEN")
        Mode mode();

        /** The file with what is known of invitations, which {@code deploy/docker/invitation} makes. */
        Optional<Path> invitations();

        /** Who may register. */
        enum Mode {
            OPEN,
            /** Whoever has a code. */
            INVITATION,
            CLOSED
        }
    }

    interface Password {
        /** Cost of bcrypt as a power of two. */
        @WithDefault("12")
        int bcryptCost();

        /** Threads that hash at the same time. */
        @WithDefault("2")
        int workers();

        /** Hashes that may wait; more are refused with 503. */
        @WithDefault("64")
        int queue();
    }

    interface Session {
        @WithDefault("PT10M")
        Duration accessTokenLife();

        /** A session ends when it was not used for this long. */
        @WithDefault("P7D")
        Duration idle();

        /** A session ends this long after it began, however much it is used. */
        @WithDefault("P30D")
        Duration absolute();

        /**
         * For how long a session token that was exchanged is exchanged again when its successor was not used, since the
         * answer may have been lost; 0 is never.
         */
        @WithDefault("PT10S")
        Duration overlap();
    }

    interface Key {
        @WithDefault("P30D")
        Duration rotateAfter();

        /** How long before its first use a key is published; longer than verifiers keep the JWKS. */
        @WithDefault("PT1H")
        Duration publishAhead();
    }

    interface Client {
        @WithDefault("PT5M")
        Duration tokenLife();

        /** What an assertion may name as its audience, besides the name of this service. */
        String audience();

        /** Client id -> audience -> scopes. */
        Map<String, Map<String, Set<String>>> grants();
    }
}
