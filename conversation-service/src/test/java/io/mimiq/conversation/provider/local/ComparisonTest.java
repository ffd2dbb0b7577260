package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final LocalProvider PROVIDER = new LocalProvider(20_000);

    private final Topic topic = new Topic(PROVIDER);

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    /** The rest of a list says nothing about a sentence in it. */
    @Test
    void contestsASentenceThatStandsInAList() {
        topic.take("# Decisions\n\n- We move in January.\n- Invoices are sent on the first working day of each month.");

        assertThat(topic.account(topic.propose("Invoices are sent on the last working day of each month.")))
                .containsKey(State.CONTESTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The office opens at 9:00.; The office opens at 9 am.",
                "The limit is 1 GiB.; The limit is 1024 MiB.",
                "The pipe is 2 km long.; The pipe is 2000 m long.",
                "La réunion commence à 14 h 30.; La réunion commence à 14:30.",
                "# A\\n\\n- Timeout: 30 s; # A\\n\\n- timeout: 30 seconds",
                "# A\\n\\n- Timeout: 30 s; Timeout: 30 s",
                "The gate opens at noon.; The gate opens at 12 noon.",
                "The token lasts 60 minutes.; The token lasts one hour.",
                "Refunds take 5 working days.; Refunds take 5 business days.",
                "कमरे में २० लोग बैठ सकते हैं।; कमरे में 20 लोग बैठ सकते हैं।",
                "يتسع المكتب لعدد ٢٠ شخصا.; يتسع المكتب لعدد 20 شخصا.",
                "# A\\n\\n- Tea is at four; Tea is at four.",
                "# A\\n\\n- Tea is at four; # A\\n\\nTea is at four.",
                "# A\\n\\nTea is at four.; # A\\n\\n- Tea is at four",
                "# A\\n\\nEvery day:\\n\\n- Tea is at four; Tea is at four.",
                "# A\\n\\nTea is at four.; - Tea is at four",
                "# A\\n\\nNot doing:\\n\\n- Taxes; # A\\n\\nNot doing:\\n\\n- Taxes",
                "# A\\n\\n| K | V |\\n| - | - |\\n| a | 1 |; # A\\n\\n| K | V |\\n| - | - |\\n| a | 1 |"
            })
    void knowsWhatIsSaidAgain(String known, String said) {
        topic.take(known.translateEscapes());

        assertThat(topic.account(topic.propose(said.translateEscapes())))
                .containsKey(State.CONFIRMED)
                .doesNotContainKey(State.CONTESTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "# A\\n\\n- Timeout: 30 s; # B\\n\\n- Timeout: 30 s",
                "# A\\n\\nNot doing:\\n\\n- Taxes; # A\\n\\n- Taxes",
                "# A\\n\\n- Production\\n  - read; # A\\n\\n- Staging\\n  - read",
                "# A\\n\\nThe office is open.\\n\\n# B\\n\\nThe office is open.; The office is open.",
                "# A\\n\\n- Tea is at four\\n\\n# B\\n\\n- Tea is at four; Tea is at four.",
                "# A\\n\\n- Tea is at four; # B\\n\\nTea is at four.",
                "# A\\n\\n> Tea is at four; Tea is at four.",
                "# A\\n\\nTea is at four.; # A\\n\\n- [x] Tea is at four",
                "Guests may enter.; Guests may not enter.",
                "The payroll runs on the 25th.; The payroll runs on the 26th.",
                "# Changes 2.0\\n\\n- Costs $3; # Changes 2.1\\n\\n- Costs $4"
            })
    void takesInWhatIsNotTheSame(String known, String said) {
        topic.take(known.translateEscapes());

        ProposedChangeSet proposed = topic.propose(said.translateEscapes());

        assertThat(topic.account(proposed)).doesNotContainKey(State.CONFIRMED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Each pod gets 512 MiB of memory.; Each pod gets 1 GiB of memory.",
                "Ansprechpartnerin für Rechnungen ist Frau Huber.; Ansprechpartnerin für Rechnungen ist Frau Maier.",
                "Payroll is handled by Nadia.; Payroll is handled by Luis.",
                "Requests are processed synchronously.; Requests are processed asynchronously.",
                "Every employee has 28 vacation days.; Every employee has 30 vacation days.",
                "Alert when disk usage exceeds 80%.; Alert when disk usage exceeds 90%.",
                "The server room is on the third floor.; The server room is on the second floor.",
                "The offsite takes place in Lisbon.; The offsite takes place in Porto.",
                "Reports are sent weekly.; Reports are sent monthly.",
                "ينتهي العقد في 31 مارس 2027.; ينتهي العقد في 30 يونيو 2027.",
                "Refunds take five working days.; Correction: refunds take seven working days, not five.",
                "The server is online.; The server is offline.",
                "The CEO is Lara Jones.; The CEO is Mark Hill.",
                "Сервер находится в Москве.; Сервер не находится в Москве.",
                "Вход в офис открыт для всех.; Вход в офис закрыт для всех.",
                "Dana owns billing.; Actually, Priya owns billing now.",
                "Lunch is at noon.; Lunch is at 1 pm.",
                "The gate opens at 12 noon.; The gate opens at midnight.",
                "Doors open at nine o'clock.; Doors open at ten o'clock.",
                "Le bureau ferme à midi.; Le bureau ferme à 13 h.",
                "La oficina cierra a mediodía.; La oficina cierra a las 13:00.",
                "L'ufficio chiude a mezzogiorno.; L'ufficio chiude alle 13:00.",
                "会議は正午に始まります。; 会議は13時に始まります。",
                "Check-in: noon; Check-in: 3 pm",
                "The API allows 20 per minute.; The API allows 20 per second.",
                "The API takes 100 requests a minute.; The API takes 100 requests a second.",
                "The limit is 20 requests/minute.; The limit is 20 requests/second.",
                "Rate limit: 100/min; Rate limit: 100/s",
                "The fee is $50/month.; The fee is $50/year.",
                "Die Miete beträgt 500 € pro Monat.; Die Miete beträgt 500 € im Jahr.",
                "La cuota es de 50 € al mes.; La cuota es de 50 € al año.",
                "Le tarif est de 20 € par mois et par personne.; Le tarif est de 20 € par semaine et par personne.",
                "Refunds take 5 working days.; Refunds take 5 days.",
                "The token lasts one hour.; The token lasts two hours.",
                "The parcel may weigh 20 kg.; The parcel may weigh 20 lb.",
                "The speed limit is 30 km/h.; The speed limit is 30 mph.",
                "Backups run daily.; Backups run twice daily.",
                "Backups run once a day.; Backups run twice a day.",
                "Backups run daily.; Backups run every 6 hours.",
                "The bins are emptied every other day.; The bins are emptied every day.",
                "Backup: daily; Backup: twice daily",
                "Das Team trifft sich jede Woche.; Das Team trifft sich jeden Monat.",
                "L'équipe se réunit une fois par semaine.; L'équipe se réunit deux fois par semaine.",
                "El equipo se reúne una vez a la semana.; El equipo se reúne dos veces a la semana.",
                "バックアップは毎日実行されます。; バックアップは毎週実行されます。",
                "The board approved the budget.; The board rejected the budget.",
                "The proposal was accepted.; The proposal was declined.",
                "Dana accepted the offer.; Dana declined the offer.",
                "We accept returns within 30 days.; We decline returns within 30 days.",
                "The meeting is confirmed.; The meeting is cancelled.",
                "Der Vorstand hat den Antrag angenommen.; Der Vorstand hat den Antrag abgelehnt.",
                "La demande a été acceptée.; La demande a été refusée.",
                "La junta aprobó el presupuesto.; La junta rechazó el presupuesto.",
                "申請は承認されました。; 申請は却下されました。",
                "المكتب في الطابق ٣.; المكتب في الطابق ٤.",
                "कमरे में २० लोग बैठ सकते हैं।; कमरे में ३० लोग बैठ सकते हैं।",
                "予約は必要です。; 予約は不要です。",
                "自動更新はオンです。; 自動更新はオフです。",
                "Está permitido fumar en la terraza.; Está prohibido fumar en la terraza.",
                "La luz está encendida.; La luz está apagada.",
                "Roken is toegestaan op het terras.; Roken is verboden op het terras.",
                "De verwarming staat aan.; De verwarming staat uit.",
                "Er is een lift.; Er is geen lift.",
                "L'entrée est gratuite.; L'entrée est payante.",
                "I cani sono ammessi.; I cani non sono ammessi.",
                "È permesso fumare in terrazza.; È vietato fumare in terrazza.",
                "A opção está ativada.; A opção está desativada.",
                "Os cães podem entrar.; Os cães não podem entrar."
            })
    void contestsWhatHasOneOtherValue(String known, String said) {
        topic.take(known);

        assertThat(topic.account(topic.propose(said))).containsKey(State.CONTESTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Meeting with Novatel on 3 March.; Meeting with Novatel on 17 March.",
                "Termin bei Dr. Lind am 3. Mai.; Termin bei Dr. Lind am 17. Mai.",
                "Paid the electrician €240.; Paid the electrician €180.",
                "Each box has 12 eggs.; Each crate has 24 eggs.",
                "The first floor has 12 desks.; The second floor has 20 desks.",
                "The offsite in May takes place in Lisbon.; The offsite in June takes place in Porto.",
                "When the tank is empty, refill it.; When the tank is full, drain it.",
                "Actually, I like the blue one.; Actually, I like the red one.",
                "Das Team traf sich am 3. Mai.; Das Team traf sich am 10. Mai.",
                "Peter hat am Montag angerufen.; Peter hat am Dienstag angerufen.",
                "CPU usage is 80 %.; CPU usage is 90 %.",
                "Lunch was at noon.; Lunch was at 1 pm.",
                "Dinner is on Friday.; Dinner is on Monday.",
                "Dinner is at noon on 3 May.; Dinner is at 1 pm on 3 May.",
                "Reads are limited to 20 per second.; Writes are limited to 20 per minute.",
                "The cache refreshes every 5 minutes.; The index refreshes every 5 hours.",
                "Backups run twice a day.; Backups run every 12 hours.",
                "The fee is $50 per month.; The fee is $50 monthly.",
                "Press the button once.; Press the button twice.",
                "Turn the light on.; Turn the light off.",
                "A request was approved.; A request was rejected.",
                "Applications were accepted.; Applications were rejected.",
                "My request was approved.; My request was rejected.",
                "The door was open.; The door was closed.",
                "The open issue is old.; The closed issue is old.",
                "窓口は9時に開きます。; 窓口は17時に閉まります。",
                "Der Preis gilt im Monat Mai.; Der Preis gilt im Jahr 2027."
            })
    void contestsNothingThatIsTrueBeside(String known, String said) {
        topic.take(known);

        assertThat(topic.account(topic.propose(said))).containsOnlyKeys(State.KEPT);
    }

    @Test
    void matchesEachOccurrenceOnce() {
        topic.take("# Steps\n\n1. Start.\n2. Wait.\n3. Stop.");

        ProposedChangeSet proposed = topic.propose("# Steps\n\n1. Start.\n2. Wait.\n3. Stop.\n4. Wait.");

        assertThat(topic.states(proposed))
                .containsExactly(State.KEPT, State.CONFIRMED, State.CONFIRMED, State.CONFIRMED, State.KEPT);
    }

    @Test
    void contradictsOnlyOneStatementOfAPattern() {
        topic.take("# Rooms\n\n- The small room seats 4 people.\n- The small room seats 6 people.");

        assertThat(topic.account(topic.propose("# Rooms\n\n- The small room seats 8 people.")))
                .doesNotContainKey(State.CONTESTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The fee is 5.; The fee is 6.; The fee is 7.",
                "Die Gebühr beträgt 5 €.; Die Gebühr beträgt 6 €.; Die Gebühr beträgt 7 €.",
                "The office is in Berlin.; The office is in Bonn.; The office is in Rome."
            })
    void contradictsTheLatestOfWhatAPersonChoseToKeepBothOf(String first, String second, String third) {
        topic.take(first);
        topic.take(second);

        assertThat(topic.account(topic.propose(third))).containsKey(State.CONTESTED);
    }

    @Test
    void staysLinearOnManySentencesOfOnePattern() {
        StringBuilder note = new StringBuilder("# Keys\n\n");
        for (int i = 0; i < 2_000; i++) {
            note.append("- The limit of the queue is ").append(i).append(" items\n");
        }
        topic.take(note.toString());

        assertThat(topic.account(topic.propose(note.toString().replace(" items", " entries"))))
                .containsOnlyKeys(State.KEPT);
    }
}
