package io.mimiq.knowledge.changeset;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mimiq.knowledge.changeset.Overtaken.How;
import io.mimiq.knowledge.page.Section;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.contracts.knowledge.Operation.AddStatement;
import io.mimiq.platform.contracts.knowledge.Operation.ConfirmStatement;
import io.mimiq.platform.contracts.knowledge.Operation.Span;
import io.mimiq.platform.contracts.knowledge.Operation.SupersedeStatement;
import io.mimiq.platform.contracts.knowledge.Operation.UpsertSection;
import io.mimiq.platform.contracts.knowledge.ProposedOperation;
import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Form.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one proposed operation says, put where it belongs on the page as it stands. */
final class Sayings {

    /** For what was proposed of a page that has nothing left on it. */
    private static final Place ANYWHERE = new Place("notes", "Notes", Operation.MIN_LEVEL, null, null);

    private static final Form CODE = new Form(Form.Block.CODE, List.of(), 0, Form.Joint.APART, List.of(), null);

    private final String proposalId;
    private final Proposed proposed;
    private final Ground ground;

    Sayings(String proposalId, Proposed proposed, Ground ground) {
        this.proposalId = proposalId;
        this.proposed = proposed;
        this.ground = ground;
    }

    /** In place of a statement, or of what stands there now; added if nothing does. */
    Standing replacing(String type, String statementId, @Nullable String newId, String text, List<Span> evidence) {
        return ground.heir(statementId)
                .map(heir -> heir.equals(statementId) || !ground.says(heir, text)
                        ? instead(type, statementId, heir, newId, text, evidence)
                        : said(heir, evidence))
                .orElseGet(() -> added(newId, text, text.indexOf('\n') < 0 ? null : CODE, evidence));
    }

    private Standing instead(
            String type, String statementId, String heir, @Nullable String newId, String text, List<Span> evidence) {
        String id = unused(newId);
        Standing standing = new Standing(
                view(type, heir, null, null, text, ground.text(heir)),
                List.of(new SupersedeStatement(opId(), heir, id, text, evidence)),
                List.of(new AddStatement(
                        opId(), id, text, ground.sectionOf(heir), evidence, heir, ground.isCode(heir) ? CODE : null)),
                null);
        return heir.equals(statementId) ? standing : overtaken(standing, How.REPLACED, null);
    }

    /** In the section it was about: that of the same name, else made anew. */
    Standing added(@Nullable String newId, String text, @Nullable Form form, List<Span> evidence) {
        Place place = place();
        Optional<Section> section = ground.section(place);
        Optional<String> said = section.flatMap(there -> ground.saying(there, text));
        if (said.isPresent()) {
            return said(said.get(), evidence);
        }
        String sectionId = section.map(Section::id).orElse(place.sectionId());
        String after = around(place.after(), sectionId);
        AddStatement add = new AddStatement(
                opId(),
                unused(newId),
                text,
                sectionId,
                evidence,
                after,
                form,
                after == null ? around(place.before(), sectionId) : null);
        List<Operation> operations = new ArrayList<>();
        if (section.isEmpty()) {
            operations.add(new UpsertSection(opId(), sectionId, place.heading(), null, null, place.level()));
        }
        operations.add(add);
        Standing standing = new Standing(
                view(Operation.ADD_STATEMENT, add.statementId(), sectionId, null, text, null),
                operations,
                operations,
                null);
        return overtaken(standing, How.GONE, section.isEmpty() ? place.heading() : null);
    }

    private Place place() {
        Place place = proposed.place();
        return place == null ? ground.lastSection().map(Place::of).orElse(ANYWHERE) : place;
    }

    private @Nullable String around(@Nullable String neighbour, String sectionId) {
        return neighbour == null ? null : anchor(neighbour, sectionId).orElse(null);
    }

    /** The statement, or the one in its place, if it stands in this section. */
    Optional<String> anchor(String statementId, String sectionId) {
        return ground.heir(statementId).filter(heir -> ground.sectionOf(heir).equals(sectionId));
    }

    /** As an item of a task list. */
    Standing task(String text, boolean done, List<Span> evidence) {
        Form item = new Form(Form.Block.TEXT, List.of(Container.task(done)), 1, Form.Joint.NEXT_LINE, List.of(), null);
        return added(null, text, item, evidence);
    }

    /** The page says it in another statement, or in another form. */
    Standing said(String statementId, List<Span> evidence) {
        List<Operation> confirm = List.of(new ConfirmStatement(opId(), statementId, evidence));
        Standing standing = new Standing(
                view(
                        Operation.CONFIRM_STATEMENT,
                        statementId,
                        null,
                        null,
                        ground.text(statementId),
                        ground.text(statementId)),
                confirm,
                confirm,
                null);
        return overtaken(standing, How.SAID, null);
    }

    /** The same done to what stands in the place of what it was about. */
    Standing onHeir(String heir, String type, @Nullable String text, Operation operation) {
        Standing standing = new Standing(
                view(type, heir, null, null, text, ground.text(heir)), List.of(operation), List.of(operation), null);
        return overtaken(standing, How.REPLACED, null);
    }

    Standing moot() {
        return overtaken(new Standing(proposed.view(), List.of(), List.of(), null), How.MOOT, null);
    }

    /** @param heading of the section that accepting makes anew */
    Standing overtaken(Standing standing, How how, @Nullable String heading) {
        Integer version =
                Ground.about(proposed.operation()).flatMap(ground::endedBy).orElse(null);
        Overtaken overtaken = new Overtaken(opId(), how, former(), version, heading);
        return new Standing(standing.view(), standing.accept(), standing.both(), overtaken);
    }

    private @Nullable String former() {
        Place place = proposed.place();
        return proposed.operation() instanceof AddStatement && place != null
                ? place.heading()
                : proposed.previousText();
    }

    /** The id, or if that is taken one that no other operation has. */
    String unused(@Nullable String statementId) {
        return statementId == null || ground.isUsed(statementId)
                ? UUID.nameUUIDFromBytes((proposalId + '/' + opId()).getBytes(UTF_8))
                        .toString()
                : statementId;
    }

    private String opId() {
        return proposed.operation().id();
    }

    ProposedOperation view(
            String type,
            @Nullable String statementId,
            @Nullable String sectionId,
            @Nullable Integer level,
            @Nullable String text,
            @Nullable String previousText) {
        return new ProposedOperation(opId(), type, statementId, sectionId, level, text, previousText, proposed.quote());
    }
}
