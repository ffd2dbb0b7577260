package io.mimiq.knowledge.document;

import io.mimiq.platform.web.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file that was sent: what it is called, and where it lies while its request runs. */
record UploadedFile(String name, Path path, long size) {

    private static final int MAX_NAME = 255;
    private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{1,8}");

    static UploadedFile of(@Nullable String fileName, Path path, long size) {
        return new UploadedFile(soundName(Objects.requireNonNullElse(fileName, "")), path, size);
    }

    private static String soundName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .strip();
        boolean sound = !name.isEmpty()
                && name.length() <= MAX_NAME
                && name.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
        if (!sound) {
            throw ProblemException.invalid("file", "needs a name of up to 255 characters");
        }
        return name;
    }

    /** Empty if it is none that a type could have. */
    String extension() {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return EXTENSION.matcher(extension).matches() ? extension : "";
    }

    String sha256() throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "UploadedFile[" + size + "]";
    }
}
