package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.conversation.provider.local.Following.Spot;
import io.mimiq.platform.reading.Form.Joint;
import io.mimiq.platform.reading.Reading;
import io.mimiq.platform.reading.Syntax;
import io.mimiq.platform.reading.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowingTest {

    private final Place place = new Place();

    @Test
    void keepsTheFormOfWhatFollowsDirectly() {
        Following following = new Following(List.of());
        for (Unit unit : units("- One\n  - Two\n- Three")) {
            following.next(unit, place);
            Spot spot = following.spot(unit, place, List.of());
            assertThat(spot).isEqualTo(new Spot(null, unit.form()));
            following.added(place, unit.text(), spot);
        }
    }

    @Test
    void beginsAParagraphAnewWhenItsFirstSentenceIsNotThere() {
        Following following = new Following(List.of());
        List<Unit> units = units("Before.\n\nFirst sentence. Second sentence.");
        following.next(units.get(0), place);
        following.added(place, "before", following.spot(units.get(0), place, List.of()));
        following.next(units.get(1), place);
        following.next(units.get(2), place);

        assertThat(following.spot(units.get(2), place, List.of()).form().joint())
                .isEqualTo(Joint.APART);
    }

    @Test
    void opensAListItemAnewWhenItsFirstSentenceIsNotThere() {
        Following following = new Following(List.of());
        List<Unit> units = units("- First item.\n- Second item. With more.");
        following.next(units.get(0), place);
        following.added(place, "first", following.spot(units.get(0), place, List.of()));
        following.next(units.get(1), place);
        following.next(units.get(2), place);

        Spot spot = following.spot(units.get(2), place, List.of());
        assertThat(spot.form().opened()).isEqualTo(1);
        assertThat(spot.form().joint()).isEqualTo(Joint.NEXT_LINE);
    }

    private static List<Unit> units(String text) {
        return Reading.of(text, Syntax.MARKDOWN).units();
    }
}
