package io.mimiq.knowledge.account;

import io.mimiq.knowledge.account.Ledger.Line;
import io.mimiq.knowledge.changeset.SourceText;
import io.mimiq.knowledge.source.AccountView;
import io.mimiq.knowledge.source.AccountView.UnitView;
import io.mimiq.platform.contracts.knowledge.Wording;
import io.mimiq.platform.reading.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells clients what became of a source. */
final class Telling {

    private static final Pattern MARKS =
            Pattern.compile("^\\s*+#{1,6}\\s++|(?<!\\s)\\s++#++\\s*+$|(?<!\\s)[^\\S\\n\\r]*+\\R\\s*+[=-]++\\s*+$");

    private final Ledger ledger;
    private final SourceText source;
    private final Map<Integer, String> headings = new HashMap<>();

    Telling(Ledger ledger, SourceText source) {
        this.ledger = ledger;
        this.source = source;
        for (Line line : ledger.lines()) {
            if (line.entry().kind() == Unit.Kind.HEADING) {
                headings.put(line.entry().number(), text(line));
            }
        }
    }

    AccountView view() {
        return new AccountView(
                ledger.summary(), ledger.lines().stream().map(this::view).toList());
    }

    private UnitView view(Line line) {
        return new UnitView(
                line.entry().number(),
                line.entry().kind().name().toLowerCase(Locale.ROOT),
                line.entry().start(),
                line.entry().end(),
                headings(line),
                line.state(),
                line.fate().statementId(),
                line.fate().sectionId(),
                line.proposalId(),
                line.fate().reason());
    }

    /** The texts of the headings that a unit stands under. */
    List<String> headings(Line line) {
        return line.entry().headings().stream()
                .flatMap(number -> Stream.ofNullable(headings.get(number)))
                .toList();
    }

    private String text(Line line) {
        String written = line.entry().span().of(source.text());
        return Wording.singleLine(MARKS.matcher(written).replaceAll(""));
    }
}
