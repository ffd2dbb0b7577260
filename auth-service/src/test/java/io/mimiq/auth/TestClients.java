package io.mimiq.auth;

import io.mimiq.platform.crypto.PrivateKeyFile;
import io.mimiq.platform.testing.ClientKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.PrivateKey;
import java.util.Base64;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/**
 * The keys of a test run's services, and beside its own an RSA key of integration-service. The folder's name is kept in a
 * system property, since Quarkus loads this class in more than one class loader.
 */
public final class TestClients {
    static final String RSA_CLIENT = "integration-service";
    private static final String FOLDER = "mimiq.test.rsa-client";
    private final Path folder;

    private TestClients(Path folder) {
        this.folder = folder;
    }

    static TestClients current() {
        return new TestClients(Path.of(System.getProperty(FOLDER)));
    }

    static TestClients make() {
        try {
            Path folder = Files.createTempDirectory("mimiq-clients");
            PublicJsonWebKey rsa = RsaJwkGenerator.generateJwk(2048);
            rsa.setKeyId(RSA_CLIENT);
            Files.writeString(folder.resolve(RSA_CLIENT + ".pem"), pem(rsa.getPrivateKey()));
            JsonWebKeySet keys = new JsonWebKeySet(Files.readString(ClientKeys.publicKeys()));
            keys.addJsonWebKey(rsa);
            Files.writeString(folder.resolve("clients.json"), keys.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
            System.setProperty(FOLDER, folder.toString());
            return new TestClients(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    Path publicKeys() {
        return folder.resolve("clients.json");
    }

    /** The key a client signs its assertions with. */
    public static PrivateKey signingKey(String client) {
        return PrivateKeyFile.read(
                client.equals(RSA_CLIENT) ? current().folder.resolve(client + ".pem") : ClientKeys.privateKey(client));
    }

    /** The key a client's assertions are verified with. */
    public static Key verificationKey(String client) {
        try {
            String keys = Files.readString(current().publicKeys());
            String kind = client.equals(RSA_CLIENT) ? "RSA" : "EC";
            return new JsonWebKeySet(keys)
                    .findJsonWebKey(client, kind, null, null)
                    .getKey();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(PrivateKey key) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }
}
