package io.mimiq.integration.confluence;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The body of a Confluence page in storage format (an XHTML dialect with {@code ac:} and {@code ri:} elements), and its
 * text as Markdown. Text only: emphasis goes, structure and links stay, struck text keeps its strike because it no
 * longer holds. What another page would contribute (include, excerpt) is shown as an unresolved reference and never
 * followed.
 */
public final class StorageFormat {

    private final Document document;

    private StorageFormat(Document document) {
        this.document = document;
    }

    public static StorageFormat parse(String storage) {
        return new StorageFormat(Jsoup.parse(storage, "", Parser.xmlParser()));
    }

    /** Account ids of the people mentioned, in order of appearance: the storage format has no names. */
    public Set<String> mentions() {
        Set<String> accountIds = new LinkedHashSet<>();
        for (Element user : document.getElementsByTag("ri:user")) {
            String accountId = user.attr("ri:account-id");
            if (!accountId.isEmpty()) {
                accountIds.add(accountId);
            }
        }
        return accountIds;
    }

    /** The text, with mentions as the names given by account id. Ends without a line break; empty when there is no text. */
    public String toMarkdown(Map<String, String> names) {
        return String.join("\n\n", new BlockRenderer(new InlineRenderer(names)).blocks(document));
    }
}
