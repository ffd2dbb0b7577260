package io.mimiq.conversation.provider.local;

import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The page as the units it consists of. Reading it takes time in proportion to its length. */
final class Page {

    /** What stands above all sections. */
    final Place top = new Place();

    final List<Place> sections = new ArrayList<>();
    /** In reading order. */
    final List<Known> statements = new ArrayList<>();

    Page(Knowledge knowledge) {
        Map<String, Knowledge.Statement> byId = new HashMap<>();
        knowledge.statements().forEach(statement -> byId.put(statement.id(), statement));
        Place place = top;
        for (Knowledge.Section section : knowledge.sections()) {
            while (!place.isTop() && place.level >= section.level()) {
                place = place.parent;
            }
            place = new Place(section.id(), section.heading(), section.level(), place);
            place.onPage = true;
            place.parent.children.add(place);
            sections.add(place);
            read(section, place, byId);
        }
    }

    private void read(Knowledge.Section section, Place place, Map<String, Knowledge.Statement> byId) {
        Reading body = Reading.of(section.body(), Syntax.MARKDOWN);
        Contexts contexts = new Contexts(body);
        Map<Integer, String> keys = new HashMap<>();
        int at = 0;
        for (int i = 0; i < section.statements().size(); i++) {
            Knowledge.Statement statement = byId.get(section.statements().get(i));
            int start = section.places().get(i).start();
            while (at + 1 < body.units().size() && body.units().get(at).end() <= start) {
                at++;
            }
            if (statement != null && at < body.units().size()) {
                Unit unit = body.units().get(at);
                List<Unit> parents = contexts.of(unit.number());
                List<String> context = parents.stream()
                        .map(parent -> keys.computeIfAbsent(parent.number(), number -> key(parent)))
                        .toList();
                statements.add(new Known(statement, place, unit, parents, context, claim(unit, statement.text())));
            }
        }
    }

    /** What a unit says, as it is compared. */
    static String key(Unit unit) {
        return claim(unit, unit.text()).same();
    }

    static Claim claim(Unit unit, String text) {
        return unit.kind() == Unit.Kind.CODE ? new Claim("```" + text, List.of()) : Claim.of(text);
    }
}
