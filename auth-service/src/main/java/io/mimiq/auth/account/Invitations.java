package io.mimiq.auth.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mimiq.auth.AuthConfig;
import io.mimiq.auth.AuthConfig.Registration.Mode;
import io.mimiq.auth.AuthError;
import io.mimiq.platform.web.ProblemException;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may register. What is known of an invitation is a line of a file: the SHA-256 of its code, which is random
 * enough for that, and when it expires, in seconds since 1970. The file is read each time, so that lines can be added.
 */
@Startup
@Singleton
class Invitations {
    private final Mode mode;
    private final Optional<Path> file;
    private final UsedInvitations used;
    private final Clock clock;

    Invitations(AuthConfig config, UsedInvitations used, Clock clock) {
        this.mode = config.registration().mode();
        this.file = config.registration().invitations();
        this.used = used;
        this.clock = clock;
        if (mode == Mode.INVITATION && file.isEmpty()) {
            throw new IllegalStateException("mimiq.auth.registration.invitations must name a file");
        }
    }

    void requireOpen() {
        if (mode == Mode.CLOSED) {
            throw new ProblemException(AuthError.REGISTRATION_CLOSED, "Nobody can register here right now.");
        }
    }

    /** Uses up the invitation, where one is needed; fails with 403 if it is unknown, expired or used, and does not say which. */
    Uni<Void> admit(@Nullable String code) {
        if (mode != Mode.INVITATION) {
            return Uni.createFrom().voidItem();
        }
        String hash = hash(code == null ? "" : code.strip());
        return Uni.createFrom()
                .item(() -> expiry(hash))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .map(expiry -> expiry.filter(clock.instant()::isBefore).orElseThrow(Invitations::needed))
                .chain(expiry -> used.use(hash, expiry))
                .invoke(first -> {
                    if (!first) {
                        throw needed();
                    }
                })
                .replaceWithVoid();
    }

    private Optional<Instant> expiry(String hash) {
        try (Stream<String> lines = Files.lines(file.orElseThrow(), UTF_8)) {
            return lines.map(line -> List.of(line.strip().split(" +")))
                    .filter(line -> line.size() == 2 && line.get(0).equals(hash))
                    .map(line -> Instant.ofEpochSecond(Long.parseLong(line.get(1))))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException needed() {
        return new ProblemException(
                AuthError.INVITATION_NEEDED, "Enter the code of an invitation that is good and not used yet.");
    }

    private static String hash(String code) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
