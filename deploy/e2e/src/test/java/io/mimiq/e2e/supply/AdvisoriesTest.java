package io.mimiq.e2e.supply;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.e2e.supply.Advisories.Advisory;
import io.mimiq.e2e.supply.Advisories.Range;
import io.mimiq.e2e.supply.Advisories.Waiver;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdvisoriesTest {
    private static final String NAME = "pkg:maven/io.netty/netty-codec-http";
    private static final Advisory SMUGGLING = new Advisory(
            "CVE-1",
            NAME,
            List.of(new Range("4.1.133.Final", "4.1.138.Final"), new Range("4.2.13.Final", "4.2.18.Final")),
            "smuggling",
            "https://example.org");
    private static final Set<Component> AFFECTED = Set.of(new Component(NAME, "4.1.137.Final"));
    private static final Set<Component> FIXED = Set.of(new Component(NAME, "4.1.138.Final"));

    @ParameterizedTest
    @CsvSource({
        "4.1.99.Final, 4.1.137.Final",
        "4.1.138.CR1, 4.1.138.Final",
        "3.34.1, 3.34.7",
        "3.20.6, 3.20.6.1",
        "5.0.0-rc.1, 5.0.0",
        "2.9, 2.10",
        "0, 0.0.1"
    })
    void ordersVersions(String earlier, String later) {
        assertThat(new Version(earlier)).isLessThan(new Version(later));
        assertThat(new Version(later)).isGreaterThan(new Version(earlier));
    }

    @Test
    void knowsTheSameVersionInOtherWords() {
        assertThat(new Version("4.1.0.Final")).isEqualByComparingTo(new Version("4.1"));
    }

    @Test
    void readsPackageUrls() {
        assertThat(Component.of("pkg:maven/io.netty/netty-codec-http@4.1.137.Final?type=jar"))
                .isEqualTo(new Component(NAME, "4.1.137.Final"));
        assertThat(Component.of("pkg:npm/%40floating-ui/core@1.8.0"))
                .isEqualTo(new Component("pkg:npm/@floating-ui/core", "1.8.0"));
    }

    @ParameterizedTest
    @CsvSource({
        "4.1.132.Final, false",
        "4.1.133.Final, true",
        "4.1.137.Final, true",
        "4.1.138.Final, false",
        "4.2.17.Final, true",
        "4.2.18.Final, false"
    })
    void objectsToWhatIsAffected(String version, boolean affected) {
        Advisories list = new Advisories("2026-12-01", List.of(SMUGGLING), List.of());

        assertThat(list.objections(Set.of(new Component(NAME, version)))).hasSize(affected ? 1 : 0);
    }

    @Test
    void objectsToNothingThatIsWaived() {
        assertThat(list("2026-12-01", "2027-03-01").objections(AFFECTED)).isEmpty();
    }

    @Test
    void objectsToAWaiverThatIsNeededNoMore() {
        assertThat(list("2026-12-01", "2027-03-01").objections(FIXED))
                .containsExactly("the waiver of CVE-1 is needed no more");
    }

    @Test
    void objectsToAWaiverOfAnEarlierTime() {
        assertThat(list("2027-03-02", "2027-03-01").objections(AFFECTED))
                .containsExactly("the waiver of CVE-1 ended on 2027-03-01");
    }

    private static Advisories list(String checked, String until) {
        return new Advisories(
                checked,
                List.of(SMUGGLING),
                List.of(new Waiver("CVE-1", NAME, "2026-12-01", until, "refused before", List.of("SmugglingTest"))));
    }
}
