package io.mimiq.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.OctJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceKeysTest {
    @TempDir
    Path folder;

    @Test
    void letsTheKeyDecideTheAlgorithm() throws JoseException, IOException {
        PublicJsonWebKey ec = named("one", EcJwkGenerator.generateJwk(EllipticCurves.P256));
        PublicJsonWebKey rsa = named("other", RsaJwkGenerator.generateJwk(2048));

        ServiceKeys keys = read(ec.toJson(), rsa.toJson());

        assertThat(keys.services()).containsOnly("one", "other");
        assertThat(keys.of("one")).containsExactly(new ServiceKey("one", ec.getPublicKey(), "ES256"));
        assertThat(keys.of("other")).containsExactly(new ServiceKey("other", rsa.getPublicKey(), "RS256"));
        assertThat(keys.of("third")).isEmpty();
    }

    @Test
    void refusesAnotherCurve() throws JoseException {
        assertRefused(
                named("one", EcJwkGenerator.generateJwk(EllipticCurves.P384)).toJson());
    }

    @Test
    void refusesAShortRsaKey() throws JoseException {
        assertRefused(named("one", RsaJwkGenerator.generateJwk(1024)).toJson());
    }

    @Test
    void refusesASecret() {
        assertRefused(
                named("one", OctJwkGenerator.generateJwk(256)).toJson(JsonWebKey.OutputControlLevel.INCLUDE_SYMMETRIC));
    }

    @Test
    void refusesAKeyOfNobody() throws JoseException {
        assertRefused(EcJwkGenerator.generateJwk(EllipticCurves.P256).toJson());
    }

    @Test
    void takesSeveralKeysOfOneService() throws JoseException, IOException {
        PublicJsonWebKey before = named("one", EcJwkGenerator.generateJwk(EllipticCurves.P256));
        PublicJsonWebKey now = named("one", EcJwkGenerator.generateJwk(EllipticCurves.P256));

        assertThat(read(before.toJson(), now.toJson()).of("one"))
                .extracting(ServiceKey::key)
                .containsExactly(before.getPublicKey(), now.getPublicKey());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"one\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}",
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"one\"}",
                "{\"kty\":\"RSA\",\"kid\":\"one\"}",
                "{\"kid\":\"one\"}",
                "{}"
            })
    void refusesWhatIsNoKey(String jwk) {
        assertRefused(jwk);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{\"keys\":{}}", "{\"keys\":[7]}", "{\"keys\":[null]}"})
    void refusesWhatIsNoSet(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("clients.json"), text);

        assertThatThrownBy(() -> ServiceKeys.read(file)).isInstanceOf(CryptoException.class);
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> ServiceKeys.read(folder.resolve("none")))
                .isInstanceOf(CryptoException.class)
                .hasMessageContaining("none");
    }

    @Test
    void readsThePrivateHalves() throws JoseException, IOException {
        PublicJsonWebKey ec = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        PublicJsonWebKey rsa = RsaJwkGenerator.generateJwk(2048);

        assertThat(PrivateKeyFile.read(pem(ec))).isEqualTo(ec.getPrivateKey());
        assertThat(PrivateKeyFile.read(pem(rsa))).isEqualTo(rsa.getPrivateKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "canary", "-----BEGIN PRIVATE KEY-----canary-----END PRIVATE KEY-----"})
    void refusesWhatIsNoPrivateKeyWithoutQuotingIt(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("key.pem"), text);

        assertThatThrownBy(() -> PrivateKeyFile.read(file))
                .isInstanceOf(CryptoException.class)
                .hasNoCause()
                .hasMessageNotContaining("canary");
    }

    private Path pem(PublicJsonWebKey key) throws IOException {
        return Files.writeString(
                folder.resolve("key.pem"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(key.getPrivateKey().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
    }

    private void assertRefused(String... jwks) {
        assertThatThrownBy(() -> read(jwks)).isInstanceOf(CryptoException.class).hasMessageContaining("clients.json");
    }

    private static <K extends JsonWebKey> K named(String service, K key) {
        key.setKeyId(service);
        return key;
    }

    private ServiceKeys read(String... jwks) throws IOException {
        Path file = Files.writeString(folder.resolve("clients.json"), "{\"keys\":[" + String.join(",", jwks) + "]}");
        return ServiceKeys.read(file);
    }
}
