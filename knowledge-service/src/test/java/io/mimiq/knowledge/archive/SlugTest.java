package io.mimiq.knowledge.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.smallrye.mutiny.Multi;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SlugTest {

    @Example
    void keepsWhatCanBeRead() {
        assertThat(Slug.of("Büro Köln – Café")).isEqualTo("buro-koln-cafe");
        assertThat(Slug.of("  Billing   platform! ")).isEqualTo("billing-platform");
        assertThat(Slug.ofFile("Handbuch (1).MD")).isEqualTo("handbuch-1.md");
        assertThat(Slug.ofFile("Archive.tar.gz")).isEqualTo("archive-tar.gz");
        assertThat(Slug.ofFile("LICENSE")).isEqualTo("license");
    }

    @Example
    void namesWhatHasNoLetters() {
        assertThat(Slug.of("")).isEqualTo("untitled");
        assertThat(Slug.of("計画")).isEqualTo("untitled");
        assertThat(Slug.of("../..")).isEqualTo("untitled");
        assertThat(Slug.ofFile(".profile")).isEqualTo("profile");
    }

    @Example
    void isShort() {
        assertThat(Slug.of("long ".repeat(100))).hasSizeLessThanOrEqualTo(40).doesNotEndWith("-");
    }

    @Property
    void isNeverAPath(@ForAll String title) {
        Entry entry = new Entry(
                "topics/" + Slug.of(title) + "/" + Slug.ofFile(title),
                Multi.createFrom().empty());

        assertThat(entry.name()).matches("topics/[a-z0-9-]+/[a-z0-9-]+(\\.[a-z0-9-]+)?");
    }

    @Example
    void noOtherNameIsTaken() {
        for (String name :
                new String[] {"", "/a", "a/", "../a", "a/../b", "a//b", "a\\b", "C:a", ".a", "a\nb", "ä", "a\u0000"}) {
            assertThatIllegalArgumentException()
                    .as(name)
                    .isThrownBy(() -> new Entry(name, Multi.createFrom().empty()));
        }
    }
}
