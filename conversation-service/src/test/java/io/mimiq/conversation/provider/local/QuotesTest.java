package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.provider.AnswerPart;
import io.mimiq.conversation.provider.AnswerRequest;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.StatementStatus;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotesTest {

    private static final LocalProvider PROVIDER = new LocalProvider(20_000);

    private static final String PAGE = """
            # Weekly sync

            Attendees: Dana, Priya, Tom

            ## Decisions

            - We move to Postgres 16.

            ## Action items

            - [ ] Dana: write the plan
            - [x] Tom: call the vendor

            ## Open questions

            - Who pays for the licence?

            # Checkout

            - Timeout: 30 s

            # Search

            - Timeout: 60 s

            # Plans

            | Plan | Price |
            |---|---|
            | Free | 0 € |
            | **Pro** | 20 € |

            # Runbook

            1. Drain the node.
            2. Restart the service:
               ```sh
               systemctl restart billing
               ```
            3. Watch the logs.

            # Setup

            - Production
              - Region: eu-west-1
              - Replicas: 3
            - Staging
              - Region: us-east-1

            # Guide

            - Author: [Ada Kim](https://example.org/ada)
            - Responsable du budget : Claire Dubois

            Der Keller gehört Familie Groß. El curso cuesta 200 €. 費用は三百円です。

            费用是3900元。

            The billing service runs in eu-west-1. The canteen opens at 8:00.
            """;

    private final Topic topic = new Topic(PROVIDER);

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void listsWhatStandsUnderAHeading() {
        topic.take("# Sync\n\n## Open questions\n\n- Do we pay?\n- Who pays?");

        List<AnswerPart> parts = topic.ask("What are the open questions?");

        assertThat(Topic.said(parts)).isEqualTo("Open questions:\n- Do we pay?\n- Who pays?");
        assertThat(parts).filteredOn(AnswerPart.Citation.class::isInstance).hasSize(2);
        assertThat(parts.get(parts.size() - 1)).isEqualTo(new AnswerPart.Finished("end"));
    }

    @Test
    void repeatsTheBeginningOfALongQuestionThatNothingAnswers() {
        topic.take("The port of alpha is 80.");

        String said = Topic.said(topic.ask("Who   brews\t" + "coffee ".repeat(200) + "?"));

        assertThat(said)
                .startsWith("The page does not say: Who brews coffee coffee")
                .endsWith("…");
        assertThat(said).hasSizeLessThan(230);
    }

    @Test
    void answersWithTheFactUnderItsHeading() {
        topic.take("## Checkout\n\n- Owner: Mara\n\n## Search\n\n- Owner: Lena\n");

        assertThat(Topic.said(topic.ask("Who owns Search?"))).isEqualTo("Search › Owner: Lena");
    }

    @Test
    void answersWithTheTasksOfAPerson() {
        topic.take(
                "# Sync\n\nAttendees: Dana\n\n## Action items\n\n- [ ] Dana: write the plan\n- [x] Dana: call Tom\n");

        assertThat(Topic.said(topic.ask("What must Dana do?"))).isEqualTo("Action items › Dana: write the plan");
        assertThat(Topic.said(topic.ask("What has Dana done?"))).isEqualTo("Action items › Dana: call Tom (done)");
    }

    @Test
    void answersWithAllStepsInOrder() {
        topic.take(
                "# Rotate the API key\n\n1. Stop it.\n2. Make a key:\n   ```\n   keys new\n   ```\n3. Start it.\n\n# Pump\n\n1. Close the valve.\n2. Start the pump.");

        assertThat(Topic.said(topic.ask("How do I rotate the API key?")))
                .isEqualTo(
                        "Rotate the API key:\n1. Stop it.\n2. Make a key:\n   ```\n   keys new\n   ```\n3. Start it.");
        assertThat(Topic.said(topic.ask("How do I start the pump?")))
                .isEqualTo("Pump:\n1. Close the valve.\n2. Start the pump.");
    }

    @Test
    void answersEachPartAndSaysWhatNothingSays() {
        topic.take("The billing service runs in us-central1. It is owned by Dana Whitfield.");

        assertThat(Topic.said(topic.ask("Who owns the billing service, and who designed the logo?")))
                .isEqualTo("It is owned by Dana Whitfield.\n\nThe page does not say: Who designed the logo?");
        assertThat(Topic.said(new Topic(PROVIDER).ask("Who pays?"))).isEqualTo("The page does not say anything yet.");
    }

    @Test
    void saysWhatIsDisputed() {
        topic.take("The fee is 4,200 euros.");
        Knowledge known = topic.knowledge();
        Knowledge disputed = new Knowledge(
                2,
                "T",
                known.sections(),
                known.statements().stream()
                        .map(one -> new Knowledge.Statement(
                                one.id(), one.text(), one.sectionId(), StatementStatus.CONFLICTING, one.evidence()))
                        .toList());

        assertThat(Topic.said(new Quotes()
                        .answer(new AnswerRequest(
                                disputed, List.of(), List.of(), List.of(), "What is the fee?", Topic.TODAY))))
                .isEqualTo("The fee is 4,200 euros. (disputed: a proposal waits for a decision)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who was there? | Attendees: Dana, Priya, Tom",
                "What was decided? | - We move to Postgres 16.",
                "What is step 2? | 2. Restart the service:\\n   ```sh",
                "What is under Production? | - Region: eu-west-1\\n- Replicas: 3",
                "What has been done? | Tom: call the vendor (done)",
                "Which tasks are done? | Tom: call the vendor (done)",
                "What must be done? | Dana: write the plan",
                "How do I restart the service? | systemctl restart billing",
                "What does the Pro plan cost? | Plan: Pro, Price: 20 €",
                "What is the timeout? | - Checkout › Timeout: 30 s\\n- Search › Timeout: 60 s",
                "Who wrote the guide? | Author: Ada Kim",
                "Wem gehört der Keller? | Der Keller gehört Familie Groß.",
                "Qui est responsable du budget ? | Responsable du budget : Claire Dubois",
                "¿Cuánto cuesta el curso? | El curso cuesta 200 €.",
                "費用はいくらですか？ | 費用は三百円です。",
                "费用是多少？ | 费用是3900元。"
            })
    void findsWhatStandsOnThePage(String question, String answer) {
        topic.take(PAGE);

        assertThat(Topic.said(topic.ask(question))).contains(answer.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Where does the payroll service run?",
                "When does the gym open?",
                "Who pays for the licence?",
                "Wer repariert die Heizung?",
                "Combien coûte le parking ?"
            })
    void refusesWhatThePageDoesNotSay(String question) {
        topic.take(PAGE);

        assertThat(Topic.said(topic.ask(question))).isEqualTo("The page does not say: " + question);
    }

    @Test
    void saysWhatIsOnlyClose() {
        topic.take("The lift in the old building is repaired by Kone.");

        assertThat(Topic.said(topic.ask("Does Kone clean and repair the lift and the escalator?")))
                .isEqualTo("Closest passages:\nThe lift in the old building is repaired by Kone.");
    }

    @Test
    void listsUpToTenThatAreClose() {
        StringBuilder chat = new StringBuilder();
        IntStream.range(0, 14)
                .forEach(i -> chat.append("Ada: I painted the wall of room ")
                        .append(i)
                        .append(" with Tom.\n"));
        topic.take(chat.toString());

        List<AnswerPart> parts = topic.askSearching("Why did Ada choose to paint walls?");

        assertThat(Topic.said(parts)).startsWith("Closest passages:\n- Ada: I painted");
        assertThat(parts).filteredOn(AnswerPart.Citation.class::isInstance).hasSize(10);
    }

    @Test
    void findsWhatIsToldBeforeAQuestion() {
        topic.take("Ada: I moved to Bern in spring. How are you?\nTom: Fine, I moved to Rome. And the kids?");

        assertThat(Topic.said(topic.askSearching("Where did Ada move?"))).contains("Ada: I moved to Bern in spring.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What OS does atlas-04 run? | Server: atlas-04 › OS: Rocky Linux 9",
                "Where is atlas-03? | Server: atlas-03 › Location: Rack 12, Zürich",
                "How much RAM does atlas-03 have? | Server: atlas-03 › RAM: 256 GB"
            })
    void knowsWhatTheFieldsOfAParagraphAreAbout(String question, String answer) {
        topic.take("Server: atlas-03\nLocation: Rack 12, Zürich\nOS: Debian 12\nRAM: 256 GB\n\n"
                + "Server: atlas-04\nLocation: Rack 14, Geneva\nOS: Rocky Linux 9\nRAM: 512 GB");

        assertThat(Topic.said(topic.askSearching(question))).contains(answer);
    }

    @Test
    void tellsWhoSaysItWhereTheNameStandsOnALineOfItsOwn() {
        topic.take("Priya Raman 10:02 AM\nThe staging cert expires on Friday.\n"
                + "Luis Ortega 10:05 AM\nSame CA as last time?\nPriya Raman 10:06 AM\nYes, Sectigo.");

        assertThat(Topic.said(topic.askSearching("Which CA do we use?")))
                .contains("Same CA as last time?", "Priya Raman 10:06 AM › Yes, Sectigo.");
    }

    @Test
    void namesTheReleaseThatIsAskedFor() {
        topic.take("# Changelog\n\n## [3.2.0] - 2026-09-14\n\n### Added\n\n- Dark mode.\n\n"
                + "## [3.1.0] - 2026-07-02\n\n### Removed\n\n- Support for Internet Explorer 11.");

        assertThat(Topic.said(topic.ask("Which version removed support for Internet Explorer 11?")))
                .isEqualTo("[3.1.0] - 2026-07-02 › Removed › Support for Internet Explorer 11.");
    }

    @Test
    void answersWithTheReplyToAQuestion() {
        topic.take("[09:15] Lena: Who brings the adapter?\n[09:16] Tom: I do.");

        assertThat(Topic.said(topic.ask("Who brings the adapter?")))
                .isEqualTo("[09:15] Lena: Who brings the adapter? › [09:16] Tom: I do.");
    }

    @Test
    void tellsTheLatestFirst() {
        String mail =
                "From: Lena <lena@example.org>\nTo: Dana <dana@example.org>\nSubject: Fee\nDate: Tue, %s 2026 09:12:00 +0100\n\nHi Dana,\n\nthe fee is %s euros.\n\nLena\n";
        topic.take(mail.formatted("3 Nov", "3,900"));
        topic.take(mail.formatted("24 Nov", "4,200"));

        assertThat(Topic.said(topic.ask("What is the fee?")))
                .isEqualTo(
                        "Latest, 24 November 2026:\n\nthe fee is 4,200 euros.\n\nEarlier:\n- 3 November 2026: the fee is 3,900 euros.");
    }

    @Test
    void repliesToAGreeting() {
        assertThat(Topic.said(topic.ask("Hi!"))).startsWith("Hello!");
    }

    @Test
    void limitsManyLists() {
        StringBuilder note = new StringBuilder("# Intro\n\nAll of it.\n\n# Rules\n\n");
        IntStream.range(0, 14).forEach(i -> note.append("## Part ").append(i).append("\n\n- Be nice\n\n"));
        IntStream.range(0, 20).forEach(i -> note.append("# Other ").append(i).append("\n\n- A thing\n\n"));
        topic.take(note.toString());

        assertThat(Topic.said(topic.ask("What is under Rules?"))).endsWith("\n\nAnd 4 more sections.");
    }

    @Test
    void limitsALongList() {
        topic.take("# Risks\n\n" + "- A thing\n".repeat(40));

        assertThat(Topic.said(topic.ask("What are the risks?"))).endsWith("\n- and 25 more");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Présents : Marie, Paul | Qui était présent ? | Marie",
                "Excusés : Luc | Qui était absent ? | Luc",
                "La garantie dure dix ans. | Combien de temps dure la garantie ? | dix ans",
                "Décision : le budget est accepté. | Qu'est-ce qui a été décidé ? | budget",
                "El técnico es Julio Paredes. | ¿Quién es el técnico? | Julio",
                "Entschuldigt: Hans Meier | Wer fehlte? | Hans",
                "Присутствовали: Иванов | Кто присутствовал? | Иванов",
                "Сервер переносится в Казань 20 декабря. | Когда переносится сервер? | 20 декабря",
                "`WORKERS`: how many processes serve | What does WORKERS mean? | processes"
            })
    void answersInTheLanguageOfThePage(String page, String question, String answer) {
        topic.take(page);

        assertThat(Topic.said(topic.ask(question))).contains(answer).doesNotContain("does not say");
    }

    @Test
    void listsWhatALabelOrHeadingNamesInAnotherForm() {
        topic.take("Offene Fragen:\n\n- Brauchen wir Strom?\n\nEnvironment variables:\n\n- `PORT`: the port\n\n"
                + "## Announcements\n\n- The office moves in June.\n\n## Install\n\n1. Unpack it.\n2. Run it.");

        assertThat(Topic.said(topic.ask("Welche Fragen sind offen?"))).contains("Brauchen wir Strom?");
        assertThat(Topic.said(topic.ask("Which environment variables are there?")))
                .contains("`PORT`");
        assertThat(Topic.said(topic.ask("What was announced?"))).contains("in June");
        assertThat(Topic.said(topic.ask("What comes after step 1?"))).isEqualTo("Install › Run it.");
        assertThat(Topic.said(topic.ask("What is before step 2?"))).isEqualTo("Install › Unpack it.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wer übernimmt die Kasse?\n\nNächste Sitzung: 3. Mai im Rathaus.",
                "- Wer übernimmt die Kasse?\n\nHans Meier war im Rathaus.",
                "## Offene Fragen\n\nWer übernimmt die Kasse?\n\nHans Meier war im Rathaus."
            })
    void doesNotAnswerAnOpenQuestionWithWhatComesNext(String page) {
        topic.take(page);

        assertThat(Topic.said(topic.ask("Wer übernimmt die Kasse?"))).startsWith("The page does not say");
    }

    @Test
    void prefersTheAnswerToTheVeryQuestion() {
        topic.take("Q: Can I return a lamp?\n\nA: Yes, within 30 days.\n\nThe lamp that people return is a lamp.");

        assertThat(Topic.said(topic.ask("Can I return a lamp?")))
                .isEqualTo("Q: Can I return a lamp? › A: Yes, within 30 days.");
    }

    @Test
    void answersWithWhatIsSaidBelowANumberedTitle() {
        topic.take("Garden club\n\n1. Shed\nThe roof leaks.\n\n2. Open day\n- Saturday, 12 June\n- Ana brings cake\n");

        assertThat(Topic.said(topic.ask("When is the open day?"))).contains("Saturday, 12 June");
    }

    @Test
    void isNeverSilentAboutWhatItDoesNotFind() {
        topic.take("maria is on vacation. bob does the release notes.");

        assertThat(Topic.said(topic.ask("Who is the release manager?"))).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We pay 5 EUR per seat.\\n\\nOn Mon, Ann wrote:\\n> How much do we pay per seat?\\n> Ann | How much do we pay per seat? | We pay 5 EUR per seat.",
                "The invoice 4711 was paid on Tuesday.\\n\\n> Has invoice 4711 been paid?\\n> Tom | When was invoice 4711 paid? | The invoice 4711 was paid on Tuesday.",
                "Is the bridge open?\\nJo\\n\\nThe bridge is open since May. | Is the bridge open? | The bridge is open since May."
            })
    void doesNotTakeTheNameOfWhoAsksForTheAnswer(String page, String question, String answer) {
        topic.take(page.translateEscapes());

        assertThat(Topic.said(topic.ask(question))).startsWith(answer);
    }
}
