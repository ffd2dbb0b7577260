package io.mimiq.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class EncodingTest {
    @Provide
    Arbitrary<List<String>> parts() {
        return Arbitraries.strings()
                .withChars('a', '\0', '\1')
                .ofMaxLength(3)
                .list()
                .ofMaxSize(4);
    }

    @Property(tries = 5_000)
    void givesTheSameBytesForTheSamePartsOnly(@ForAll("parts") List<String> one, @ForAll("parts") List<String> other) {
        boolean same = Arrays.equals(
                Encoding.lengthPrefixed(one.toArray(String[]::new)),
                Encoding.lengthPrefixed(other.toArray(String[]::new)));

        assertThat(same).isEqualTo(one.equals(other));
    }

    @Test
    void refusesHalfASurrogatePairWithoutRepeatingTheText() {
        assertThatThrownBy(() -> Encoding.utf8("private \ud83d"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("private")
                .hasNoCause();
    }

    @Property(tries = 5_000)
    void encodesWhateverHasAUtf8FormAndRefusesTheRest(@ForAll @StringLength(max = 20) String text) {
        if (StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            assertThat(new String(Encoding.utf8(text), StandardCharsets.UTF_8)).isEqualTo(text);
        } else {
            assertThatThrownBy(() -> Encoding.utf8(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
