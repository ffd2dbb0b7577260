package io.mimiq.conversation.provider.anthropic;

import io.mimiq.conversation.provider.ChangeSetRequest.Source;
import io.mimiq.platform.reading.Attribution;
import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Unit;
import io.mimiq.platform.reading.Unit.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The units of a source as a model is shown them: each with its number, what it is, and the headings it stands under. */
final class NumberedUnits {

    private final Source source;
    private final StringBuilder text = new StringBuilder();
    private List<Integer> headings = List.of();

    private NumberedUnits(Source source) {
        this.source = source;
        source.units().forEach(this::show);
    }

    static String of(Source source) {
        return new NumberedUnits(source).text.toString();
    }

    private void show(Unit unit) {
        if (unit.kind() == Kind.HEADING) {
            List<Integer> path = new ArrayList<>(unit.headings());
            path.add(unit.number());
            headings = path;
        } else if (!unit.headings().equals(headings)) {
            headings = unit.headings();
            text.append("Under: ").append(path(headings)).append('\n');
        }
        text.append('[').append(unit.number()).append("] (").append(kind(unit)).append(") ");
        text.append(unit.form().block() == Form.Block.CODE ? code(unit) : unit.text());
        text.append('\n');
    }

    private String path(List<Integer> numbers) {
        return numbers.isEmpty()
                ? "no heading"
                : numbers.stream()
                        .map(number -> source.reading().unit(number).text())
                        .collect(Collectors.joining(" › "));
    }

    private String kind(Unit unit) {
        List<String> told = new ArrayList<>();
        told.add(unit.kind().name().toLowerCase(Locale.ROOT));
        if (unit.kind() == Kind.HEADING) {
            told.add("level " + unit.level());
        }
        if (!unit.parents().isEmpty()) {
            told.add("of " + unit.parents().get(unit.parents().size() - 1));
        }
        unit.form().in().stream()
                .map(Form.Container::done)
                .filter(done -> done != null)
                .forEach(done -> told.add(done ? "task, done" : "task, open"));
        if (!unit.form().columns().isEmpty()) {
            told.add("columns " + String.join(" | ", unit.form().columns()));
        }
        Attribution attribution = unit.attribution();
        if (attribution != null) {
            told.addAll(said(attribution));
        }
        return String.join("; ", told);
    }

    private static List<String> said(Attribution attribution) {
        List<String> said = new ArrayList<>();
        if (attribution.who() != null) {
            said.add("by " + attribution.who());
        }
        if (attribution.when() != null) {
            said.add("at " + attribution.when());
        }
        if (attribution.older()) {
            said.add("quoted from something older");
        }
        return said;
    }

    private static String code(Unit unit) {
        return "\n" + unit.text().strip().indent(4).stripTrailing();
    }
}
