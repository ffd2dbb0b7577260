package io.mimiq.knowledge.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.knowledge.Texts;
import io.mimiq.platform.reading.Decoding;
import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "windows-1252 > Über die Brücke führt kein Weg nach Köln, sagt der Müller. Die Miete beträgt 850 €.",
                "windows-1252 > Café",
                "ISO-8859-1 > Le déménagement a été décidé à l’unanimité.",
                "ISO-8859-1 > La reunión será mañana por la mañana en el salón de actos. ¿Quién vendrá?",
                "windows-1251 > Собрание перенесено на вторник. Начало в десять часов утра, в большом зале.",
                "KOI8-R > Собрание перенесено на вторник. Начало в десять часов утра, в большом зале.",
                "EUC-KR > 회의는 화요일 오전 열 시로 옮겨졌습니다. 장소는 삼 층 회의실입니다.",
                "Shift_JIS > 東京本社は新宿区にあります。最寄り駅は新宿駅です。急ぐ場合はタクシーを使ってください。",
                "GB18030 > 会议改在星期二上午十点举行，地点在三楼的大会议室。请各位同事准时参加。",
                "UTF-16LE > The meeting is on Tuesday.",
                "UTF-16BE > Die Besprechung ist am Dienstag, 10 Uhr, Köln.",
                "UTF-16LE > 会議は火曜日です。 場所は三階です。",
                "UTF-16 > With a mark, 東京 😀.",
                "UTF-8 > Über 😀 東京",
            })
    void readsOtherEncodings(String charset, String text) {
        String written = text.replace('’', charset.startsWith("ISO") ? '\'' : '’');

        assertThat(Decoding.text(written.getBytes(Charset.forName(charset)))).contains(written);
    }

    @ParameterizedTest
    @MethodSource("io.mimiq.knowledge.Texts#names")
    void readsWholeDocumentsInUtf16(String name) {
        String text = Texts.read(name);

        assertThat(Decoding.text(text.getBytes(Charset.forName("UTF-16LE")))).contains(text);
        assertThat(Decoding.text(("\uFEFF" + text).getBytes(UTF_8))).contains(text);
    }

    @Test
    void aFewZeroBytesMakeNoOtherEncoding() {
        String text = "A log with a hole\0 in it, and then it goes on for a while as logs do.";

        assertThat(Decoding.text(text.getBytes(UTF_8))).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"disk full\u007f on db1", "The \bbackup failed.", "\u001b[31mERROR\u001b[0m\u0007 disk full"})
    void oneSignThatCannotBeShownMakesAShortTextNoOtherFile(String text) {
        assertThat(Decoding.text(text.getBytes(UTF_8))).contains(text);
    }

    @Test
    void otherFilesAreNoText() {
        byte[] noise = new byte[4_000];
        new Random(1).nextBytes(noise);
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 2, 0, 8, 6, 0};

        assertThat(Decoding.text(noise)).isEmpty();
        assertThat(Decoding.text(png)).isEmpty();
    }
}
