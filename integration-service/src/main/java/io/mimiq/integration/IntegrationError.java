package io.mimiq.integration;

import io.mimiq.platform.web.ErrorCode;

/**
 * What can go wrong with an integration. Linked pages show the same codes as their problems. What any site of the web does is
 * no failure of ours, about which an operator could do something: the status is a 4xx.
 */
public enum IntegrationError implements ErrorCode {
    SITE_REFUSED(422, "confluence-site-refused", "Not a Confluence Cloud site address"),
    CREDENTIALS_REFUSED(422, "confluence-credentials-refused", "Confluence rejects this e-mail and API token"),
    ADDRESS_UNSUPPORTED(422, "confluence-address-unsupported", "Not a Confluence page address"),
    PAGE_ELSEWHERE(422, "confluence-page-elsewhere", "The page is not on the connected site"),
    NOT_CONNECTED(409, "confluence-not-connected", "No Confluence site is connected"),
    ALREADY_LINKED(409, "confluence-page-already-linked", "The page is already linked to this topic"),
    CONNECTION_MOVED(409, "confluence-connection-moved", "The connection was changed concurrently"),
    UNREACHABLE(502, "confluence-unreachable", "The Confluence site is unreachable"),
    UNEXPECTED_ANSWER(502, "confluence-failed", "The Confluence site returned an error"),
    BUSY(503, "confluence-busy", "The Confluence site is busy"),
    PAGE_MISSING(404, "confluence-page-missing", "The page is gone or no longer visible to this account"),
    PAGE_FORBIDDEN(403, "confluence-page-forbidden", "This account may not read the page"),
    PAGE_TOO_LARGE(413, "confluence-page-too-large", "The page is too large"),
    PAGE_EMPTY(422, "confluence-page-empty", "The page has no text"),
    WEB_ADDRESS_REFUSED(422, "web-address-refused", "Not an address that can be fetched"),
    WEB_ADDRESS_NOT_PUBLIC(422, "web-address-not-public", "The address is not on the public internet"),
    WEB_PAGE_MISSING(422, "web-page-missing", "There is no page at this address"),
    WEB_PAGE_LOGIN_NEEDED(422, "web-page-login-needed", "The page is not for everybody"),
    WEB_PAGE_REDIRECTS(422, "web-page-redirects", "The address leads on too often"),
    WEB_PAGE_TOO_LARGE(413, "web-page-too-large", "The page is too large"),
    WEB_PAGE_TYPE(415, "web-page-type-unsupported", "The page is of a type that cannot be read"),
    WEB_PAGE_FAILED(422, "web-page-failed", "The site returned an error"),
    WEB_PAGE_UNREACHABLE(422, "web-page-unreachable", "The site is unreachable"),
    WEB_PAGE_TIMEOUT(422, "web-page-timeout", "The site takes too long"),
    KNOWLEDGE_UNAVAILABLE(503, "knowledge-unavailable", "The topic's knowledge is unavailable right now"),
    DOCUMENT_REFUSED(422, "document-refused", "The page's text was rejected as a document"),
    TOPIC_MISSING(404, "topic-missing", "The topic is gone");

    private final int status;
    private final String code;
    private final String title;

    IntegrationError(int status, String code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
