package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules together with the real model: what people write, and what should come of it. */
class ComparisonTest {

    private static EmbeddingModel model;

    @BeforeAll
    static void load() {
        model = EmbeddingModel.load();
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The office opens at 9:00.                   | The office opens at 9:30.
            The office is in Berlin.                    | The office is in Munich.
            The office is in Berlin.                    | The office is now in Munich.
            The retention period is 30 days.            | The retention period is 90 days.
            The API rate limit is 100 requests per minute. | The API rate limit is 250 requests per minute.
            Deployments happen on Tuesday.              | Deployments moved to Friday.
            We deploy on Tuesdays.                      | We deploy on Fridays.
            We use Jenkins for CI.                      | We no longer use Jenkins for CI.
            We use Jenkins for CI.                      | We use GitHub Actions instead of Jenkins for CI.
            The API supports pagination.                | The API does not support pagination.
            Anna leads the design team.                 | Ben leads the design team.
            The default colour is blue.                 | The default colour is green.
            The project launch is in March.             | The project launch is in May.
            The database runs on port 5432.             | The database runs on port 5433.
            The price is 20 euros per month.            | The price is 25 euros per month.
            Support is available from 9:00 until 17:00. | Support is available from 9:00 until 18:00.
            The CEO is Maria.                           | The CEO has changed to Paul.
            Our launch date is 2026-03-01.              | Our launch date is 2026-04-15.
            The backup runs every 6 hours.              | The backup runs every 12 hours.
            The service is written in Java.             | The service is written in Kotlin.
            """)
    void findsContradictions(String known, String said) {
        assertThat(compare(said, known)).as(() -> explain(said, known)).isEqualTo(Comparison.Verdict.CONTRADICTION);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The office opens at 9:00.                   | The office closes at 18:00.
            The office is in Berlin.                    | The office has 3 floors.
            The office has 3 floors.                    | The office has 40 desks.
            Team 5 has 7 members.                       | Team 6 has 9 members.
            Anna works in Berlin.                       | Ben works in Berlin.
            The team uses Slack.                        | The team uses Jira.
            The API supports pagination.                | The API supports filtering.
            The database runs on port 5432.             | The cache runs on port 6379.
            Coffee is free for everyone.                | The retention period is 30 days.
            The office is in Berlin.                    | Berlin is the capital of Germany.
            The backup runs at 2:00.                    | The backup is encrypted.
            Support is available until 17:00.           | Support is available from 9:00.
            The laptop weighs 2 kilograms.              | The laptop costs 2000 euros.
            Version 1 was released in March.            | Version 2 was released in May.
            """)
    void letsOtherThingsStandBesideWhatIsKnown(String known, String said) {
        assertThat(compare(said, known)).as(() -> explain(said, known)).isEqualTo(Comparison.Verdict.UNRELATED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The office opens at 9:00.                   | the office opens at 9:00
            The office opens at 9:00.                   | Please note that the office opens at 9:00.
            The backups are encrypted.                  | Backups are encrypted!
            **Anna** leads the design team.             | Anna leads the design team.
            The retention period is 30 days.            | The retention period is 30 days long.
            """)
    void recognisesWhatIsKnown(String known, String said) {
        assertThat(compare(said, known)).as(() -> explain(said, known)).isEqualTo(Comparison.Verdict.DUPLICATE);
    }

    private static Comparison.Verdict compare(String said, String known) {
        return Comparison.compare(Claim.of(said), Claim.of(known), cosine(said, known));
    }

    private static double cosine(String said, String known) {
        return model.embed(said).cosine(model.embed(known));
    }

    private static String explain(String said, String known) {
        return "cosine %.3f%n%s%n%s".formatted(cosine(said, known), Claim.of(said), Claim.of(known));
    }
}
