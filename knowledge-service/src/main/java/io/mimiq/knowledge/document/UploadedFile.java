package io.mimiq.knowledge.document;

import io.mimiq.platform.web.ProblemException;
import java.nio.file.Path;
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

    @Override
    public String toString() {
        return "UploadedFile[" + size + "]";
    }
}
