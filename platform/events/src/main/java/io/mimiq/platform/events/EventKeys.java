package io.mimiq.platform.events;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.mimiq.platform.crypto.CryptoException;
import io.mimiq.platform.crypto.PrivateKeyFile;
import io.mimiq.platform.crypto.ServiceKeys;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys that events are signed and verified with: those by which services know one another elsewhere too. In no profile
 * does a service start without them, or with a private key that its neighbours would not know as its own.
 */
@Singleton
final class EventKeys {

    @Startup
    @Produces
    @Singleton
    ServiceKeys serviceKeys(@ConfigProperty(name = "mimiq.clients-file") Optional<Path> file) {
        return ServiceKeys.read(file.orElseThrow(() -> new CryptoException(
                "Events are verified with the public keys of all services: set MIMIQ_CLIENTS_FILE")));
    }

    @Startup
    @Produces
    @Singleton
    EventSigner signer(
            @ConfigProperty(name = "mimiq.client-key-file") Optional<Path> file,
            @ConfigProperty(name = "quarkus.application.name") String service,
            EventVerifier verifier) {
        EventSigner signer = new EventSigner(
                service,
                PrivateKeyFile.read(file.orElseThrow(() -> new CryptoException(
                        "Events are signed with the private key of this service: set MIMIQ_CLIENT_KEY_FILE"))));
        requireKnown(service, signer, verifier);
        return signer;
    }

    @Produces
    @Singleton
    EventVerifier verifier(ServiceKeys keys) {
        return new EventVerifier(keys);
    }

    private static void requireKnown(String service, EventSigner signer, EventVerifier verifier) {
        String probe = "start";
        String signature = signer.sign(probe, probe, probe);
        try {
            verifier.producer(probe, probe, probe.getBytes(UTF_8), signature.getBytes(US_ASCII));
        } catch (RefusedEventException e) {
            throw new CryptoException(
                    "The key in MIMIQ_CLIENT_KEY_FILE is none of those that MIMIQ_CLIENTS_FILE has of " + service
                            + ": its events would be refused");
        }
    }
}
