package io.mimiq.auth.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

class ServiceClientsTest {
    @TempDir
    Path folder;

    @Test
    void letsTheKeyDecideTheAlgorithm() throws JoseException, IOException {
        PublicJsonWebKey ec = named("one", EcJwkGenerator.generateJwk(EllipticCurves.P256));
        PublicJsonWebKey rsa = named("other", RsaJwkGenerator.generateJwk(2048));

        Map<String, ClientKey> keys = read(ec.toJson(), rsa.toJson());

        assertThat(keys).containsOnlyKeys("one", "other");
        assertThat(keys.get("one")).isEqualTo(new ClientKey("one", ec.getPublicKey(), "ES256"));
        assertThat(keys.get("other")).isEqualTo(new ClientKey("other", rsa.getPublicKey(), "RS256"));
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
    void refusesTwoKeysOfOneClient() throws JoseException {
        String one =
                named("one", EcJwkGenerator.generateJwk(EllipticCurves.P256)).toJson();
        String other =
                named("one", EcJwkGenerator.generateJwk(EllipticCurves.P256)).toJson();

        assertRefused(one, other);
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

    @Test
    void refusesWhatIsNoSet() throws IOException {
        Path file = Files.writeString(folder.resolve("clients.json"), "{}");

        assertThatThrownBy(() -> ServiceClients.read(file.toString(), new ObjectMapper()))
                .isInstanceOf(IllegalStateException.class);
    }

    private void assertRefused(String... jwks) {
        assertThatThrownBy(() -> read(jwks))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MIMIQ_CLIENTS_FILE");
    }

    private static <K extends JsonWebKey> K named(String client, K key) {
        key.setKeyId(client);
        return key;
    }

    private Map<String, ClientKey> read(String... jwks) throws IOException {
        Path file = Files.writeString(folder.resolve("clients.json"), "{\"keys\":[" + String.join(",", jwks) + "]}");
        return ServiceClients.read(file.toString(), new ObjectMapper());
    }
}
