package io.mimiq.e2e.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.e2e.secrecy.Haystack.Hit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HaystackTest {

    private static final String WORD = "canary4711unmistakable";
    /** Files are read in pieces of that length. */
    private static final int PIECE = 64 << 10;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(value = Disguise.class, mode = EnumSource.Mode.EXCLUDE, names = "DEFLATE")
    void findsAWordInEachDisguiseWhereverThePieceEnds(Disguise disguise) throws IOException {
        byte[] word = disguise.on(WORD);
        for (int before = PIECE - word.length; before <= PIECE; before++) {
            byte[] file = new byte[before + word.length + 1];
            Arrays.fill(file, (byte) '.');
            System.arraycopy(word, 0, file, before, word.length);
            Files.write(folder.resolve("file"), file);
            Haystack haystack = new Haystack(new Needles(Map.of("place", WORD)));

            haystack.folder("name", folder, any -> true);

            assertThat(haystack.hits())
                    .as("after %d bytes", before)
                    .extracting(Hit::place)
                    .contains("place");
        }
    }

    @ParameterizedTest
    @EnumSource(Disguise.class)
    void findsNothingWhereNothingIs(Disguise disguise) {
        Haystack haystack = new Haystack(new Needles(Map.of("place", WORD)));

        haystack.value("value", disguise.on("another word"));

        assertThat(haystack.hits()).isEmpty();
        assertThat(new String(disguise.on(WORD), UTF_8)).isNotEmpty();
    }
}
