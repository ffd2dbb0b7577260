package io.mimiq.conversation.provider.local;

import io.mimiq.platform.contracts.knowledge.Knowledge;
import io.mimiq.platform.contracts.knowledge.Operation;
import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Form.Block;
import io.mimiq.platform.reading.Form.Container;
import io.mimiq.platform.reading.Form.Joint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A section as it is written down: what knowledge-service does with the forms of statements. */
final class Sheet {

    /** A statement and how it stands. */
    record Line(String id, String text, Form form) {}

    private final List<Line> lines = new ArrayList<>();
    private final List<Knowledge.Place> places = new ArrayList<>();
    private final StringBuilder body = new StringBuilder();
    private String prose = "";

    List<Line> lines() {
        return lines;
    }

    void prose(String text) {
        prose = text;
    }

    void add(Operation.AddStatement add) {
        Form form = add.form() == null ? Form.PARAGRAPH : add.form();
        int at = lines.size();
        for (int i = 0; i < lines.size() && add.after() != null; i++) {
            at = lines.get(i).id().equals(add.after()) ? i + 1 : at;
        }
        lines.add(at, new Line(add.statementId(), add.text(), form));
    }

    void mark(String id, boolean done) {
        lines.replaceAll(line -> line.id().equals(id) ? new Line(id, line.text(), marked(line.form(), done)) : line);
    }

    String body() {
        body.setLength(0);
        body.append(prose);
        places.clear();
        Line before = null;
        for (Line line : lines) {
            write(line, before);
            before = line;
        }
        return body.toString();
    }

    List<Knowledge.Place> places() {
        return places;
    }

    private void write(Line line, @org.jspecify.annotations.Nullable Line before) {
        Form form = line.form();
        if (before != null
                && form.joint() == Joint.SAME_LINE
                && form.block() == Block.TEXT
                && before.form().block() == Block.TEXT) {
            body.append(' ');
            place(line.text(), "");
            return;
        }
        int kept = before == null
                ? 0
                : Math.min(form.in().size() - form.opened(), before.form().in().size());
        String around = indent(form.in().subList(0, kept));
        if (before != null) {
            body.append(form.joint() == Joint.APART ? "\n" + around.stripTrailing() + "\n" : "\n");
        } else if (body.length() > 0) {
            body.append("\n\n");
        }
        StringBuilder lead = new StringBuilder(around);
        form.in().subList(kept, form.in().size()).forEach(in -> lead.append(marker(in)));
        String further = indent(form.in());
        body.append(lead);
        if (form.block() == Block.ROW) {
            row(line, before == null || before.form().block() != Block.ROW || form.joint() == Joint.APART, further);
        } else if (form.block() == Block.CODE) {
            body.append("````")
                    .append(form.language() == null ? "" : form.language())
                    .append('\n')
                    .append(further);
            place(line.text(), further);
            body.append('\n').append(further).append("````");
        } else {
            place(line.text(), further);
        }
    }

    /** The first unit of a table is its head, or a row whose columns the head has to be made of. */
    private void row(Line line, boolean begins, String indent) {
        String columns = String.join(" | ", line.form().columns());
        boolean isHead = line.text().equals(columns);
        body.append(begins && !isHead ? "| " + columns + " |\n" + indent : "");
        String rule = IntStream.range(0, line.form().columns().size())
                .mapToObj(column -> " " + line.form().alignment(column).mark() + " |")
                .collect(Collectors.joining("", "|", ""));
        body.append(begins && !isHead ? rule + "\n" + indent : "");
        body.append("| ");
        place(line.text(), indent);
        body.append(" |").append(isHead ? "\n" + indent + rule : "");
    }

    private void place(String text, String indent) {
        int start = body.length();
        body.append(text.replace("\n", "\n" + indent));
        places.add(new Knowledge.Place(start, body.length()));
    }

    private static String marker(Container in) {
        return switch (in.kind()) {
            case QUOTE -> in.alert() == null ? "> " : "> [!" + in.alert().toUpperCase(java.util.Locale.ROOT) + "]\n> ";
            case ORDERED -> in.number() + ". ";
            case BULLET -> in.done() == null ? "- " : in.done() ? "- [x] " : "- [ ] ";
        };
    }

    private static String indent(List<Container> containers) {
        StringBuilder indent = new StringBuilder();
        for (Container in : containers) {
            indent.append(
                    switch (in.kind()) {
                        case QUOTE -> "> ";
                        case ORDERED -> " ".repeat((in.number() + ". ").length());
                        case BULLET -> "  ";
                    });
        }
        return indent.toString();
    }

    private static Form marked(Form form, boolean done) {
        List<Container> in = new ArrayList<>(form.in());
        in.set(in.size() - 1, Container.task(done));
        return form.at(in, form.opened(), form.joint());
    }
}
