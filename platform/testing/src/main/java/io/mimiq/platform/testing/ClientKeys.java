package io.mimiq.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * The P-256 keys by which the services of a test run know one another, in files as a deployment has them. The folder's name
 * is kept in a system property, since Quarkus loads this class in several class loaders of one JVM.
 */
public final class ClientKeys {
    private static final String FOLDER = "mimiq.test.clients";

    /** The suite's, and those that the platform's own tests run as. */
    private static final List<String> SERVICES = List.of(
            "auth-service",
            "knowledge-service",
            "conversation-service",
            "integration-service",
            "usage-service",
            "sample-service",
            "events-test");

    private ClientKeys() {}

    /** Private key (PKCS#8 PEM). */
    public static Path privateKey(String service) {
        return folder().resolve(service + ".pem");
    }

    /** All public keys as a JWKS. */
    public static Path publicKeys() {
        return folder().resolve("clients.json");
    }

    /** What tells a service under test its own key, whichever service it is, and everybody's. */
    public static Map<String, String> configuration() {
        return Map.of(
                "mimiq.client-key-file",
                privateKey("${quarkus.application.name}").toString(),
                "mimiq.clients-file",
                publicKeys().toString());
    }

    private static Path folder() {
        return Path.of(System.getProperties()
                .computeIfAbsent(FOLDER, name -> make().toString())
                .toString());
    }

    private static Path make() {
        try {
            Path folder = Files.createTempDirectory("mimiq-clients");
            List<JsonWebKey> keys = new ArrayList<>();
            for (String service : SERVICES) {
                PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
                key.setKeyId(service);
                keys.add(key);
                Files.writeString(folder.resolve(service + ".pem"), pem(key));
            }
            Files.writeString(
                    folder.resolve("clients.json"),
                    new JsonWebKeySet(keys).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(PublicJsonWebKey key) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getPrivateKey().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }
}
