package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SalutationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi,",
                "Dear Ms Lind,",
                "Sehr geehrte Frau Lind,",
                "Hallo zusammen",
                "Bonjour Dana,",
                "Hola:",
                "Hello all!"
            })
    void greets(String line) {
        assertThat(Salutation.isGreeting(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear customers pay the fee on the first working day.",
                "Hi. The pump is red.",
                "High water,",
                "Hello World is the first program that people write in a language,  and so on and on"
            })
    void doesNotGreet(String line) {
        assertThat(Salutation.isGreeting(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Best regards,",
                "Kind regards",
                "Viele Grüße",
                "Mit freundlichen Grüßen",
                "Cordialement,",
                "Thanks Dana",
                "LG"
            })
    void ends(String line) {
        assertThat(Salutation.isClosing(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Best practice is to wait",
                "regards the pump as broken",
                "Thanks to the new seal",
                "Cheers went up."
            })
    void doesNotEnd(String line) {
        assertThat(Salutation.isClosing(line)).isFalse();
    }
}
