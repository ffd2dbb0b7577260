package io.mimiq.platform.extraction;

import io.mimiq.platform.extraction.RtfGroup.Destination;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reads rich text. */
final class RtfReader implements FileReader {

    @Override
    public void read(Path file, Manuscript into) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            new Reading(new RtfTokens(bytes)).writeTo(into);
        }
    }

    /** One file while it is read. */
    private static final class Reading {

        private final RtfTokens tokens;
        private final RtfFonts fonts = new RtfFonts();
        private final Deque<RtfGroup> groups = new ArrayDeque<>();
        private final RtfTexts texts = new RtfTexts();
        private final RtfControls controls = new RtfControls(fonts, texts);
        private boolean isAtStart;
        private boolean isOptional;
        private char half;
        private int substitutes;

        Reading(RtfTokens tokens) {
            this.tokens = tokens;
            groups.push(new RtfGroup());
        }

        void writeTo(Manuscript into) throws IOException {
            RtfTokens.Kind kind = tokens.next();
            while (kind != RtfTokens.Kind.END) {
                read(kind);
                kind = tokens.next();
            }
            flush();
            texts.writeTo(into);
        }

        private RtfGroup group() {
            return groups.element();
        }

        private void read(RtfTokens.Kind kind) {
            boolean wasAtStart = isAtStart;
            isAtStart = kind == RtfTokens.Kind.OPEN;
            switch (kind) {
                case OPEN -> {
                    flush();
                    groups.push(group().inner());
                }
                case CLOSE -> close();
                case BYTE -> character();
                default -> word(wasAtStart);
            }
        }

        private void close() {
            flush();
            if (groups.size() > 1) {
                texts.close(groups.pop());
            }
            substitutes = 0;
        }

        private void character() {
            if (substitutes > 0) {
                substitutes--;
            } else {
                fonts.add(tokens.value());
            }
        }

        private void word(boolean isFirst) {
            String word = tokens.word();
            if (word.equals("u")) {
                letter((char) tokens.number(0));
                return;
            }
            flush();
            substitutes = 0;
            if (word.equals("*")) {
                isOptional = isFirst;
                return;
            }
            boolean isKnown = controls.apply(word, tokens, group());
            if (isOptional && !isKnown) {
                group().destination = Destination.NOWHERE;
            }
            isOptional = false;
        }

        private void letter(char letter) {
            flush();
            if (Character.isHighSurrogate(letter)) {
                half = letter;
            } else {
                texts.write(Character.isLowSurrogate(letter) ? "" + half + letter : "" + letter, group());
            }
            substitutes = group().substitutes;
        }

        private void flush() {
            String words = fonts.take(group().font);
            if (!words.isEmpty()) {
                texts.write(words, group());
            }
        }
    }
}
