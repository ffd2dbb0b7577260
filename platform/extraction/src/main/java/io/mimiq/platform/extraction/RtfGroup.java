package io.mimiq.platform.extraction;

/** What holds within a group of rich text, and is as before behind it. */
final class RtfGroup {

    /** Where the words of a group go. */
    enum Destination {
        TEXT,
        NOWHERE,
        /** Only the texts in it are read. */
        DRAWING,
        FIELD_INSTRUCTION,
        LABEL,
        AUTHOR,
        STYLE_NAME,
        FONTS
    }

    Destination destination;
    boolean isHidden;
    boolean isDeleted;
    boolean isBold;
    boolean isItalic;
    boolean isStruck;
    int font;
    int style;
    /** After a letter of Unicode so many bytes stand in for it. */
    int substitutes;

    boolean isField;
    /** Its end is that of a note, a text box or the like. */
    boolean isStory;

    /** What holds before a file says anything. */
    RtfGroup() {
        this.destination = Destination.TEXT;
        this.font = -1;
        this.substitutes = 1;
    }

    private RtfGroup(RtfGroup outer) {
        this.destination = outer.destination;
        this.isHidden = outer.isHidden;
        this.isDeleted = outer.isDeleted;
        this.isBold = outer.isBold;
        this.isItalic = outer.isItalic;
        this.isStruck = outer.isStruck;
        this.font = outer.font;
        this.style = outer.style;
        this.substitutes = outer.substitutes;
    }

    RtfGroup inner() {
        return new RtfGroup(this);
    }
}
