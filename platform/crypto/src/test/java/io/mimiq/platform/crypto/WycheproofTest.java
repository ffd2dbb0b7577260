package io.mimiq.platform.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Project Wycheproof's vectors for the parameters used here (256 bit key, 96 bit nonce, 128 bit tag). */
class WycheproofTest {
    static Stream<JsonObject> vectors() throws IOException {
        try (InputStream file = WycheproofTest.class.getResourceAsStream("/wycheproof/aes_gcm_test.json")) {
            Reader text = new InputStreamReader(Objects.requireNonNull(file), UTF_8);
            return objects(JsonParser.parseReader(text).getAsJsonObject(), "testGroups")
                    .flatMap(group -> objects(group, "tests"));
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void opensWhatIsValidAndNothingElse(JsonObject vector) throws GeneralSecurityException {
        AesGcm cipher = new AesGcm(hex(vector, "key"));
        byte[] sealed = HexFormat.of().parseHex(text(vector, "iv") + text(vector, "ct") + text(vector, "tag"));

        if (text(vector, "result").equals("valid")) {
            assertThat(cipher.decrypt(0, sealed, hex(vector, "aad"))).isEqualTo(hex(vector, "msg"));
        } else {
            assertThatThrownBy(() -> cipher.decrypt(0, sealed, hex(vector, "aad")))
                    .isInstanceOf(GeneralSecurityException.class);
        }
    }

    private static Stream<JsonObject> objects(JsonObject parent, String name) {
        return StreamSupport.stream(parent.getAsJsonArray(name).spliterator(), false)
                .map(JsonElement::getAsJsonObject);
    }

    private static String text(JsonObject vector, String name) {
        return vector.get(name).getAsString();
    }

    private static byte[] hex(JsonObject vector, String name) {
        return HexFormat.of().parseHex(text(vector, name));
    }
}
