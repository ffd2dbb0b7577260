package io.mimiq.knowledge.page;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Form.Container;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.reading.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the statements of a section anew: in another order, in other forms, in the same words. */
final class LayingOut {

    private final Section section;
    private final Map<String, Form> forms;
    private final Map<String, Placement> places;
    /** By where they begin. */
    private final NavigableMap<Integer, Unit> units;

    private LayingOut(Section section, Map<String, Form> forms) {
        this.section = section;
        this.forms = forms;
        this.places = section.placements().stream().collect(toMap(Placement::statementId, identity()));
        this.units = Reading.of(section.body(), Syntax.MARKDOWN).units().stream()
                .collect(toMap(Unit::start, identity(), (first, second) -> first, TreeMap::new));
    }

    /**
     * Empty if it would be the same, or if text were lost that is no statement.
     *
     * @param forms by statement, in the order that they are to have; the others stay behind what they stand behind
     */
    static Optional<Section> of(Section section, Map<String, Form> forms) {
        Section laidOut = new LayingOut(section, forms).write();
        boolean keeps = Prose.outsideStatements(section, Set.of()).isKeptIn(laidOut.body());
        return keeps && !laidOut.body().equals(section.body()) ? Optional.of(laidOut) : Optional.empty();
    }

    private Section write() {
        SectionWriter writer = new SectionWriter(Section.empty(section.id(), section.heading(), section.level()));
        order().forEach(id -> {
            Placement place = Objects.requireNonNull(places.get(id));
            writer.add(id, section.textOf(place), form(place), null);
        });
        return writer.section();
    }

    private List<String> order() {
        Map<String, List<String>> behind = new HashMap<>();
        String last = "";
        for (String id : section.statementIds()) {
            last = forms.containsKey(id) ? id : last;
            behind.computeIfAbsent(last, first -> new ArrayList<>()).add(id);
        }
        return Stream.concat(Stream.of(""), forms.keySet().stream())
                .flatMap(id -> behind.getOrDefault(id, List.of()).stream())
                .toList();
    }

    /** How it is to stand, or stands. A task stays as done as it is. */
    private @Nullable Form form(Placement place) {
        Map.Entry<Integer, Unit> around = units.floorEntry(place.start());
        Form present = around == null || around.getValue().end() <= place.start()
                ? null
                : around.getValue().form();
        Form wanted = forms.get(place.statementId());
        return wanted == null ? present : present == null ? wanted : marked(wanted, done(present));
    }

    private static @Nullable Boolean done(Form form) {
        List<Container> in = form.in();
        return in.isEmpty() ? null : in.get(in.size() - 1).done();
    }

    private static Form marked(Form form, @Nullable Boolean done) {
        if (done == null || done(form) == null) {
            return form;
        }
        List<Container> in = new ArrayList<>(form.in());
        Container item = in.remove(in.size() - 1);
        in.add(new Container(item.kind(), item.number(), done, item.alert()));
        return form.at(in, form.opened(), form.joint());
    }
}
