package io.mimiq.knowledge.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Multi;

/**
 * A file of an archive.
 *
 * @param name a path of letters, digits and {@code - _ .}: nobody's words stand in it as they were written, see {@link Slug}
 * @param content made when its turn comes, piece by piece
 */
public record Entry(String name, Multi<byte[]> content) {

    private static final String OTHERS = "-_.";

    public Entry {
        for (String part : name.split("/", -1)) {
            if (part.isEmpty() || part.startsWith(".") || !part.chars().allMatch(Entry::isPlain)) {
                throw new IllegalArgumentException("not the name of an entry");
            }
        }
    }

    public static Entry text(String name, String text) {
        return new Entry(name, Multi.createFrom().item(text.getBytes(UTF_8)));
    }

    private static boolean isPlain(int c) {
        return c < 128 && (Character.isLetterOrDigit(c) || OTHERS.indexOf(c) >= 0);
    }
}
