package io.mimiq.platform.reading;

/** What HTML says, in Markdown. */
public final class HtmlText {
    private HtmlText() {}

    public static String markdown(String html) {
        return HtmlReader.read(Traced.of(html), new Units(html)).text();
    }
}
