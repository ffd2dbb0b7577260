package io.mimiq.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Events as a service of the suite publishes them: CloudEvents in structured JSON, signed. Written from
 * {@code docs/events.asyncapi.yaml} and not with the code under test, which this therefore proves to keep to it.
 */
public final class SignedEvents {
    public static final String HEADER = "ce_signature";
    private static final JsonMapper JSON = new JsonMapper();

    private final String service;
    private final PrivateKey key;

    private SignedEvents(String service, PrivateKey key) {
        this.service = service;
        this.key = key;
    }

    /** As this service of the test run. */
    public static SignedEvents of(String service) {
        return of(service, ClientKeys.privateKey(service));
    }

    /** As this service, with the private key (EC, PKCS#8 PEM) in the file. */
    public static SignedEvents of(String service, Path pem) {
        try {
            String base64 = Files.readString(pem).replaceAll("-----[A-Z ]+-----|\\s", "");
            return new SignedEvents(
                    service,
                    KeyFactory.getInstance("EC")
                            .generatePrivate(
                                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An event of the service that happened now. */
    public byte[] event(String type, Object data) {
        return event(UUID.randomUUID().toString(), type, Instant.now(), data);
    }

    public byte[] event(String id, String type, Instant at, Object data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", "/" + service);
        event.put("type", type);
        event.put("time", at.toString());
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        try {
            return JSON.writeValueAsBytes(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record that Kafka carries. */
    public ProducerRecord<String, byte[]> record(String topic, String key, byte[] event) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, event);
        record.headers().add("content-type", "application/cloudevents+json; charset=UTF-8".getBytes(UTF_8));
        record.headers().add(HEADER, sign(topic, key, event).getBytes(UTF_8));
        return record;
    }

    /** The signature of the event on this topic, under this key. */
    public String sign(String topic, String recordKey, byte[] event) {
        byte[] head = (topic + "\n" + recordKey + "\n").getBytes(UTF_8);
        byte[] payload = new byte[head.length + event.length];
        System.arraycopy(head, 0, payload, 0, head.length);
        System.arraycopy(event, 0, payload, head.length, event.length);
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue("ES256");
        jws.setKeyIdHeaderValue(service);
        jws.setHeader("typ", "mimiq-event");
        jws.setKey(key);
        jws.setPayloadBytes(payload);
        try {
            return jws.getDetachedContentCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
