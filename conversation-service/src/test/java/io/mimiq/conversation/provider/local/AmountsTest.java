package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,000 | 1,000~1.000~1000",
                "1,000,000 | 1000000",
                "1.000.000 € | eur 1000000",
                "12,500.00 | 12500.00",
                "1000 | 1000",
                "1.000 | 1.000~1.000~1000",
                "3.50 | 3.50",
                "$3,200 | usd 3200",
                "3,200 USD | usd 3200",
                "3,200 EUR | 3,200~eur 3.2~eur 3200",
                "$3.2k | usd 3200",
                "€500 | eur 500",
                "500 € | eur 500",
                "EUR 500 | eur 500",
                "1.200,50 Euro | eur 1200.5",
                "2 Mio. € | eur 2000000",
                "24 hours | 86400 s",
                "1 day | 86400 s",
                "30s | 30 s",
                "12 months | 12 month",
                "1 year | 12 month",
                "1,5 Stunden | 1,5~5400 s",
                "2 km | 2000000 mm",
                "5 % | 5 %",
                "5 percent | 5 %",
                "5 working days | 5 workday",
                "5 business days | 5 workday",
                "30 km/h | 30 km/h",
                "200 degrees Celsius | 200 °C",
                "2 EL | 2 tbsp",
                "v2.1 | 2.1",
                "2.1.0-rc.1 | 2.1.0-rc.1",
                "-5 | -5"
            })
    void readsAmountsInManyNotations(String text, String key) {
        Token found = Amounts.at(text, 0);

        assertThat(found).isNotNull();
        assertThat(found.key()).isEqualTo(key);
    }

    @Test
    void readsNoPartOfAWord() {
        assertThat(Amounts.at("2FA", 0)).isNull();
        assertThat(Amounts.at("5xx", 0)).isNull();
        assertThat(Amounts.at("hours", 0)).isNull();
    }

    @Test
    void tellsUnitsApartByTheirCase() {
        assertThat(Claim.of("It draws 5 MW.").same())
                .isNotEqualTo(Claim.of("It draws 5 mm.").same());
        assertThat(Amounts.at("5 S", 0)).isNotNull().extracting(Token::slot).isEqualTo(Token.NUMBER);
    }
}
