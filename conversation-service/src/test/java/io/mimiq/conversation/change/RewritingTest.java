package io.mimiq.conversation.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.provider.ChangeSetRequest;
import io.mimiq.conversation.provider.Meter;
import io.mimiq.conversation.provider.ProposedChangeSet;
import io.mimiq.conversation.provider.local.LocalProvider;
import io.mimiq.platform.contracts.knowledge.Disposition.State;
import io.mimiq.platform.contracts.knowledge.DocumentPlacement;
import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.Knowledge.Evidence;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.AddStatement;
import io.mimiq.platform.contracts.knowledge.Operation.ConfirmStatement;
import io.mimiq.platform.contracts.knowledge.Operation.LaidOut;
import io.mimiq.platform.contracts.knowledge.Operation.LayOutSection;
import io.mimiq.platform.contracts.knowledge.Operation.MoveSection;
import io.mimiq.platform.contracts.knowledge.Operation.RemoveSection;
import io.mimiq.platform.contracts.knowledge.Operation.RetractStatement;
import io.mimiq.platform.contracts.knowledge.Operation.SupersedeStatement;
import io.mimiq.platform.contracts.knowledge.Operation.UpsertSection;
import io.mimiq.platform.contracts.knowledge.Revised;
import io.mimiq.platform.contracts.knowledge.Revised.Carried;
import io.mimiq.platform.contracts.knowledge.Revised.How;
import io.mimiq.platform.contracts.knowledge.SourceKind;
import io.mimiq.platform.contracts.knowledge.StatementStatus;
import io.mimiq.platform.reading.Form.Container;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.testing.Patience;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RewritingTest {

    private static final String BODY =
            "Deployments happen on Tuesdays.\n\nThey need one approval.\n\nAda answers questions.";

    private static final String NEXT =
            "# Handbook\n\nDeployments happen on Tuesdays.\n\nThey need two approvals.\n\nThey are announced.\n";

    private final LocalProvider provider = new LocalProvider(40_000);
    private final Knowledge page = new Knowledge(
            3,
            "Topic",
            List.of(new Knowledge.Section(
                    "hand",
                    "Handbook",
                    2,
                    BODY,
                    List.of("days", "approval", "ada"),
                    List.of(
                            place("Deployments happen on Tuesdays."),
                            place("They need one approval."),
                            place("Ada answers questions.")))),
            List.of(
                    statement("days", "Deployments happen on Tuesdays."),
                    statement("approval", "They need one approval."),
                    statement("ada", "Ada answers questions.")));

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void confirmsWhatIsTheSameAndHasAPersonAgreeToTheRest() {
        Rewriting.Rewritten rewritten = rewritten(revised(List.of("days", "approval", "ada")), DocumentPlacement.PAGE);

        List<Operation> operations = rewritten.proposed().operations();
        assertThat(operations)
                .extracting(operation -> operation.getClass().getSimpleName())
                .containsExactly("ConfirmStatement", "RetractStatement", "SupersedeStatement", "AddStatement");
        assertThat(((ConfirmStatement) operations.get(0)).statementId()).isEqualTo("days");
        assertThat(((RetractStatement) operations.get(1)).statementId()).isEqualTo("ada");
        assertThat(((RetractStatement) operations.get(1)).evidence()).isEmpty();
        SupersedeStatement changed = (SupersedeStatement) operations.get(2);
        assertThat(changed.statementId()).isEqualTo("approval");
        assertThat(changed.text()).isEqualTo("They need two approvals.");
        AddStatement added = (AddStatement) operations.get(3);
        assertThat(added.sectionId()).isEqualTo("hand");
        assertThat(added.after()).isEqualTo(changed.replacementId());
        assertThat(rewritten.waiting())
                .containsExactlyInAnyOrder(operations.get(1).id(), changed.id(), added.id());
        assertThat(rewritten.proposed().summary())
                .isEqualTo("The next revision of “handbook.md”: 1 changed, 1 added, 1 removed, 1 unchanged.");
    }

    @Test
    void leavesAloneWhatOtherSourcesSayToo() {
        List<Operation> operations = rewritten(revised(List.of("days", "approval")), DocumentPlacement.PAGE)
                .proposed()
                .operations();

        assertThat(operations).noneMatch(RetractStatement.class::isInstance);
    }

    @Test
    void doesNotPutBackWhatWasChangedByHand() {
        Revised edited = new Revised(
                List.of(
                        new Carried(1, 1, How.SAME, null, "hand", null),
                        new Carried(2, 2, How.SAME, null, null, "changed on the page since")),
                List.of(),
                List.of(),
                List.of());

        ProposedChangeSet proposed = rewritten(edited, DocumentPlacement.PAGE).proposed();

        assertThat(proposed.operations())
                .noneMatch(operation ->
                        operation instanceof AddStatement add && add.text().startsWith("Deployments"));
        assertThat(proposed.account())
                .anySatisfy(disposition -> assertThat(disposition.reason()).isEqualTo("changed on the page since"));
    }

    /** Also when no word is another: then it is all that there is to decide. */
    @Test
    void laysASectionOutAsTheNewestRevisionDoes() {
        String next = "# Handbook\n\n- They need one approval.\n- Deployments happen on Tuesdays.\n";
        Revised relaid = new Revised(
                List.of(
                        new Carried(1, 1, How.SAME, null, "hand", null),
                        new Carried(2, 3, How.SAME, "approval", null, null),
                        new Carried(3, 2, How.SAME, "days", null, null)),
                List.of("days", "approval"),
                List.of(),
                List.of(2, 3));

        Rewriting.Rewritten rewritten = rewritten(relaid, DocumentPlacement.PAGE, next);

        List<Operation> operations = rewritten.proposed().operations();
        assertThat(operations)
                .extracting(operation -> operation.getClass().getSimpleName())
                .containsExactly("ConfirmStatement", "ConfirmStatement", "LayOutSection");
        LayOutSection layOut = (LayOutSection) operations.get(2);
        assertThat(layOut.sectionId()).isEqualTo("hand");
        assertThat(layOut.statements()).extracting(LaidOut::statementId).containsExactly("approval", "days");
        assertThat(layOut.statements()).extracting(each -> each.form().in()).containsOnly(List.of(Container.BULLET));
        assertThat(rewritten.waiting()).containsExactly(layOut.id());
        assertThat(rewritten.proposed().summary())
                .isEqualTo("The next revision of “handbook.md”: 0 changed, 0 added, 0 removed, 1 section laid out anew,"
                        + " 2 unchanged.");
    }

    @Test
    void renamesASectionInsteadOfMakingAnother() {
        Revised renamed = new Revised(
                List.of(
                        new Carried(1, 1, How.CHANGED, null, "hand", null),
                        new Carried(2, 2, How.SAME, "days", null, null)),
                List.of("days", "approval", "ada"),
                List.of(),
                List.of());

        List<Operation> operations = rewritten(
                        renamed, DocumentPlacement.PAGE, NEXT.replace("# Handbook", "# The handbook of 2027"))
                .proposed()
                .operations();

        assertThat(operations)
                .filteredOn(UpsertSection.class::isInstance)
                .singleElement()
                .satisfies(operation -> {
                    assertThat(((UpsertSection) operation).sectionId()).isEqualTo("hand");
                    assertThat(((UpsertSection) operation).heading()).isEqualTo("The handbook of 2027");
                });
        assertThat(operations).noneMatch(RemoveSection.class::isInstance);
    }

    /** A provider takes it for the same section, and the page for the one of the revision before. */
    @ParameterizedTest
    @ValueSource(strings = {"HandBook", "Handbook.", "Handbook: “all”", "“Handbook”"})
    void renamesASectionWhoseHeadingHasOtherCapitalsOrPunctuation(String heading) {
        Revised revised = new Revised(
                List.of(new Carried(1, 1, How.CHANGED, null, "hand", null)), List.of(), List.of(), List.of());

        List<UpsertSection> renamed = rewritten(
                        revised, DocumentPlacement.PAGE, NEXT.replace("# Handbook", "# " + heading))
                .proposed()
                .operations()
                .stream()
                .filter(UpsertSection.class::isInstance)
                .map(UpsertSection.class::cast)
                .toList();

        assertThat(renamed).extracting(UpsertSection::sectionId).containsExactly("hand");
        assertThat(renamed).extracting(UpsertSection::heading).containsExactly(heading);
    }

    @Test
    void putsANewSectionBeforeOneThatIsRenamed() {
        Knowledge yearly = page(section("rituals", "Rituals", 2), section("beta", "Beta", 3), section("end", "End", 3));
        Revised renamed = new Revised(
                List.of(
                        new Carried(1, 1, How.SAME, null, "rituals", null),
                        new Carried(4, 2, How.CHANGED, null, "beta", null),
                        new Carried(6, 4, How.SAME, null, "end", null)),
                List.of(),
                List.of(),
                List.of());
        String next = "# Rituals\n\n## Alpha\n\nNew things first.\n\n## Beta two\n\nOnce a year go small.\n\n## End\n";
        Editions editions = new Editions(yearly, renamed);
        ChangeSetRequest request =
                new ChangeSetRequest("change", editions.without(), source(next, DocumentPlacement.PAGE));

        ProposedChangeSet proposed = rewritten(request, editions).proposed();

        UpsertSection alpha = (UpsertSection) proposed.operations().get(0);
        assertThat(alpha.heading()).isEqualTo("Alpha");
        assertThat(proposed.operations())
                .filteredOn(MoveSection.class::isInstance)
                .singleElement()
                .satisfies(operation -> {
                    assertThat(((MoveSection) operation).sectionId()).isEqualTo(alpha.sectionId());
                    assertThat(((MoveSection) operation).after()).isEqualTo("rituals");
                });
        assertThat(proposed.summary()).doesNotContain(" section");
    }

    /** The page has them as the revision before did, with one of another source before them or between. */
    @Test
    void movesTheSectionsThatStandElsewhereInTheNewestRevision() {
        Knowledge between = page(
                section("one", "One"), section("other", "Other"), section("two", "Two"), section("three", "Three"));
        Knowledge before = page(
                section("other", "Other"), section("one", "One"), section("two", "Two"), section("three", "Three"));

        assertThat(moves(between, "# Three\n\n# One\n\n# Two\n", "three", 5, "one", 1, "two", 3))
                .containsExactly("three behind null");
        assertThat(moves(before, "# Two\n\n# Three\n\n# One\n", "two", 3, "three", 5, "one", 1))
                .containsExactly("one behind three");
    }

    /** The document never had them otherwise. */
    @Test
    void leavesSectionsWhereAPersonPutThem() {
        Knowledge turned = page(section("two", "Two"), section("one", "One"));

        assertThat(moves(turned, "# One\n\n# Two\n", "one", 1, "two", 2)).isEmpty();
    }

    private static Knowledge page(Knowledge.Section... sections) {
        return new Knowledge(3, "Topic", List.of(sections), List.of());
    }

    private static Knowledge.Section section(String id, String heading) {
        return section(id, heading, 2);
    }

    private static Knowledge.Section section(String id, String heading, int level) {
        return new Knowledge.Section(id, heading, level, "", List.of(), List.of());
    }

    /** @param headings of the newest revision: the section that each is, and its number in the one before */
    private static List<String> moves(Knowledge knowledge, String text, Object... headings) {
        List<Carried> carried = new ArrayList<>();
        for (int i = 0; i < headings.length; i += 2) {
            carried.add(new Carried(i / 2 + 1, (Integer) headings[i + 1], How.SAME, null, (String) headings[i], null));
        }
        Editions editions = new Editions(knowledge, new Revised(carried, List.of(), List.of(), List.of()));
        ChangeSetRequest request = new ChangeSetRequest("change", knowledge, source(text, DocumentPlacement.PAGE));
        ProposedChangeSet nothing = new ProposedChangeSet(
                List.of(), editions.headings(request.source().units()), "", "", false, false);
        Rewriting.Rewritten rewritten = Rewriting.of(request, editions, nothing);
        List<Operation> operations = rewritten.proposed().operations();
        assertThat(rewritten.waiting())
                .containsExactlyElementsOf(
                        operations.stream().map(Operation::id).toList());
        return operations.stream()
                .map(MoveSection.class::cast)
                .map(move -> move.sectionId() + " behind " + move.after())
                .toList();
    }

    @Test
    void bringsWhatIsKeptBesideThePageUpToDateAtOnce() {
        Rewriting.Rewritten rewritten = rewritten(Revised.NOTHING, DocumentPlacement.SOURCE);

        assertThat(rewritten.proposed().operations()).anyMatch(UpsertSection.class::isInstance);
        assertThat(rewritten.waiting()).isEmpty();
        assertThat(rewritten.proposed().account()).allMatch(each -> each.state() == State.REFERENCE);
    }

    private Rewriting.Rewritten rewritten(Revised revised, DocumentPlacement placement) {
        return rewritten(revised, placement, NEXT);
    }

    private Rewriting.Rewritten rewritten(Revised revised, DocumentPlacement placement, String text) {
        Editions editions = new Editions(page, revised);
        ChangeSetRequest request = new ChangeSetRequest("change", editions.without(), source(text, placement));
        return rewritten(request, editions);
    }

    private Rewriting.Rewritten rewritten(ChangeSetRequest request, Editions editions) {
        return Rewriting.of(
                request,
                editions,
                provider.propose(request, new Meter()).await().atMost(Patience.ANSWER));
    }

    private static ChangeSetRequest.Source source(String text, DocumentPlacement placement) {
        Reading reading = Reading.of(text, Syntax.MARKDOWN);
        return new ChangeSetRequest.Source(
                "document",
                SourceKind.DOCUMENT,
                "handbook.md",
                LocalDate.of(2026, 11, 30),
                text,
                reading,
                1,
                reading.units().size(),
                placement);
    }

    /** The second sentence is the same, the third is another. */
    private static Revised revised(List<String> outdated) {
        return new Revised(
                List.of(
                        new Carried(1, 1, How.SAME, null, "hand", null),
                        new Carried(2, 2, How.SAME, "days", null, null),
                        new Carried(3, 3, How.CHANGED, "approval", null, null)),
                outdated,
                List.of(),
                List.of());
    }

    private static Knowledge.Place place(String text) {
        int start = BODY.indexOf(text);
        return new Knowledge.Place(start, start + text.length());
    }

    private static Knowledge.Statement statement(String id, String text) {
        return new Knowledge.Statement(
                id, text, "hand", StatementStatus.ACTIVE, List.of(new Evidence("document", 0, text.length(), text)));
    }
}
