package io.mimiq.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            Matcher published = Pattern.compile("\"kid\": \"" + client + "\", \"n\": \"([^\"]+)\", \"e\": \"([^\"]+)\"")
                    .matcher(clients);
            assertThat(published.find()).isTrue();
            Signature verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(unsigned(published.group(1)), unsigned(published.group(2)))));
            verifier.update((byte) 7);
            assertThat(verifier.verify(sign(client))).isTrue();
        }
        assertThat(clients).doesNotContain("\"d\"", "PRIVATE");
    }

    @Test
    void letsOnlyTheOwnerRead() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder.resolve("keys"))) {
            assertThat(files)
                    .hasSize(6)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void changesNothingThatIsThere() throws Exception {
        Map<Path, String> before = contents();

        keys.make(CLIENTS);

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void makesWhatIsMissingOnly() throws Exception {
        Map<Path, String> before = contents();
        Files.delete(keys.applicationKey("auth-service"));

        keys.make(CLIENTS);

        Map<Path, String> after = contents();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.entrySet().removeIf(file -> file.getValue().equals(before.get(file.getKey())));
        assertThat(after.keySet()).containsExactly(keys.applicationKey("auth-service"));
    }

    private byte[] sign(String client) throws Exception {
        String pem = Files.readString(keys.clientKey(client));
        assertThat(pem).startsWith("-----BEGIN PRIVATE KEY-----\n").endsWith("\n-----END PRIVATE KEY-----\n");
        byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        Signature signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
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
