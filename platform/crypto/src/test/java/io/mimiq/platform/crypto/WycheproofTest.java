package io.mimiq.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Project Wycheproof's vectors for the parameters used here (256 bit key, 96 bit nonce, 128 bit tag). The file is not in
 * this repository: take {@code testvectors_v1/aes_gcm_test.json} of C2SP/wycheproof and name it with
 * {@code -Dmimiq.wycheproof=aes_gcm_test.json}.
 */
@EnabledIfSystemProperty(named = "mimiq.wycheproof", matches = ".+")
class WycheproofTest {
    static Stream<JsonObject> vectors() throws IOException {
        String file = Files.readString(Path.of(System.getProperty("mimiq.wycheproof", "")));
        return objects(JsonParser.parseString(file).getAsJsonObject(), "testGroups")
                .filter(group -> group.get("keySize").getAsInt() == 256)
                .filter(group -> group.get("ivSize").getAsInt() == 96)
                .filter(group -> group.get("tagSize").getAsInt() == 128)
                .flatMap(group -> objects(group, "tests"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void opensWhatIsValidAndNothingElse(JsonObject vector) throws GeneralSecurityException {
        Aead aead = AesGcm.aead(hex(vector, "key"));
        byte[] sealed = HexFormat.of().parseHex(text(vector, "iv") + text(vector, "ct") + text(vector, "tag"));

        if (text(vector, "result").equals("valid")) {
            assertThat(aead.decrypt(sealed, hex(vector, "aad"))).isEqualTo(hex(vector, "msg"));
        } else {
            assertThatThrownBy(() -> aead.decrypt(sealed, hex(vector, "aad")))
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
