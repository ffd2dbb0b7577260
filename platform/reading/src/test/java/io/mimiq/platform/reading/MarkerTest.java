package io.mimiq.platform.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarkerTest {
    @Test
    void keepsTheLettersAndNumeralsOfAList() {
        assertThat(
                        Told.note(
                                "Conditions:\na) The fee is paid\nb) The form is signed\n\n(1) First clause.\n(2) Second clause.\n\ni. Roman one\nii. Roman two"))
                .containsExactly(
                        "label: Conditions:",
                        "item: - a) The fee is paid",
                        "item: / - b) The form is signed",
                        "item: - (1) First clause.",
                        "item: / - (2) Second clause.",
                        "item: - i. Roman one",
                        "item: / - ii. Roman two");
    }

    @Test
    void takesNoAbbreviationForAMark() {
        assertThat(marker("z. B. am Montag")).isNull();
        assertThat(marker("i. e. on Monday")).isNull();
        assertThat(marker("12. Prüfen")).isEqualTo(new Marker(4, false, 12, null));
        assertThat(marker("☑ done")).isEqualTo(new Marker(2, false, null, true));
    }

    @Test
    void readsTheMarksOfOtherScripts() {
        assertThat(Told.note("経費会議 議事録\n\n・料金は5ユーロにする。\n・次回は12月1日\n\n１．田中：連絡\n２．佐藤：資料\n"))
                .containsExactly(
                        "heading 1: 経費会議 議事録",
                        "item: - 料金は5ユーロにする。",
                        "item: / - 次回は12月1日",
                        "item: 1. 田中：連絡",
                        "item: / 2. 佐藤：資料");
        assertThat(Told.note("محضر الاجتماع\n\n١. الرسوم ترتفع.\n٢. الاجتماع القادم يوم الثلاثاء.\n"))
                .containsExactly(
                        "heading 1: محضر الاجتماع",
                        "item: 1. الرسوم ترتفع.",
                        "item: / 2. الاجتماع القادم يوم الثلاثاء.");
        assertThat(Told.note("３、４人が来る。")).containsExactly("sentence: ３、４人が来る。");
    }

    @Test
    void takesALetterForABulletWhereItBeginsLineAfterLine() {
        assertThat(Told.plain("Fixes:\n\n o pump: no leak\n o seal: dry,\n   and clean\n o valve: closed\n"))
                .containsExactly(
                        "label: Fixes:",
                        "item: - pump: no leak",
                        "item: / - seal: dry, and clean",
                        "item: / - valve: closed");
        assertThat(Told.plain("Puede venir hoy\no mañana al puerto\no pasado.\n\nEs igual.\n"))
                .noneMatch(unit -> unit.startsWith("item"));
    }

    private static @Nullable Marker marker(String line) {
        return Marker.of(line, Line.of(line).get(0));
    }

    @Test
    void readsABoxAsATaskAndACrossAsAWord() {
        assertThat(Told.note(
                        "Release checks:\n\n✗ smoke test\n❌ rollback\n- ✘ backup\n☐ notes\n□ tag\n✅ build\n✔️ lint"))
                .containsExactly(
                        "label: Release checks:",
                        "item: - ✗ smoke test",
                        "item: / - ❌ rollback",
                        "item: / - ✘ backup",
                        "item: / - [ ] notes",
                        "item: / - [ ] tag",
                        "item: / - [x] build",
                        "item: / - [x] lint");
        assertThat(Told.note("## Checks\n\n✗ smoke test\n✓ build\n\n## Rest\n\nIt said ✗ twice."))
                .containsExactly(
                        "heading 2: Checks",
                        "item: - ✗ smoke test",
                        "item: / - [x] build",
                        "heading 2: Rest",
                        "sentence: It said ✗ twice.");
    }
}
