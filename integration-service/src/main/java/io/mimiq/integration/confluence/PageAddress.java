package io.mimiq.integration.confluence;

import io.mimiq.integration.IntegrationError;
import io.mimiq.integration.outbound.Site;
import io.mimiq.platform.web.ProblemException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the page id in the forms in which Confluence Cloud shows the address of a page. */
public final class PageAddress {
    private static final String ID = "(\\d{1,19})";
    private static final Pattern IN_SPACE =
            Pattern.compile("/wiki/spaces/[^/]+/pages/(?:edit-v2/|edit/)?" + ID + "(?:/[^/]*)?/?");
    private static final Pattern VIEW_PAGE = Pattern.compile("/wiki/pages/(?:viewpage|editpage|viewinfo)\\.action");
    private static final Pattern PAGE_ID = Pattern.compile("(?:^|&)pageId=" + ID + "(?:&|$)");
    private static final Pattern SHORT_LINK = Pattern.compile("/wiki/x/[^/]+/?");
    private static final Pattern BY_TITLE = Pattern.compile("/wiki/display/.*");
    private static final Pattern OTHER_CONTENT =
            Pattern.compile("/wiki/spaces/[^/]+/(blog|whiteboard|database|folder|embed|overview)(/.*)?");

    private PageAddress() {}

    /** The id of the page at the address, which must be on the site. */
    public static String pageId(String address, Site site) {
        String path = Site.uri(address).map(URI::getRawPath).orElseThrow(() -> notAnAddress(site));
        if (!Site.of(address).orElseThrow(() -> notAnAddress(site)).equals(site)) {
            throw new ProblemException(
                    IntegrationError.PAGE_ELSEWHERE,
                    "Only pages of the connected site " + site.url() + " can be linked.");
        }
        Matcher inSpace = IN_SPACE.matcher(path);
        if (inSpace.matches()) {
            return inSpace.group(1);
        }
        Matcher byId = PAGE_ID.matcher(Site.uri(address).map(URI::getRawQuery).orElse(""));
        if (VIEW_PAGE.matcher(path).matches() && byId.find()) {
            return byId.group(1);
        }
        throw unsupported(reason(path));
    }

    private static ProblemException notAnAddress(Site site) {
        return unsupported("Use an address such as " + site.url() + "/wiki/spaces/KEY/pages/123456/Title.");
    }

    /** An address that leads a person to the page, whatever its space and title are. */
    public static String of(String pageId, Site site) {
        return site.url() + "/wiki/pages/viewpage.action?pageId=" + pageId;
    }

    private static String reason(String path) {
        if (SHORT_LINK.matcher(path).matches()) {
            return "A short link does not identify its page. Open it and copy the address the browser shows.";
        }
        if (BY_TITLE.matcher(path).matches()) {
            return "This address names the page by its title. Open it and copy the address the browser shows.";
        }
        Matcher other = OTHER_CONTENT.matcher(path);
        if (other.matches()) {
            return "Only pages can be linked; this is the address of a " + other.group(1) + ".";
        }
        return "Not a page address. Use one like /wiki/spaces/KEY/pages/123456/Title.";
    }

    private static ProblemException unsupported(String detail) {
        return new ProblemException(IntegrationError.ADDRESS_UNSUPPORTED, detail);
    }
}
