package io.mimiq.conversation.provider.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/** Finds the sentences of a paragraph with OpenNLP's English model. */
final class Sentences {

    private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

    private static final Pattern NEVER_LAST =
            Pattern.compile("(?i)\\b(e\\.g|i\\.e|dr|mr|mrs|ms|prof|vs|approx|cf|fig)\\.$");
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?i)(\\b\\p{L}\\.\\s?\\p{L}\\.|\\b(etc|inc|ltd|max|min|incl|est|ca)\\.)$");

    private final SentenceModel model;

    private Sentences(SentenceModel model) {
        this.model = model;
    }

    static Sentences load() {
        try (InputStream in = Sentences.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IOException(MODEL + " is not on the class path");
            }
            return new Sentences(new SentenceModel(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the sentence model cannot be read", e);
        }
    }

    /** A detector keeps state while it works, so each use has one of its own; the model is shared. */
    List<Span> find(String paragraph) {
        List<Span> sentences = new ArrayList<>();
        for (Span found : new SentenceDetectorME(model).sentPosDetect(paragraph)) {
            Span last = sentences.isEmpty() ? null : sentences.get(sentences.size() - 1);
            if (last != null && goesOn(paragraph, last, found)) {
                sentences.set(sentences.size() - 1, new Span(last.getStart(), found.getEnd()));
            } else {
                sentences.add(found);
            }
        }
        return sentences;
    }

    private static boolean isInCode(String paragraph, Span last, Span next) {
        long marks = paragraph
                .chars()
                .skip(last.getStart())
                .limit(last.length())
                .filter(c -> c == '`')
                .count();
        return marks % 2 == 1
                && paragraph.substring(next.getStart(), next.getEnd()).contains("`");
    }

    /** The model takes the full stop of an abbreviation for the end of the sentence. */
    private static boolean goesOn(String paragraph, Span last, Span next) {
        String before = paragraph.substring(last.getStart(), last.getEnd());
        return isInCode(paragraph, last, next)
                || NEVER_LAST.matcher(before).find()
                || (ABBREVIATION.matcher(before).find()
                        && Character.isLowerCase(paragraph.codePointAt(next.getStart())));
    }
}
