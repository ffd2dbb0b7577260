package io.mimiq.knowledge.page;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.platform.reading.Form;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.reading.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayingOutTest {

    private static final List<String> LAYOUTS = List.of(
            "Ada. Ben. Cy. Di.",
            "Ada.\n\nBen.\n\nCy.\n\nDi.",
            "Ada. Ben.\n\nCy. Di.",
            "Ada.  \nBen.  \nCy.  \nDi.",
            "- Ada.\n- Ben.\n- Cy.\n- Di.",
            "- Ada.\n\n- Ben.\n\n- Cy.\n\n- Di.",
            "1. Ada.\n2. Ben.\n3. Cy.\n4. Di.",
            "3. Ada.\n4. Ben.\n\nCy.\n\n5. Di.",
            "- [ ] Ada.\n- [x] Ben.\n- [ ] Cy.\n- [ ] Di.",
            "- Ada.\n  - Ben.\n    - Cy.\n- Di.",
            "1. Ada.\n   - Ben.\n   - Cy.\n2. Di.",
            "- Di.\n- Cy.\n- Ben.\n- Ada.",
            "Cy.\n\n- Ada.\n- Di.\n\nBen.",
            "> Ada. Ben.\n\nCy. Di.",
            "> - Ada.\n> - Ben.\n\n- > Cy.\n- Di.",
            "> [!NOTE]\n> Ada.\n\nBen. Cy. Di.");

    static Stream<List<String>> pairs() {
        return LAYOUTS.stream()
                .flatMap(old -> LAYOUTS.stream().filter(now -> !now.equals(old)).map(now -> List.of(old, now)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void writesASectionAsTheOtherLayoutAloneWould(List<String> pair) {
        Section old = Written.from(pair.get(0));
        Section alone = Written.from(pair.get(1));

        Section laidOut = old.laidOut(forms(old, pair.get(1))).orElseThrow();

        assertThat(laidOut.body()).isEqualTo(alone.body());
        assertThat(said(laidOut)).isEqualTo(said(old));
    }

    @Test
    void isNothingWhereItIsSoAlready() {
        LAYOUTS.forEach(layout -> assertThat(Written.from(layout).laidOut(forms(Written.from(layout), layout)))
                .as(layout)
                .isEmpty());
    }

    @Test
    void leavesWhatItDoesNotNameBehindWhatItStandsBehind() {
        Section section = Written.from("- Ada.\n- Ben.\n- Cy.");
        Map<String, Form> forms = forms(section, "1. Cy.\n2. Ada.");

        assertThat(section.laidOut(forms).orElseThrow().body()).isEqualTo("1. Cy.\n2. Ada.\n- Ben.");
    }

    /** Somebody may have ticked it by hand. */
    @Test
    void leavesATaskAsDoneAsItIs() {
        Section section = Written.from("- [x] Ada.\n- [ ] Ben.");
        Map<String, Form> forms = forms(section, "- [ ] Ben.\n\n- [ ] Ada.");

        assertThat(section.laidOut(forms).orElseThrow().body()).isEqualTo("- [ ] Ben.\n\n- [x] Ada.");
    }

    @Test
    void keepsTablesAndCode() {
        Section section = Written.from("| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |\n\n```sh\nls\n```\n\nText.");
        String other = "Text.\n\n| a | b |\n| --- | --- |\n| 3 | 4 |\n| 1 | 2 |\n\n```sh\nls\n```";

        assertThat(section.laidOut(forms(section, other)).orElseThrow().body()).isEqualTo(other);
    }

    /** It has no form and no place. */
    @Test
    void changesNothingWhereTextWouldBeLostThatIsNoStatement() {
        Section section = new Section(
                "s",
                "Heading",
                2,
                "By the way: Ada. Ben.",
                List.of(new Placement("a", 12, 16), new Placement("b", 17, 21)));

        assertThat(section.laidOut(forms(section, "Ben. Ada."))).isEmpty();
    }

    /** Of the statements that say the same in this text. */
    private static Map<String, Form> forms(Section section, String text) {
        Map<String, Form> forms = new LinkedHashMap<>();
        for (Unit unit : Reading.of(text, Syntax.MARKDOWN).units()) {
            section.placements().stream()
                    .filter(place -> section.textOf(place).equals(unit.text()))
                    .forEach(place -> forms.put(place.statementId(), unit.form()));
        }
        return forms;
    }

    private static Map<String, String> said(Section section) {
        Map<String, String> said = new LinkedHashMap<>();
        section.placements().stream()
                .sorted(comparing(Placement::statementId))
                .forEach(place -> said.put(place.statementId(), section.textOf(place)));
        return said;
    }
}
