package io.mimiq.platform.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureReaderTest {

    @TempDir
    private Path folder;

    private Outcome read(String format) {
        Path file = new Samples(folder)
                .file(out -> ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), format, out));
        return new Extraction(new Limits(50, 5000), folder.toString()).read(file, "file." + format);
    }

    /** Says what it was asked for, as the real one says what it sees. */
    private void install(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("tesseract"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void takesAPictureWithoutWordsWhereNothingRecognizesThem() {
        for (String format : new String[] {"png", "jpeg", "gif", "tiff"}) {
            Outcome outcome = read(format);

            assertThat(outcome.refusal()).isEqualTo(Refusal.NO_RECOGNITION);
            assertThat(outcome.picture()).isEqualTo("image/" + format);
        }
    }

    @Test
    void readsWhatIsWrittenInAPicture() throws IOException {
        install("[ -s \"$1\" ] && [ \"$2\" = stdout ] && printf 'Desks are\\nshared.\\n\\nChairs too.\\n'");

        assertThat(Objects.requireNonNull(read("png").extract()).text())
                .isEqualTo("Desks are\\\nshared.\n\nChairs too.\n");
    }

    @Test
    void takesAPictureInWhichNothingIsWritten() throws IOException {
        install("exit 0");

        assertThat(read("png").refusal()).isEqualTo(Refusal.NO_TEXT);
        assertThat(read("png").picture()).isEqualTo("image/png");
    }
}
