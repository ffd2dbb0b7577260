package io.mimiq.platform.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTablesTest {

    private static final int LEFT = 60;
    private static final int WIDTH = 120;
    private static final int HEIGHT = 30;
    private static final int TOP = 700;

    @TempDir
    private Path folder;

    /** Something to draw. */
    @FunctionalInterface
    private interface Drawing {
        void on(PDPageContentStream page) throws IOException;
    }

    private String read(Drawing... drawings) {
        Path file = folder.resolve("table.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                for (Drawing drawing : drawings) {
                    drawing.on(stream);
                }
            }
            document.save(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Outcome outcome = new Extraction(new Limits(5, 50_000)).read(file, "table.pdf");
        assertThat(outcome.refusal()).isNull();
        return Objects.requireNonNull(outcome.extract()).text();
    }

    private static Drawing text(int x, int y, String words) {
        return page -> {
            page.beginText();
            page.newLineAtOffset(x, y);
            page.showText(words);
            page.endText();
        };
    }

    private static Drawing line(int fromX, int fromY, int toX, int toY) {
        return page -> {
            page.moveTo(fromX, fromY);
            page.lineTo(toX, toY);
            page.stroke();
        };
    }

    /** The words of the cells, with lines across above and below the rows that say so. */
    private static List<Drawing> rows(List<List<String>> rows, List<Integer> ruled, boolean hasColumns) {
        List<Drawing> drawings = new ArrayList<>();
        int columns = rows.get(0).size();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns; column++) {
                String[] lines = rows.get(row).get(column).split("\n");
                for (int line = 0; line < lines.length; line++) {
                    drawings.add(text(LEFT + column * WIDTH + 4, TOP - row * HEIGHT - 11 - 12 * line, lines[line]));
                }
            }
        }
        for (int row : ruled) {
            drawings.add(line(LEFT, TOP - row * HEIGHT, LEFT + columns * WIDTH, TOP - row * HEIGHT));
        }
        for (int column = 0; hasColumns && column <= columns; column++) {
            int x = LEFT + column * WIDTH;
            drawings.add(line(x, TOP, x, TOP - rows.size() * HEIGHT));
        }
        return drawings;
    }

    private String table(List<List<String>> rows, List<Integer> ruled, boolean hasColumns) {
        List<Drawing> drawings = new ArrayList<>(rows(rows, ruled, hasColumns));
        drawings.add(0, text(LEFT, TOP + 20, "We rent these rooms."));
        drawings.add(text(LEFT, TOP - rows.size() * HEIGHT - 40, "Ask Dana for a key."));
        return read(drawings.toArray(Drawing[]::new));
    }

    @Test
    void readsCellsWithLinesAroundThem() {
        assertThat(table(
                        List.of(
                                List.of("Room", "Seats", "Since"),
                                List.of("Rhine, to the\ngarden side", "12", "May"),
                                List.of("Mosel", "", "June")),
                        List.of(0, 1, 2, 3),
                        true))
                .isEqualTo("""
                        We rent these rooms.

                        | Room | Seats | Since |
                        |---|---|---|
                        | Rhine, to the garden side | 12 | May |
                        | Mosel |  | June |

                        Ask Dana for a key.
                        """);
    }

    @Test
    void readsRowsBetweenLinesAcrossByTheGapsBetweenTheirColumns() {
        assertThat(table(
                        List.of(
                                List.of("Room", "Seats"),
                                List.of("Rhine", "12"),
                                List.of("Mosel", "8"),
                                List.of("All", "20")),
                        List.of(0, 1, 4),
                        false))
                .contains("| Room | Seats |\n|---|---|\n| Rhine | 12 |\n| Mosel | 8 |\n| All | 20 |\n");
    }

    @Test
    void takesNoRowOfValuesForTheHead() {
        assertThat(table(
                        List.of(List.of("Rhine", "12"), List.of("Mosel", "8"), List.of("Neckar", "6")),
                        List.of(0, 1, 2, 3),
                        true))
                .contains("|  |  |\n|---|---|\n| Rhine | 12 |\n| Mosel | 8 |\n| Neckar | 6 |\n");
    }

    @Test
    void leavesLinesWhereAWordCrossesALineOrNothingIsDrawn() {
        List<List<String>> crossing =
                List.of(List.of("Room", "Seats"), List.of("Rhine is booked for the summer", ""), List.of("Mosel", "8"));
        List<List<String>> bare = List.of(List.of("Room", "Seats"), List.of("Rhine", "12"), List.of("Mosel", "8"));

        assertThat(table(crossing, List.of(0, 1, 2, 3), true))
                .doesNotContain("|")
                .containsSubsequence("Room", "Seats", "Rhine is booked for the summer", "Mosel", "8");
        assertThat(table(bare, List.of(), false))
                .doesNotContain("|")
                .containsSubsequence("Room", "Seats", "Rhine", "12", "Mosel", "8");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void neitherLosesNorMovesAWord(int seed) {
        Random random = new Random(seed);
        List<String> words = new ArrayList<>();
        List<Drawing> drawings = new ArrayList<>();
        for (int index = 0; index < 40; index++) {
            String word = "word" + index + (random.nextInt(8) == 0 ? " and" + index : "");
            words.addAll(List.of(word.split(" ")));
            int x = LEFT + index % 4 * WIDTH + random.nextInt(70);
            drawings.add(text(x, TOP - index / 4 * HEIGHT - random.nextInt(25), word));
        }
        for (int rule = 0; rule < 30; rule++) {
            int y = TOP - random.nextInt(11) * HEIGHT;
            int x = LEFT + random.nextInt(5) * WIDTH;
            drawings.add(
                    random.nextBoolean() ? line(LEFT, y, LEFT + 4 * WIDTH, y) : line(x, TOP, x, TOP - 10 * HEIGHT));
        }

        String text = read(drawings.toArray(Drawing[]::new));

        assertThat(List.of(text.replaceAll("[|\\s-]+", " ").strip().split(" "))).isEqualTo(words);
    }
}
