package io.mimiq.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    private static final List<String> CLIENTS = List.of("auth-service", "usage-service");

    @TempDir
    Path folder;

    private Keys keys;

    @BeforeEach
    void make() throws SuiteException {
        keys = new Keys(folder.resolve("keys"));
        keys.make(CLIENTS);
    }

    @Test
    void makesADevelopmentKeyForEachService() throws Exception {
        String one = Files.readString(keys.applicationKey("auth-service"));
        String other = Files.readString(keys.applicationKey("usage-service"));

        assertThat(one).matches("mimiq-dev-key-v1:[A-Za-z0-9._-]{1,64}:[A-Za-z0-9+/]{43}=\n");
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void publishesTheKeysThatVerifyWhatClientsSign() throws Exception {
        String clients = Files.readString(keys.clientsFile());

        for (String client : CLIENTS) {
            Signature verifier = Signature.getInstance("SHA256withECDSA");
            verifier.initVerify(published(client, clients));
            verifier.update((byte) 7);
            assertThat(verifier.verify(sign(client))).isTrue();
        }
        assertThat(clients).doesNotContain("\"d\"", "PRIVATE");
    }

    @Test
    void writesACoordinateAsThirtyTwoBytes() {
        assertThat(Keys.coordinate(BigInteger.ONE)).isEqualTo("A".repeat(42) + "E");
        assertThat(Keys.coordinate(BigInteger.ONE.shiftLeft(256).subtract(BigInteger.ONE)))
                .isEqualTo("_".repeat(42) + "8");
    }

    @Test
    void letsOnlyTheOwnerRead() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder.resolve("keys"))) {
            assertThat(files)
                    .hasSize(8)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void keepsWhatIsThere() throws Exception {
        Map<Path, String> before = contents();

        keys.make(CLIENTS);

        assertThat(changedSince(before)).isEmpty();
    }

    @Test
    void makesWhatIsMissing() throws Exception {
        Map<Path, String> before = contents();
        Files.delete(keys.applicationKey("auth-service"));

        keys.make(CLIENTS);

        assertThat(changedSince(before)).containsExactly(keys.applicationKey("auth-service"));
    }

    @Test
    void replacesAClientKeyThatLostAHalf() throws Exception {
        Map<Path, String> before = contents();
        Path publicKey = folder.resolve("keys/auth-service.jwk");
        Files.delete(publicKey);

        keys.make(CLIENTS);

        assertThat(changedSince(before))
                .containsExactlyInAnyOrder(keys.clientKey("auth-service"), publicKey, keys.clientsFile());
        publishesTheKeysThatVerifyWhatClientsSign();
    }

    private Set<Path> changedSince(Map<Path, String> before) throws Exception {
        Map<Path, String> after = contents();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.entrySet().removeIf(file -> file.getValue().equals(before.get(file.getKey())));
        return after.keySet();
    }

    private static PublicKey published(String client, String clients) throws Exception {
        Matcher key = Pattern.compile("\\{\"kty\": \"EC\", \"use\": \"sig\", \"alg\": \"ES256\", \"kid\": \"" + client
                        + "\", \"crv\": \"P-256\", \"x\": \"([^\"]{43})\", \"y\": \"([^\"]{43})\"}")
                .matcher(clients);
        assertThat(key.find()).isTrue();
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(unsigned(key.group(1)), unsigned(key.group(2)));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private byte[] sign(String client) throws Exception {
        String pem = Files.readString(keys.clientKey(client));
        assertThat(pem).startsWith("-----BEGIN PRIVATE KEY-----\n").endsWith("\n-----END PRIVATE KEY-----\n");
        byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        Signature signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        signer.update((byte) 7);
        return signer.sign();
    }

    private static BigInteger unsigned(String base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64));
    }

    private Map<Path, String> contents() throws Exception {
        Map<Path, String> contents = new HashMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("keys"))) {
            for (Path file : files.toList()) {
                contents.put(file, Files.readString(file));
            }
        }
        return contents;
    }
}
