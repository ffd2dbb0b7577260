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
 * conversion to Markdown. Emphasis is dropped; structure and links stay, and so does strikethrough, because struck text
 * no longer holds. What other pages would contribute (include, excerpt) becomes an unresolved reference and is never
 * fetched.
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

    /** The text, with a name for each account id mentioned. Ends without a line break; empty if there is no text. */
    public String toMarkdown(Map<String, String> names) {
        return String.join("\n\n", new BlockRenderer(new InlineRenderer(names)).blocks(document));
    }
}
