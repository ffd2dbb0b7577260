package io.mimiq.auth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * Keys of service clients, in files as a deployment has them. The folder's name is kept in a system property, since Quarkus
 * loads this class in more than one class loader.
 */
public final class TestClients {
    private static final String FOLDER = "mimiq.test.clients";
    private static final String EC = "EC";
    private static final String RSA = "RSA";
    private static final Map<String, String> KINDS =
            Map.of("conversation-service", EC, "usage-service", EC, "integration-service", RSA);
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
            List<JsonWebKey> keys = new ArrayList<>();
            for (String name : KINDS.keySet()) {
                PublicJsonWebKey key = KINDS.get(name).equals(EC)
                        ? EcJwkGenerator.generateJwk(EllipticCurves.P256)
                        : RsaJwkGenerator.generateJwk(2048);
                key.setKeyId(name);
                keys.add(key);
                Files.writeString(folder.resolve(name + ".pem"), pem(key.getPrivateKey()));
            }
            Files.writeString(
                    folder.resolve("clients.json"),
                    new JsonWebKeySet(keys).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
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

    Path privateKey(String client) {
        return folder.resolve(client + ".pem");
    }

    /** The key a client signs its assertions with. */
    public static PrivateKey signingKey(String client) {
        try {
            String base64 = Files.readString(current().privateKey(client)).replaceAll("-----[A-Z ]+-----|\\s", "");
            return KeyFactory.getInstance(KINDS.get(client))
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key a client's assertions are verified with. */
    public static Key verificationKey(String client) {
        try {
            String keys = Files.readString(current().publicKeys());
            return new JsonWebKeySet(keys)
                    .findJsonWebKey(client, null, null, null)
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
