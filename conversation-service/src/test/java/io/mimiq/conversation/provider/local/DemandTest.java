package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemandTest {

    private static final LocalProvider PROVIDER = new LocalProvider(20_000);
    private static final String PAGE = """
            Beth's key expires on 2027-02-01. Carla's pager number is 4711. Three modules fail on ppc64le. The new address
            is 5 Mill Lane. The API allows 100 requests per minute. The canteen serves lunch from 12:00 to 14:00. Passwords
            must be changed every 90 days. The deploy script runs on Ubuntu. The backup runs daily at 3:00. Version 2.1
            needs Java 17. Tom Berger leads the design team. The last release was in May. Der Mindestlohn beträgt 12 Euro
            pro Stunde.

            | Plan | Requests | Price |
            |---|---|---|
            | Free | 100 per day | 0 € |
            | Pro | 1000 per minute | 20 € |
            """;

    private final Topic topic = new Topic(PROVIDER);

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When does Richard's key expire?",
                "What is Anna's pager number?",
                "How many modules fail on s390x?",
                "What was the old address?",
                "How many requests per day does the API allow?",
                "When does the canteen serve dinner?",
                "How long must passwords be?",
                "Does the deploy script run on Debian?",
                "What does Mary lead?",
                "Which Java does version 3.0 need?",
                "When is the next release?",
                "Wie hoch ist der Mindestlohn pro Monat?",
                "What does the Enterprise plan cost?"
            })
    void refusesWhatIsTrueOfAnother(String question) {
        topic.take(PAGE);

        assertThat(Topic.said(topic.ask(question))).isEqualTo("The page does not say: " + question);
    }

    @ParameterizedTest
    @CsvSource({
        "When does Beth's key expire?, 2027",
        "What is Carla's pager number?, 4711",
        "How many modules fail on ppc64le?, Three",
        "What is the new address?, Mill Lane",
        "How many requests does the API allow per minute?, 100",
        "When does the canteen serve lunch?, 12:00",
        "How often must passwords be changed?, 90 days",
        "What does Tom lead?, design",
        "Which Java does version 2.1 need?, 17",
        "When was the last release?, May",
        "Wie hoch ist der Mindestlohn pro Stunde?, 12 Euro",
        "What does the Pro plan cost?, 20 €"
    })
    void answersWhatIsTrueOfTheOneThatIsAskedFor(String question, String answer) {
        topic.take(PAGE);

        assertThat(Topic.said(topic.ask(question))).contains(answer);
    }

    @Test
    void knowsTheNamesInAQuestion() {
        assertThat(Demand.names("When does the Pro plan of Railway start?")).containsExactlyInAnyOrder("pro", "railwa");
        assertThat(Demand.names("Wann öffnet das Museum?")).isEmpty();
        assertThat(Demand.names("When Does The Museum Open?")).isEmpty();
        assertThat(Demand.names("Who fixed it on s390x?")).containsExactly("s390x");
    }
}
