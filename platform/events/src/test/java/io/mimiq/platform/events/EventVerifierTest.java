package io.mimiq.platform.events;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mimiq.platform.crypto.PrivateKeyFile;
import io.mimiq.platform.crypto.ServiceKeys;
import io.mimiq.platform.testing.ClientKeys;
import io.mimiq.platform.testing.SignedEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventVerifierTest {
    private static final String TOPIC = EventTopic.PRIVACY.topic();
    private static final String KEY = "user-1";
    private static final SignedEvents KNOWLEDGE = SignedEvents.of("knowledge-service");
    private static final byte[] EVENT = KNOWLEDGE.event("io.mimiq.x", Map.of("topicId", "t"));
    private static final String SIGNATURE = KNOWLEDGE.sign(TOPIC, KEY, EVENT);
    private static final ServiceKeys KEYS = ServiceKeys.read(ClientKeys.publicKeys());

    private final EventVerifier verifier = new EventVerifier(KEYS);

    @TempDir
    Path folder;

    @Test
    void knowsWhoSigned() {
        assertThat(producer(SIGNATURE)).isEqualTo("knowledge-service");
    }

    /** The test's own signature is written from the specification. */
    @Test
    void signsAsSpecified() {
        EventSigner signer =
                new EventSigner("usage-service", PrivateKeyFile.read(ClientKeys.privateKey("usage-service")));

        String signature = signer.sign(TOPIC, KEY, new String(EVENT, UTF_8));

        assertThat(producer(signature)).isEqualTo("usage-service");
    }

    @Test
    void refusesWhatIsNotSigned() {
        assertRefused(TOPIC, KEY, EVENT, null, "it is not signed");
    }

    @Test
    void refusesARecordWithoutKeyOrValue() {
        assertRefused(TOPIC, null, EVENT, SIGNATURE, "it has no value, or its key is no id");
        assertRefused(TOPIC, KEY, null, SIGNATURE, "it has no value, or its key is no id");
    }

    @Test
    void refusesItOnAnotherTopicOrUnderAnotherKey() {
        assertRefused(EventTopic.AUDIT.topic(), KEY, EVENT, SIGNATURE, "its signature does not verify");
        assertRefused(TOPIC, "user-2", EVENT, SIGNATURE, "its signature does not verify");
    }

    /** Topic, key and event are signed one after the other: their borders must not be movable. */
    @Test
    void refusesItWithItsPartsCutElsewhere() {
        byte[] longer = (KEY + "\n" + new String(EVENT, UTF_8)).getBytes(UTF_8);
        String signature = KNOWLEDGE.sign(TOPIC, "a", longer);

        assertRefused(TOPIC, "a\n" + KEY, EVENT, signature, "it has no value, or its key is no id");
    }

    @ParameterizedTest
    @CsvSource({
        "/knowledge-service, /auth-service",
        "io.mimiq.x, io.mimiq.y",
        "1.0, 1.1",
        "application/json, application/jsom",
        "topicId, topicIt",
        "20, 21"
    })
    void refusesItWithAnotherAttribute(String was, String is) {
        String changed = new String(EVENT, UTF_8).replaceFirst(was, is);

        assertThat(changed).isNotEqualTo(new String(EVENT, UTF_8));
        assertRefused(TOPIC, KEY, changed.getBytes(UTF_8), SIGNATURE, "its signature does not verify");
    }

    @Test
    void refusesAnotherServicesKey() {
        SignedEvents pretender = SignedEvents.of("knowledge-service", ClientKeys.privateKey("usage-service"));

        assertRefused(TOPIC, KEY, EVENT, pretender.sign(TOPIC, KEY, EVENT), "its signature does not verify");
    }

    @Test
    void refusesAServiceThatIsNotKnown() {
        SignedEvents stranger = SignedEvents.of("stranger-service", ClientKeys.privateKey("usage-service"));

        assertRefused(
                TOPIC, KEY, EVENT, stranger.sign(TOPIC, KEY, EVENT), "no service that is known signed it as an event");
    }

    @Test
    void refusesTheSameSignatureForAnotherPurpose() throws JoseException {
        assertRefused(
                TOPIC,
                KEY,
                EVENT,
                signed("JWT", "ES256", PrivateKeyFile.read(ClientKeys.privateKey("knowledge-service"))),
                "no service that is known signed it as an event");
    }

    @Test
    void refusesAnotherAlgorithmThanTheKeysOwn() throws JoseException {
        HmacKey publicKeyAsSecret =
                new HmacKey(KEYS.of("knowledge-service").get(0).key().getEncoded());

        assertRefused(
                TOPIC,
                KEY,
                EVENT,
                signed(EventSignature.TYPE, "HS256", publicKeyAsSecret),
                "its signature does not verify");
        assertRefused(TOPIC, KEY, EVENT, signed(EventSignature.TYPE, "none", null), "its signature cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", "a..b", "e30..", "bnVsbA..x", "eyJraWQiOjd9..x", "W10..x"})
    void refusesWhatIsNoSignature(String signature) {
        assertThatExceptionOfType(RefusedEventException.class).isThrownBy(() -> producer(signature));
    }

    @Test
    void refusesASignatureLongerThanAny() {
        assertRefused(TOPIC, KEY, EVENT, "a".repeat(1_000_000), "its signature is too long");
    }

    @Test
    void takesAnyKeyOfAServiceThatHasSeveral() throws JoseException, IOException {
        PublicJsonWebKey before = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        PublicJsonWebKey rsa = RsaJwkGenerator.generateJwk(2048);
        PublicJsonWebKey now = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        EventVerifier rotating = new EventVerifier(keys(before, rsa, now));

        for (PublicJsonWebKey key : new PublicJsonWebKey[] {before, rsa, now}) {
            String signature =
                    new EventSigner("one-service", key.getPrivateKey()).sign(TOPIC, KEY, new String(EVENT, UTF_8));
            assertThat(rotating.producer(TOPIC, KEY, EVENT, signature.getBytes(US_ASCII)))
                    .isEqualTo("one-service");
        }
    }

    private String signed(String type, String algorithm, @Nullable Key key) throws JoseException {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setDoKeyValidation(false);
        jws.setAlgorithmHeaderValue(algorithm);
        jws.setKeyIdHeaderValue("knowledge-service");
        jws.setHeader("typ", type);
        jws.setKey(key);
        jws.setPayloadBytes(EventSignature.payload(TOPIC, KEY, EVENT));
        return jws.getDetachedContentCompactSerialization();
    }

    private ServiceKeys keys(PublicJsonWebKey... keys) throws IOException {
        StringBuilder jwks = new StringBuilder("{\"keys\":[");
        for (PublicJsonWebKey key : keys) {
            key.setKeyId("one-service");
            jwks.append(jwks.charAt(jwks.length() - 1) == '[' ? "" : ",")
                    .append(key.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
        }
        Path file = folder.resolve("clients.json");
        return ServiceKeys.read(Files.writeString(file, jwks.append("]}")));
    }

    private String producer(String signature) {
        return verifier.producer(TOPIC, KEY, EVENT, signature.getBytes(US_ASCII));
    }

    private void assertRefused(
            String topic, @Nullable String key, byte @Nullable [] value, @Nullable String signature, String reason) {
        byte[] header = signature == null ? null : signature.getBytes(UTF_8);
        assertThatExceptionOfType(RefusedEventException.class)
                .isThrownBy(() -> verifier.producer(topic, key, value, header))
                .withMessage(reason);
    }
}
