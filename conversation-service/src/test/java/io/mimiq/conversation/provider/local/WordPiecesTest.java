package io.mimiq.conversation.provider.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordPiecesTest {

    private static WordPieces pieces;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in =
                requireNonNull(WordPiecesTest.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json"))) {
            pieces = WordPieces.read(in);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void cutsAsTheModelsOwnTokenizerDoes(String text, long[] ids) {
        assertThat(pieces.encode(text, 128)).containsExactly(ids);
    }

    @Test
    void cutsLongTextsToTheLimitWithTheirEndMark() {
        long[] ids = pieces.encode("word ".repeat(500), 128);

        assertThat(ids).hasSize(128).startsWith(101).endsWith(102);
    }

    static Stream<Arguments> vectors() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                requireNonNull(WordPiecesTest.class.getResourceAsStream("/local/wordpieces.tsv")), UTF_8))) {
            return in.lines().filter(line -> !line.startsWith("#")).map(WordPiecesTest::vector).toList().stream();
        }
    }

    private static Arguments vector(String line) {
        int cut = line.lastIndexOf('\t');
        String text = line.substring(0, cut).translateEscapes().replace("{ZWSP}", "\u200b");
        long[] ids = Arrays.stream(line.substring(cut + 1).strip().split(" "))
                .mapToLong(Long::parseLong)
                .toArray();
        return Arguments.of(text, ids);
    }
}
