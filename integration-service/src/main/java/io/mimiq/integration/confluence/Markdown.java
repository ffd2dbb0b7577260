package io.mimiq.integration.confluence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Blocks of Markdown made from text and other blocks; empty if there is nothing to read. */
final class Markdown {
    private static final Pattern NUMBERED = Pattern.compile("\\d+\\. ");

    private Markdown() {}

    static String heading(int level, String text) {
        return text.isEmpty() ? "" : "#".repeat(level) + " " + text;
    }

    /** An item of a list, with its further blocks indented below the first. */
    static String item(String marker, List<String> blocks) {
        if (blocks.isEmpty()) {
            return "";
        }
        StringBuilder item = new StringBuilder(blocks.get(0));
        for (String block : blocks.subList(1, blocks.size())) {
            boolean sublist = block.startsWith("- ") || NUMBERED.matcher(block).lookingAt();
            item.append(sublist ? "\n" : "\n\n").append(block);
        }
        String indent = " ".repeat(marker.startsWith("- ") ? 2 : marker.length());
        return marker + item.toString().replace("\n", "\n" + indent).replace("\n" + indent + "\n", "\n\n");
    }

    /** Code in a fence longer than any fence inside it. */
    static String fenced(String language, String code) {
        String fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        return code.isBlank() ? "" : fence + language + "\n" + code.stripTrailing() + "\n" + fence;
    }

    static String quoted(List<String> blocks) {
        return blocks.isEmpty()
                ? ""
                : "> " + String.join("\n\n", blocks).replace("\n", "\n> ").replace("> \n", ">\n");
    }

    /** A quote that starts with its label, as one would read it out. */
    static String panel(String label, List<String> body) {
        if (body.isEmpty() || label.isEmpty()) {
            return quoted(body);
        }
        List<String> labelled = new ArrayList<>(body);
        if (Character.isLetterOrDigit(body.get(0).codePointAt(0))) {
            labelled.set(0, label + ": " + body.get(0));
        } else {
            labelled.add(0, label + ":");
        }
        return quoted(labelled);
    }
}
