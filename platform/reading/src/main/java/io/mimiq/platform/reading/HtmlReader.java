package io.mimiq.platform.reading;

/** Reads a block of HTML as the text that people see. */
final class HtmlReader {
    private HtmlReader() {}

    static Traced read(Traced html, Units units) {
        Traced.Builder text = html.edit();
        boolean tag = false;
        for (int index = 0; index < html.length(); index++) {
            char c = html.text().charAt(index);
            tag |= c == '<';
            if (!tag) {
                text.copy(index, index + 1);
            } else {
                units.drop(html.source(index, index + 1));
            }
            tag &= c != '>';
        }
        return text.build();
    }
}
