package io.mimiq.conversation.provider.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the page of a topic is made of, and what should come of what is said or asked then, as written down in a file of
 * {@code local/evaluation}.
 *
 * @param notes what the page is made of, one note after the other
 * @param cases each by itself: none changes the page for the next one
 */
record Scenario(String file, List<String> notes, List<Case> cases) {

    private static final String NOTE = "  ";
    private static final String NEXT_NOTE = "  ---";

    enum Kind {
        CONFLICT,
        DUPLICATE,
        ADD,
        ASK,
        PARTLY,
        UNKNOWN
    }

    /** @param wanted places in the notes that the outcome is about */
    record Case(Kind kind, String text, List<String> wanted) {}

    static List<Scenario> read(String set, String... files) {
        return Arrays.stream(files)
                .flatMap(file -> read(set + "/" + file).stream())
                .toList();
    }

    private static List<Scenario> read(String file) {
        List<Scenario> scenarios = new ArrayList<>();
        for (String block : text(file).split("(?m)^page:\\n")) {
            if (!block.isBlank() && !block.startsWith("#")) {
                scenarios.add(scenario(file, block));
            }
        }
        return scenarios;
    }

    private static Scenario scenario(String file, String block) {
        List<String> notes = new ArrayList<>();
        List<Case> cases = new ArrayList<>();
        StringBuilder note = new StringBuilder();
        for (String line : block.split("\n")) {
            if (line.equals(NEXT_NOTE)) {
                notes.add(note.toString().strip());
                note.setLength(0);
            } else if (line.startsWith(NOTE) || line.isBlank()) {
                note.append(line.isBlank() ? "" : line.substring(NOTE.length())).append('\n');
            } else {
                cases.add(parse(line));
            }
        }
        notes.add(note.toString().strip());
        return new Scenario(file, notes, cases);
    }

    private static Case parse(String line) {
        int colon = line.indexOf(": ");
        Kind kind = Kind.valueOf(line.substring(0, colon).toUpperCase(java.util.Locale.ROOT));
        String[] sides = line.substring(colon + 2).split(" -> ");
        List<String> wanted = sides.length == 1 ? List.<String>of() : List.of(sides[1].split(" & "));
        return new Case(kind, sides[0], wanted);
    }

    private static String text(String file) {
        try (InputStream in = requireNonNull(Scenario.class.getResourceAsStream("/local/evaluation/" + file))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
