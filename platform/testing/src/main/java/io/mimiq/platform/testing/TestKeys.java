package io.mimiq.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * The RSA key (2048 bits) that signs a test run's tokens, and its JWKS. Stored in files of a temporary folder, because
 * Quarkus loads this class in several class loaders of one JVM.
 */
final class TestKeys {
    static final String KEY_ID = "test-1";
    private static final String FOLDER = "mimiq.test.keys";

    private TestKeys() {}

    /** Folder with {@code jwks.json} (public, RFC 7517) and {@code key.der} (private, PKCS#8), created on first use. */
    static Path folder() {
        synchronized (System.getProperties()) {
            String folder = System.getProperty(FOLDER);
            if (folder == null) {
                folder = make().toString();
                System.setProperty(FOLDER, folder);
            }
            return Path.of(folder);
        }
    }

    static PrivateKey privateKey() {
        try {
            byte[] encoded = Files.readAllBytes(folder().resolve("key.der"));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Not as a URI: SmallRye JWT would look for a file whose name has {@code %20} where the path has a space. */
    static String jwksLocation() {
        return "file:" + jwks();
    }

    static Path jwks() {
        return folder().resolve("jwks.json");
    }

    private static Path make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            Path folder = Files.createTempDirectory("mimiq-keys");
            folder.toFile().deleteOnExit();
            write(folder.resolve("key.der"), pair.getPrivate().getEncoded());
            write(
                    folder.resolve("jwks.json"),
                    jwks((RSAPublicKey) pair.getPublic()).getBytes(StandardCharsets.UTF_8));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.write(file, content);
        file.toFile().deleteOnExit();
    }

    private static String jwks(RSAPublicKey key) {
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(KEY_ID, base64(key.getModulus()), base64(key.getPublicExponent()));
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
    }
}
