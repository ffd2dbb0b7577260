package io.mimiq.platform.extraction;

import io.mimiq.platform.extraction.RtfGroup.Destination;
import java.util.Map;
import java.util.Set;

/** What the control words of rich text do. */
final class RtfControls {

    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("~", " "),
            Map.entry("_", "-"),
            Map.entry("tab", " "),
            Map.entry("emdash", "—"),
            Map.entry("endash", "–"),
            Map.entry("emspace", " "),
            Map.entry("enspace", " "),
            Map.entry("qmspace", " "),
            Map.entry("bullet", "•"),
            Map.entry("lquote", "‘"),
            Map.entry("rquote", "’"),
            Map.entry("ldblquote", "“"),
            Map.entry("rdblquote", "”"));

    /** Groups that nobody sees, which need not say so. */
    private static final Set<String> UNSEEN = Set.of(
            "colortbl",
            "info",
            "pict",
            "nonshppict",
            "shprslt",
            "nonesttables",
            "xe",
            "tc",
            "rxe",
            "private",
            "txe",
            "objdata",
            "listtable",
            "revtbl",
            "pn");

    private static final Map<String, RtfStory.Kind> STORIES = Map.ofEntries(
            Map.entry("footnote", RtfStory.Kind.NOTE),
            Map.entry("annotation", RtfStory.Kind.COMMENT),
            Map.entry("shptxt", RtfStory.Kind.BOX),
            Map.entry("dptxbxtext", RtfStory.Kind.BOX),
            Map.entry("header", RtfStory.Kind.EDGE),
            Map.entry("headerl", RtfStory.Kind.EDGE),
            Map.entry("headerr", RtfStory.Kind.EDGE),
            Map.entry("headerf", RtfStory.Kind.EDGE),
            Map.entry("footer", RtfStory.Kind.EDGE),
            Map.entry("footerl", RtfStory.Kind.EDGE),
            Map.entry("footerr", RtfStory.Kind.EDGE),
            Map.entry("footerf", RtfStory.Kind.EDGE));

    private final RtfFonts fonts;
    private final RtfTexts texts;

    RtfControls(RtfFonts fonts, RtfTexts texts) {
        this.fonts = fonts;
        this.texts = texts;
    }

    /** Whether the word is known. */
    boolean apply(String word, RtfTokens tokens, RtfGroup group) {
        if (group.destination == Destination.NOWHERE) {
            return true;
        }
        RtfStory.Kind story = STORIES.get(word);
        if (story != null) {
            texts.begin(story, group);
            return true;
        }
        if (LETTERS.containsKey(word)) {
            texts.write(LETTERS.get(word), group);
            return true;
        }
        if (UNSEEN.contains(word)) {
            group.destination = Destination.NOWHERE;
            return true;
        }
        return letters(word, tokens, group) || group(word, group) || block(word, tokens.number(1), group);
    }

    private boolean letters(String word, RtfTokens tokens, RtfGroup group) {
        switch (word) {
            case "plain" -> {
                group.isHidden = false;
                group.isDeleted = false;
                group.isBold = false;
                group.isItalic = false;
                group.isStruck = false;
            }
            case "v" -> group.isHidden = tokens.number(1) != 0;
            case "b" -> group.isBold = tokens.number(1) != 0;
            case "i" -> group.isItalic = tokens.number(1) != 0;
            case "strike", "striked" -> group.isStruck = tokens.number(1) != 0;
            case "deleted" -> group.isDeleted = tokens.number(1) != 0;
            case "uc" -> group.substitutes = Math.max(0, tokens.number(1));
            case "f" -> group.font = tokens.number(0);
            case "fcharset" -> fonts.define(group.font, tokens.number(0));
            case "ansicpg" -> fonts.codePage(tokens.number(0));
            case "s" -> {
                group.style = tokens.number(0);
                if (group.destination == Destination.TEXT) {
                    texts.story().heading(texts.headingLevel(group.style));
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean group(String word, RtfGroup group) {
        switch (word) {
            case "fonttbl" -> group.destination = Destination.FONTS;
            case "stylesheet" -> group.destination = Destination.STYLE_NAME;
            case "listtext", "pntext" -> group.destination = Destination.LABEL;
            case "atnauthor" -> group.destination = Destination.AUTHOR;
            case "shpinst", "do" -> group.destination = Destination.DRAWING;
            case "field" -> {
                group.isField = true;
                texts.fields().begin();
            }
            case "fldinst" -> group.destination = Destination.FIELD_INSTRUCTION;
            case "fldrslt" -> texts.fields().separate();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean block(String word, int number, RtfGroup group) {
        if (group.destination != Destination.TEXT) {
            return false;
        }
        RtfStory story = texts.story();
        switch (word) {
            case "par", "sect" -> story.endParagraph();
            case "line" -> texts.lineBreak();
            case "pard" -> story.plainParagraph();
            case "intbl" -> story.inTable(true);
            case "cell", "nestcell" -> story.endCell();
            case "row", "nestrow" -> story.endRow();
            case "ls" -> story.item(number > 0);
            case "li" -> story.indent(number);
            case "outlinelevel" -> story.heading(number >= 0 && number < 9 ? Math.min(6, number + 1) : 0);
            default -> {
                return false;
            }
        }
        return true;
    }
}
