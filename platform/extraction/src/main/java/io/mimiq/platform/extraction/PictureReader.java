package io.mimiq.platform.extraction;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads what is written in pictures with tesseract, a program of its own, where that is installed. */
final class PictureReader implements FileReader {

    /** More is no page of a scanner. */
    private static final long MOST_PIXELS = 100_000_000;

    private static final int SECONDS = 30;

    private final @Nullable String folders;

    /** @param folders where programs are, divided as the PATH is */
    PictureReader(@Nullable String folders) {
        this.folders = folders;
    }

    @Override
    public void read(Path file, Manuscript into) throws IOException {
        Path program = program().orElseThrow(() -> new RefusedException(Refusal.NO_RECOGNITION));
        requireModest(file);
        Element part = Markup.part();
        PlainText.append(recognized(program, file, into.limits()), part);
        into.add(null, "", part);
    }

    private Optional<Path> program() {
        return Stream.ofNullable(folders)
                .flatMap(all -> Stream.of(all.split(File.pathSeparator)))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "tesseract"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A picture of a few kilobytes may have more pixels than there is memory. */
    private static void requireModest(Path file) throws IOException {
        try (ImageInputStream bytes = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(bytes);
            if (readers.hasNext()) {
                ImageReader reader = readers.next();
                reader.setInput(bytes);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new RefusedException(Refusal.TOO_COMPLEX);
                }
            }
        }
    }

    private static String recognized(Path program, Path file, Limits limits) throws IOException {
        Process process = new ProcessBuilder(program.toString(), file.toString(), "stdout")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
        try (InputStream out = process.getInputStream()) {
            byte[] written = out.readNBytes(4 * limits.characters());
            process.destroy();
            return new String(written, StandardCharsets.UTF_8);
        }
    }
}
