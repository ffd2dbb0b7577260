package io.mimiq.platform.extraction;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;

/** What the paragraphs of a Word document are, by their own properties or those of their styles. */
final class WordStyles {

    private static final Pattern HEADING = Pattern.compile("heading ([1-9])");
    private static final int DEEPEST = 6;
    /** Styles may be based on each other in a circle. */
    private static final int CHAIN = 12;

    private final @Nullable XWPFStyles styles;

    WordStyles(XWPFDocument document) {
        this.styles = document.getStyles();
    }

    /** 1 to 6, or 0 if it is no heading. */
    int headingLevel(XWPFParagraph paragraph) {
        CTPPr own = paragraph.getCTP().getPPr();
        int level = own == null ? 0 : outlineLevel(own);
        XWPFStyle style = style(paragraph.getStyle());
        for (int step = 0; level == 0 && style != null && step < CHAIN; step++) {
            level = headingLevel(style);
            style = style(style.getBasisStyleID());
        }
        return Math.min(level, DEEPEST);
    }

    private static int headingLevel(XWPFStyle style) {
        String name = style.getName() == null ? "" : style.getName().toLowerCase(Locale.ROOT);
        Matcher heading = HEADING.matcher(name);
        if (heading.matches()) {
            return Integer.parseInt(heading.group(1));
        }
        CTPPrGeneral properties = style.getCTStyle().getPPr();
        return name.equals("title") ? 1 : properties == null ? 0 : outlineLevel(properties);
    }

    /** Word counts from 0, and level 9 is the text. */
    private static int outlineLevel(org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase properties) {
        int level = properties.getOutlineLvl() == null
                ? 9
                : properties.getOutlineLvl().getVal().intValue();
        return level > 8 ? 0 : level + 1;
    }

    boolean isItem(XWPFParagraph paragraph) {
        BigInteger list = paragraph.getNumID();
        return list == null ? listOf(paragraph) != null : list.signum() > 0;
    }

    int depth(XWPFParagraph paragraph) {
        BigInteger depth = paragraph.getNumIlvl();
        CTNumPr ofStyle = depth == null ? listOf(paragraph) : null;
        if (ofStyle != null && ofStyle.getIlvl() != null) {
            depth = ofStyle.getIlvl().getVal();
        }
        return depth == null ? 0 : depth.intValue();
    }

    boolean isNumbered(XWPFParagraph paragraph) {
        String format = paragraph.getNumFmt();
        XWPFStyle style = style(paragraph.getStyle());
        String name = style == null || style.getName() == null ? "" : style.getName();
        return format == null
                ? name.toLowerCase(Locale.ROOT).startsWith("list number")
                : !format.equals("bullet") && !format.equals("none");
    }

    private @Nullable CTNumPr listOf(XWPFParagraph paragraph) {
        XWPFStyle style = style(paragraph.getStyle());
        for (int step = 0; style != null && step < CHAIN; step++) {
            CTPPrGeneral properties = style.getCTStyle().getPPr();
            if (properties != null && properties.getNumPr() != null) {
                return properties.getNumPr();
            }
            style = style(style.getBasisStyleID());
        }
        return null;
    }

    private @Nullable XWPFStyle style(@Nullable String id) {
        return styles == null || id == null ? null : styles.getStyle(id);
    }
}
