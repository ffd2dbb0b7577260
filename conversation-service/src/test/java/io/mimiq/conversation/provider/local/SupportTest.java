package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportTest {

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
                "The lab wifi password is blue. The canteen opens at 8. | What is the canteen wifi password?",
                "Interns cannot open the vault. | Who can open the vault?",
                "The pool opens at 9:00. | When does the pool not open?",
                "Felix is on leave until May. | What must Felix do?",
                "Lena: I bought my necklace in Oslo, Tom! | Where did Tom buy his necklace?",
                "[09:14] Lena: my son broke his arm in May, Tom. | When did Tom's son break his arm?",
                "The lab door code is 4471. The London office has a canteen. | What is the office door code?",
                "Der Schlüssel zum Labor ist blau. Die Kantine öffnet um 8 Uhr. | Welche Farbe hat der Schlüssel zur Kantine?",
                "Le parking du personnel coûte 20 €. La cantine ferme à 14 h. | Combien coûte la cantine du personnel ?",
                "Ines manages the warehouse. Tariq reports to Ines. | Who manages Ines?",
                "Maya leads the Android team. | Who is Maya's manager?",
                "Alice sold the car to Bob. | Who sold the car to Alice?",
                "The cat chased the dog. | What chased the cat?",
                "The generator failed on 3 May. | Why did the generator fail?",
                "The generator failed on 3 May. | How did the generator fail?",
                "Die Heizung wird im Oktober gewartet. | Warum wird die Heizung gewartet?",
                "Le contrat a été signé le 2 mai. | Pourquoi le contrat a-t-il été signé ?",
                "Meet-ups are 1 week long. | How often are meet-ups held?",
                "Alice manages Bob. | Who manages Alice?",
                "Alice manages Bob. | Who does Bob manage?",
                "Bob is managed by Alice. | Who manages Alice?",
                "Nina reports to Omar. | Who reports to Nina?",
                "Acme acquired Beta in 2020. | Who acquired Acme?",
                "Acme acquired Beta in 2020. | When did Beta acquire Acme?",
                "John's manager is Mary. | Who is Mary's manager?",
                "Mary is the manager of John. | Who is the manager of Mary?",
                "Anna ist die Chefin von Ben. | Wer ist die Chefin von Anna?",
                "Annas Chefin ist Ben. | Wer ist Bens Chefin?",
                "Paul est le chef de Marie. | Qui est le chef de Paul ?",
                "Ana es la jefa de Luis. | ¿Quién es la jefa de Ana?",
                "The train from Paris to Lyon leaves at 9:15. | When does the train from Lyon to Paris leave?",
                "Der Zug von Bonn nach Köln fährt um 9:15 Uhr. | Wann fährt der Zug von Köln nach Bonn?",
                "Server A has 8 cores. | How many cores does server B have?",
                "Product A costs 5 €. | What does product B cost?",
                "Saal A fasst 80 Personen. | Wie viele Personen fasst Saal B?",
                "Floor 3 has a printer. | Does floor 2 have a printer?",
                "Floor 3 has 2 printers. | Does floor 2 have printers?",
                "Invoices over 500 EUR need approval. | Do invoices under 500 EUR need approval?",
                "Rechnungen über 500 EUR brauchen eine Freigabe. | Brauchen Rechnungen unter 500 EUR eine Freigabe?",
                "Visitors register before lunch. | Do visitors register after lunch?",
                "Employees get 30 days of vacation. | How many vacation days do contractors get?",
                "Les employés ont 30 jours de congé. | Combien de jours de congé ont les stagiaires ?",
                "Node 18 was dropped in version 3.2. | When was version 3.2 released?",
                "The staging cluster costs $1,250 per month. | Where is the staging cluster?",
                "The printer on floor 2 is broken. | Who broke the printer?",
                "Der Drucker im Keller ist defekt. | Wann war der Drucker im Keller defekt?",
                "The gate is open. | When is the gate open?",
                "Team Red beat Team Blue. | Who beat Team Red?",
                "Marta sustituye a Pablo. | ¿Quién sustituye a Marta?",
                "Le train de Paris à Lyon part à 9 h 15. | Quand part le train de Lyon à Paris ?",
                "The rent is due on the 3rd. | How much is the rent?",
                "Nurses work 38 hours a week. | How many hours a week do doctors work?",
                "Bob owes Eve 20 €. | How much does Eve owe Bob?",
                "Patients older than 60 get a discount. | Do patients younger than 60 get a discount?",
                "Der Aufzug ist kaputt. | Wer hat den Aufzug kaputt gemacht?",
                "El servidor de pruebas cuesta 20 €. | ¿Dónde está el servidor de pruebas?",
                "To reset your badge, hold it to the reader. | How do I get a badge?",
                "Lost badges are replaced by security. | How do I get a badge?",
                "Der verlorene Ausweis wird vom Empfang ersetzt. | Wie bekomme ich einen Ausweis?",
                "Der Mitgliedsbeitrag beträgt 20 €. | Wie hoch ist der Mitgliedsbeitrag für Kinder?",
                "The key is blue. The table is round. | What colour is the table?",
                "Der Tisch ist rund. Der Schlüssel ist blau. | Welche Farbe hat der Tisch?",
                "The next meeting is on 3 November 2026. | When is the next meeting?",
                "燃えるごみは火曜日に出してください。 | 燃えないごみはいつ出しますか？",
                "The editor was removed because nobody used it. | Who removed the editor?",
                "Bookings can be cancelled up to 24 hours in advance. | How do I make a booking?",
                "健康診断は毎年6月に行います。 | 健康診断はどこで行いますか？",
                "§ 5 Der Beitrag ist bis zum 31. März zu zahlen. | Wie hoch ist der Beitrag?"
            })
    void neverAssertsWhatIsSaidOfSomethingElse(String page, String question) {
        topic.take(page);

        assertThat(Topic.said(topic.askSearching(question)))
                .matches(said -> said.startsWith("The page does not say: ") || said.startsWith("Closest passages:"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Alice manages Bob. | Who manages Bob?",
                "Alice manages Bob. | Who does Alice manage?",
                "新しい倉庫は横浜に開設する。 | 新しい倉庫はどこに開設しますか？",
                "服务器迁移到上海机房。 | 服务器迁移到哪里？",
                "上线日期定为12月1日。 | 上线日期是什么时候？",
                "李强：编写迁移文档 | 李强做什么？",
                "João fica responsável pelas compras. | Quem é responsável pelas compras?",
                "Il negozio chiude alle 19:00. | Quando chiude il negozio?",
                "عمر مسؤول عن العقود. | من المسؤول عن العقود؟",
                "La cuota mensual sube a 85 €. | ¿Cuánto es la cuota mensual?",
                "Never restart during the settlement at 01:00. | When must I not restart?",
                "Mum: the surgery of Grandpa is on 21 May. | When is the surgery of Grandpa?",
                "Bob is managed by Alice. | Who manages Bob?",
                "Mary is the owner of search. | Who owns search?",
                "Search is owned by Mary. | Who is the owner of search?",
                "John's manager is Mary. | Who is John's manager?",
                "Search owner: Mary | Who owns search?",
                "Anna ist die Chefin von Ben. | Wer ist die Chefin von Ben?",
                "Ana es la jefa de Luis. | ¿Quién es la jefa de Luis?",
                "Acme acquired Beta in 2020. | Who acquired Beta?",
                "Acme acquired Beta in 2020. | When did Acme acquire Beta?",
                "The train from Paris to Lyon leaves at 9:15. | When does the train from Paris to Lyon leave?",
                "Server B has 8 cores. | How many cores does server B have?",
                "Floor 3 has a printer. | Does floor 3 have a printer?",
                "Invoices over 500 EUR need approval. | Do invoices over 500 EUR need approval?",
                "Das Museum öffnet um 9 Uhr. | Wann öffnet das Museum?",
                "The staging cluster is in Frankfurt. | Where is the staging cluster?",
                "The support team handles refunds. | Who handles refunds?",
                "Dana owns billing. | Who owns billing?",
                "The backup runs weekly. | How often does the backup run?",
                "The office is open from 9 to 5. | When does the office open?",
                "Lunch is served at noon. | When is lunch served?",
                "Chloé est formée par Julien. | Qui forme Chloé ?",
                "Guests park in lot C. | Where do guests park?",
                "The gym opens at 6, right? | When does the gym open?",
                "The generator failed because the fuel line was clogged. | Why did the generator fail?",
                "The budget was approved by Ana. | Who approved the budget?",
                "Tariq reports to Ines. | Who reports to Ines?",
                "The dog chased the cat. | What chased the cat?",
                "The whole company meets twice a year. | How often does the company meet?",
                "Backups run daily. | How often do backups run?",
                "Le magasin ferme à 19 h. | À quelle heure ferme le magasin ?",
                "Der Laden schließt um 19 Uhr. | Um wie viel Uhr schließt der Laden?",
                "Le serveur se trouve à Paris. | Où se trouve le serveur ?",
                "Adjourned 13:47. | When did the meeting end?",
                "Adjourned 13:47. | Wann war Schluss?",
                "La séance est levée à 20h45. | À quelle heure la séance a-t-elle pris fin ?",
                "La sesión finalizó a las 12:30. | ¿A qué hora terminó la sesión?",
                "Die Sitzung begann um 19:21 Uhr. | Um wie viel Uhr war der Beginn der Sitzung?",
                "250 g Butter. | Wie viel Gramm Butter brauche ich?",
                "6 Eier. | Wie viele Eier brauche ich?",
                "Der Verein hat 495,00 € in der Kasse. | Wie viel Euro hat der Verein in der Kasse?",
                "Los reembolsos se procesan en 30 días. | ¿En cuántos días se procesan los reembolsos?",
                "Le prêt dure 3 semaines. | Combien de semaines dure le prêt ?",
                "Der Tisch ist rund. | Welche Form hat der Tisch?",
                "La table est ronde. | Quelle est la forme de la table ?",
                "La mesa es redonda. | ¿Qué forma tiene la mesa?",
                "The key is blue. | What colour is the key?",
                "Der Tisch ist aus Holz. | Aus welchem Material ist der Tisch?",
                "To get a badge, go to reception. | How do I get a badge?",
                "Days off must be used by March 31st. | When must days off be used?",
                "Der Kurs ist am 3. Mai 2027. | An welchem Tag ist der Kurs?",
                "開館時間は9:00から22:00です。 | 開館時間は何時からですか？",
                "Die Frist kann 1 x verlängert werden. | Wie oft kann die Frist verlängert werden?",
                "Die Verlängerung ist möglich, sofern keine Vorbestellung vorliegt. | Ist die Verlängerung möglich?",
                "L'accueil est ouvert de 8 h à 20 h. | À quelle heure ouvre l'accueil ?",
                "Las taquillas se vacían cada noche. | ¿Cuándo se vacían las taquillas?",
                "The sauna is for members. | Who is the sauna for?",
                "Accidents are reported to the safety officer. | Who are accidents reported to?",
                "Die Heizung wird im Oktober eingeschaltet. | Wann wird die Heizung eingeschaltet?",
                "健康診断は毎年6月に行います。 | 健康診断はいつ行いますか？",
                "有給休暇は年20日です。 | 有給休暇は年に何日ですか？",
                "名刺は総務で作ります。 | 名刺はどこで作りますか？",
                "We move to 14 Harbour Street. | Where do we move to?",
                "Der Vorstand besteht aus drei Personen. | Aus wie vielen Personen besteht der Vorstand?",
                "§ 9 Die Wahl findet einmal im Jahr statt. | Wie oft findet die Wahl statt?",
                "Ehrenmitglieder zahlen keinen Beitrag. | Zahlen Ehrenmitglieder einen Beitrag?",
                "The editor was removed by Ana. | Who removed the editor?",
                "Die Ausleihfrist beträgt für Hörbücher 2 Wochen. | Welche Ausleihfrist gilt für Hörbücher?"
            })
    void assertsWhatIsSaidOfTheThing(String page, String question) {
        topic.take(page);

        assertThat(Topic.said(topic.askSearching(question))).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Пароль меняется каждые 60 дней. | Как часто меняется пароль?",
                "The office is closed between 24 December and 2 January. | Is the office open on 27 December?",
                "Das Büro ist zwischen dem 24. Dezember und dem 2. Januar geschlossen. | Ist das Büro am 27. Dezember geöffnet?",
                "Contact: Priya Raman, +49 30 5550199. | What is Priya's phone number?",
                "Contact: Priya Raman, priya@example.org. | What is Priya's email address?",
                "If the disk is more than 80% full, page Tom. | What happens if the disk is 90% full?",
                "Refunds over $500 need two approvals. | What happens with refunds over $900?"
            })
    void quotesAtLeastWhatIsClose(String page, String question) {
        topic.take(page);

        assertThat(Topic.said(topic.askSearching(question))).contains(page);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"# Réunion | Qui était présent ?", "Réunion : | Qui était présent ?", "# Notes | Who was there?"})
    void saysThatThePageSaysNothingYetOnlyOfAnEmptyPage(String page, String question) {
        topic.take(page);

        assertThat(Topic.said(topic.askSearching(question))).isEqualTo("The page does not say: " + question);
    }
}
