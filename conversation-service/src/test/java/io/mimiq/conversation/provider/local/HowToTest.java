package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HowToTest {

    private static final LocalProvider PROVIDER = new LocalProvider(20_000);

    private final Topic topic = new Topic(PROVIDER);

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# Badges\\n\\n## How do I reset my badge?\\n\\nHold it to the reader. | How do I get a badge?",
                "# Badges\\n\\n## How do I reset my badge?\\n\\n1. Hold it to the reader. | How do I get a badge?",
                "Q: How do I reset my badge?\\nA: Hold it to the reader. | How do I get a badge?",
                "# Reset your badge\\n\\nHold the badge to the reader. | How do I get a badge?",
                "# Badge\\n\\n- Interns: blue badge\\n- Guests: red badge | How do I get a badge?",
                "# Aide\\n\\n## Comment réinitialiser mon badge ?\\n\\nTenir le badge devant le lecteur. | Comment obtenir un badge ?",
                "# Hilfe\\n\\n## Wie setze ich meinen Ausweis zurück?\\n\\nDen Ausweis vorhalten. | Wie bekomme ich einen Ausweis?",
                "# Ayuda\\n\\n## ¿Cómo cancelo mi tarjeta?\\n\\nLa tarjeta se cancela en línea. | ¿Cómo obtengo una tarjeta?",
                "Restore the service: roll back and restart. | How do I back up the service?"
            })
    void saysNothingForCertainOfHowAnotherThingIsDone(String page, String question) {
        topic.take(page.translateEscapes());

        assertThat(Topic.said(topic.askSearching(question)))
                .matches(said -> said.startsWith("The page does not say: ") || said.startsWith("Closest passages:"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# Badges\\n\\n## How do I reset my badge?\\n\\n1. Hold it to the reader. | How can I reset a badge?",
                "Q: How do I reset my badge?\\nA: Hold it to the reader. | How do I reset my badge?",
                "# Badges\\n\\n1. Hold the passport to the reader.\\n2. Sign the form. | How do I get a badge?",
                "To get a badge, hold the passport to the reader. | How do I get a badge?",
                "Resetting a badge: hold it to the reader. | How do I reset a badge?",
                "To log in, hold the badge to the reader. | How do I log in?",
                "Badges are reset at the reader, with a comment giving the reason. | How do I reset badges?",
                "# Help\\n\\n## Where is the badge office?\\n\\n12 Mill Lane, behind the reader. | Where is the badge office?"
            })
    void tellsHowTheThingIsDone(String page, String question) {
        topic.take(page.translateEscapes());

        assertThat(Topic.said(topic.askSearching(question)))
                .contains("reader")
                .doesNotStartWith("Closest")
                .doesNotStartWith("The page");
    }
}
