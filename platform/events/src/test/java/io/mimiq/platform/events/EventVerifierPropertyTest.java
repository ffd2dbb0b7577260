package io.mimiq.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mimiq.platform.crypto.ServiceKeys;
import io.mimiq.platform.testing.ClientKeys;
import io.mimiq.platform.testing.SignedEvents;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Whatever comes: it is refused, and nothing else is thrown, unless a service signed exactly this. */
class EventVerifierPropertyTest {
    private static final String TOPIC = EventTopic.PRIVACY.topic();
    private static final String KEY = "user-1";
    private static final SignedEvents KNOWLEDGE = SignedEvents.of("knowledge-service");
    private static final byte[] EVENT = KNOWLEDGE.event("io.mimiq.x", Map.of("topicId", "t"));
    private static final String SIGNATURE = KNOWLEDGE.sign(TOPIC, KEY, EVENT);

    private final EventVerifier verifier = new EventVerifier(ServiceKeys.read(ClientKeys.publicKeys()));

    @Property(tries = 300)
    void refusesAnyOtherByte(
            @ForAll @IntRange(max = 1_000) int place, @ForAll @IntRange(min = 1, max = 255) int change) {
        byte[] changed = EVENT.clone();
        changed[place % changed.length] ^= (byte) change;

        assertRefused(TOPIC, KEY, changed, SIGNATURE);
    }

    /** Whatever the last character's spare bits are: a signature says the same in two spellings at most. */
    @Property(tries = 300)
    void refusesAnyOtherSignature(@ForAll @IntRange(max = 1_000) int place, @ForAll("base64") char character) {
        char[] changed = SIGNATURE.toCharArray();
        int at = place % (changed.length - 1);
        char was = changed[at];
        changed[at] = character;

        if (was != character) {
            assertRefused(TOPIC, KEY, EVENT, new String(changed));
        }
    }

    @Property(tries = 1_000)
    void refusesAnythingElse(
            @ForAll @StringLength(max = 300) String topic,
            @ForAll @StringLength(max = 300) String key,
            @ForAll byte[] value,
            @ForAll @StringLength(max = 1_200) String signature) {
        assertRefused(topic, key, value, signature);
    }

    @Property(tries = 500)
    void refusesAnyHeader(@ForAll("headers") String header) {
        String rest = SIGNATURE.substring(SIGNATURE.indexOf('.'));
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(UTF_8));

        if (!SIGNATURE.startsWith(encoded + ".")) {
            assertRefused(TOPIC, KEY, EVENT, encoded + rest);
        }
    }

    @Provide
    Arbitrary<Character> base64() {
        return Arbitraries.of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
                .chars()
                .mapToObj(character -> (char) character)
                .toList());
    }

    @Provide
    Arbitrary<String> headers() {
        return Arbitraries.maps(
                        Arbitraries.of("alg", "kid", "typ", "crit", "b64", "jwk", "x5c", "zip"),
                        Arbitraries.of(
                                "\"ES256\"",
                                "\"none\"",
                                "\"HS256\"",
                                "\"knowledge-service\"",
                                "\"mimiq-event\"",
                                "[\"b64\"]",
                                "[]",
                                "false",
                                "null",
                                "7",
                                "{}"))
                .map(header -> header.entrySet().stream()
                        .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                        .collect(Collectors.joining(",", "{", "}")));
    }

    private void assertRefused(String topic, String key, byte[] value, String signature) {
        assertThatExceptionOfType(RefusedEventException.class)
                .isThrownBy(() -> verifier.producer(topic, key, value, signature.getBytes(UTF_8)));
    }
}
