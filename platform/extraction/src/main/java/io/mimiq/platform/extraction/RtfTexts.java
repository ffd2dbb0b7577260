package io.mimiq.platform.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Writes the texts of a file of rich text: its body, and what stands beside it. */
final class RtfTexts {

    private static final Pattern HEADING = Pattern.compile("heading ([1-9])");
    private static final int DEEPEST = 6;

    private final Deque<RtfStory> stories = new ArrayDeque<>();
    private final WordFields fields = new WordFields();
    private final Asides asides = new Asides();
    private final List<Element> notes = new ArrayList<>();
    private final StringBuilder author = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();
    private final Map<Integer, StringBuilder> styleNames = new HashMap<>();

    RtfTexts() {
        stories.push(new RtfStory(RtfStory.Kind.BODY));
    }

    RtfStory story() {
        return stories.element();
    }

    WordFields fields() {
        return fields;
    }

    /** 1 to 6, or 0 if the style is none of a heading. */
    int headingLevel(int style) {
        String name =
                styleNames.getOrDefault(style, new StringBuilder()).toString().toLowerCase(Locale.ROOT);
        Matcher heading = HEADING.matcher(name);
        int level = heading.find() ? Integer.parseInt(heading.group(1)) : name.startsWith("title") ? 1 : 0;
        return Math.min(level, DEEPEST);
    }

    void write(String words, RtfGroup group) {
        switch (group.destination) {
            case FIELD_INSTRUCTION -> fields.instruct(words);
            case LABEL -> story().label(words);
            case AUTHOR -> author.append(words);
            case STYLE_NAME ->
                styleNames
                        .computeIfAbsent(group.style, any -> new StringBuilder())
                        .append(words);
            case TEXT -> text(words, group);
            default -> {
                // nobody sees it
            }
        }
    }

    private void text(String words, RtfGroup group) {
        if (group.isDeleted || !fields.isShown()) {
            return;
        }
        if (group.isHidden) {
            hidden.append(words);
            return;
        }
        Element into = story().words();
        String address = fields.address().orElse("");
        if (address.isEmpty()) {
            Emphasis.place(into, group.isBold, group.isItalic, group.isStruck).appendText(words);
        } else if (into.lastChild() instanceof Element last && last.attr("href").equals(address)) {
            last.appendText(words);
        } else {
            into.appendElement("a").attr("href", address).text(words);
        }
    }

    void lineBreak() {
        if (fields.isShown()) {
            story().words().appendElement("br");
        }
    }

    void begin(RtfStory.Kind kind, RtfGroup group) {
        if (kind == RtfStory.Kind.NOTE) {
            story().words().appendText("[" + (notes.size() + 1) + "]");
        }
        group.isStory = true;
        group.destination = RtfGroup.Destination.TEXT;
        stories.push(new RtfStory(kind));
    }

    void close(RtfGroup group) {
        if (group.isField) {
            fields.end();
        }
        if (group.isStory && stories.size() > 1) {
            RtfStory story = stories.pop();
            keep(story.kind(), story.end());
        }
    }

    private void keep(RtfStory.Kind kind, Element part) {
        switch (kind) {
            case NOTE -> {
                if (part.childrenSize() > 0) {
                    part.child(0).prependText("[" + (notes.size() + 1) + "] ");
                }
                notes.add(part);
            }
            case COMMENT -> {
                asides.addComment(author.toString(), "", part.text());
                author.setLength(0);
            }
            case EDGE -> part.children().forEach(block -> asides.add(Asides.Kind.HEADER, block));
            default -> story().addBox(part);
        }
    }

    void writeTo(Manuscript into) {
        while (stories.size() > 1) {
            close(storyGroup());
        }
        Element text = story().end();
        notes.forEach(note -> text.appendChildren(note.childNodesCopy()));
        asides.addWords(Asides.Kind.HIDDEN, hidden.toString());
        into.add(null, "", text);
        asides.writeTo(into);
    }

    /** What a file that ends too early leaves open. */
    private static RtfGroup storyGroup() {
        RtfGroup group = new RtfGroup();
        group.isStory = true;
        return group;
    }
}
