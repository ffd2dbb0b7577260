package io.mimiq.platform.crypto;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.mimiq.platform.testing.Proves;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Whatever is logged or thrown, neither keys nor content are in it. */
@Proves("MQ-12")
class NothingLeaksTest {
    @Property
    void printsNoKey(@ForAll @Size(32) byte[] material) {
        String base64 = Base64.getEncoder().encodeToString(material);
        Secret text = Secret.of("mimiq-key-v1:id:" + base64);
        ApplicationKey key = ApplicationKey.parse(text);
        ApplicationKeys keys = new ApplicationKeys(key, List.of());
        FieldCipher cipher = new FieldCipher("service", KeyScope.of("topic", "t"), material, new Tally());
        WrappedKey wrapped = keys.wrap("id", material, Instant.EPOCH);

        String printed = Stream.of(text, key, keys, cipher, cipher.blindIndex("p"), wrapped)
                .map(Object::toString)
                .reduce("", String::concat);

        assertThat(printed)
                .doesNotContain(base64)
                .doesNotContain(HexFormat.of().formatHex(material))
                .doesNotContain(Base64.getEncoder().encodeToString(wrapped.material()));
    }

    @Property
    void throwsNothingThatTellsContentOrScope(
            @ForAll @AlphaChars @StringLength(min = 12, max = 40) String content,
            @ForAll @AlphaChars @StringLength(min = 12, max = 40) String scopeId) {
        FieldCipher cipher = new FieldCipher("service", KeyScope.of("topic", scopeId), new byte[32], new Tally());
        Field field = Field.of("messages", "m1", "text");
        byte[] ciphertext = cipher.encryptText(field, content);
        ciphertext[ciphertext.length - 1] ^= 1;

        Throwable damaged = catchThrowable(() -> cipher.decryptText(field, ciphertext));
        Throwable noCiphertext = catchThrowable(() -> cipher.decryptText(field, content.getBytes(ISO_8859_1)));
        cipher.forget();
        Throwable destroyed = catchThrowable(() -> cipher.encryptText(field, content));

        assertThat(trace(damaged) + trace(noCiphertext) + trace(destroyed))
                .doesNotContain(content)
                .doesNotContain(scopeId);
    }

    @Test
    void comparesSecretsByValue() {
        assertThat(Secret.of("a")).isEqualTo(Secret.of("a")).hasSameHashCodeAs(Secret.of("a"));
        assertThat(Secret.of("a")).isNotEqualTo(Secret.of("b"));
        assertThat(Secret.of("a").reveal()).isEqualTo("a");
        assertThat("" + Secret.of("a")).isEqualTo("[redacted]");
    }

    private static String trace(Throwable failure) {
        StringWriter out = new StringWriter();
        failure.printStackTrace(new PrintWriter(out));
        return out.toString();
    }
}
