package io.mimiq.platform.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a text stands in a Markdown page.
 *
 * @param block what holds it
 * @param in the lists and quotes it stands in, outermost first
 * @param opened how many of those begin with it, counted from the innermost; the others go on from what stands before it
 * @param joint how it follows what stands before it
 * @param columns the column headings of the table that a row belongs to
 * @param language of a code block
 * @param alignments of the columns; empty if none is aligned
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Form(
        Block block,
        List<Container> in,
        int opened,
        Joint joint,
        List<String> columns,
        @Nullable String language,
        List<Alignment> alignments) {

    /** A sentence in a paragraph of its own. */
    public static final Form PARAGRAPH = new Form(Block.TEXT, List.of(), 0, Joint.APART, List.of(), null);

    /** What holds a text. */
    public enum Block {
        TEXT,
        /** A line of a table; the text has its cells, with {@code |} between them. */
        ROW,
        CODE;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a text follows the one before it. */
    public enum Joint {
        /** In the same paragraph, behind a space. */
        SAME_LINE,
        /** On the next line of the same paragraph, list or table. */
        NEXT_LINE,
        /** Behind an empty line. */
        APART,
        /** As well, and the list or paragraph that it comes into goes on behind it. */
        DIVIDING;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean isApart() {
            return this == APART || this == DIVIDING;
        }
    }

    /** To which side the cells of a column are set. */
    public enum Alignment {
        NONE("---"),
        LEFT(":---"),
        CENTER(":---:"),
        RIGHT("---:");

        private final String mark;

        Alignment(String mark) {
            this.mark = mark;
        }

        /** As the line below the head of a table says it. */
        public String mark() {
            return mark;
        }

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A list item or a quote that something stands in.
     *
     * @param number of an item in an ordered list
     * @param done of an item in a task list
     * @param alert of a quote that is a note, tip, important, warning or caution
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Container(
            Kind kind,
            @Nullable Integer number,
            @Nullable Boolean done,
            @Nullable String alert) {

        public static final Container BULLET = new Container(Kind.BULLET, null, null, null);
        public static final Container QUOTE = new Container(Kind.QUOTE, null, null, null);

        /** What a container is. */
        public enum Kind {
            BULLET,
            ORDERED,
            QUOTE;

            @JsonValue
            public String wireName() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        public static Container ordered(int number) {
            return new Container(Kind.ORDERED, number, null, null);
        }

        public static Container task(boolean done) {
            return new Container(Kind.BULLET, null, done, null);
        }

        /** The same with whatever number follows from where it stands. */
        public Container uncounted() {
            return new Container(kind, null, done, alert);
        }
    }

    public Form {
        block = Objects.requireNonNullElse(block, Block.TEXT);
        in = in == null ? List.of() : List.copyOf(in);
        opened = Math.max(0, Math.min(opened, in.size()));
        joint = Objects.requireNonNullElse(joint, Joint.APART);
        columns = columns == null ? List.of() : List.copyOf(columns);
        boolean isAligned = alignments != null && alignments.stream().anyMatch(each -> each != Alignment.NONE);
        alignments = isAligned ? List.copyOf(alignments) : List.of();
    }

    /** Of a text that stands in no table of aligned columns. */
    public Form(
            Block block, List<Container> in, int opened, Joint joint, List<String> columns, @Nullable String language) {
        this(block, in, opened, joint, columns, language, List.of());
    }

    /** The same at another place. */
    public Form at(List<Container> containers, int begun, Joint how) {
        return new Form(block, containers, begun, how, columns, language, alignments);
    }

    /** How a column is aligned, counted from 0. */
    public Alignment alignment(int column) {
        return column < alignments.size() ? alignments.get(column) : Alignment.NONE;
    }

    /** The same where the order counts of what it stands apart from. */
    public Form dividing() {
        return joint == Joint.APART ? at(in, opened, Joint.DIVIDING) : this;
    }

    /** Whether a text is the head of its table, be it kept with the blanks around it or without. */
    public boolean names(String text) {
        return block == Block.ROW && String.join(" | ", columns).strip().equals(text.strip());
    }
}
