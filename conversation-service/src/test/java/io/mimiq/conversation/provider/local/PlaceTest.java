package io.mimiq.conversation.provider.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceTest {

    private final Place top = new Place();

    @Test
    void knowsItsPath() {
        Place release = child("2.1.0", top);
        Place fixed = child("Fixed", release);

        assertThat(fixed.path()).containsExactly("2.1.0", "Fixed");
        assertThat(top.path()).isEmpty();
        assertThat(top.isTop()).isTrue();
        assertThat(fixed.isTop()).isFalse();
    }

    @Test
    void followsTheLastSectionOfWhatStandsBeforeIt() {
        Place first = child("first", top);
        Place inner = child("inner", first);
        Place planned = child("planned", top);
        Place last = child("last", top);
        first.onPage = true;
        inner.onPage = true;
        planned.onPage = false;

        assertThat(last.before()).contains(inner);
        assertThat(inner.before()).contains(first);
        assertThat(first.before()).isEmpty();
    }

    private static Place child(String heading, Place parent) {
        Place place = new Place(heading, heading, parent.level + 1, parent);
        parent.children.add(place);
        return place;
    }
}
