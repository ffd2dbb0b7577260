package io.mimiq.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;

/** Documents as people write them: the beginnings of the READMEs of pyenv and python-build, and that of GoogleTest. */
public final class Texts {

    private Texts() {}

    public static Stream<String> names() {
        return Stream.of("pyenv.md", "python-build.md", "googletest.md");
    }

    public static String read(String name) {
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream("/documents/" + name))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
