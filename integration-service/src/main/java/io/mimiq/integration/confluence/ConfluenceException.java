package io.mimiq.integration.confluence;

import io.mimiq.integration.IntegrationError;
import io.mimiq.platform.web.ProblemException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Confluence did not do what it was asked to. The message names the reason, never the site, the account or the page. */
public final class ConfluenceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final IntegrationError error;
    private final @Nullable Duration retryAfter;

    public ConfluenceException(IntegrationError error) {
        this(error, null);
    }

    ConfluenceException(IntegrationError error, @Nullable Duration retryAfter) {
        super(error.code());
        this.error = error;
        this.retryAfter = retryAfter;
    }

    public IntegrationError error() {
        return error;
    }

    /** How long the site asked to be left alone. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** As the answer to a waiting request. */
    public ProblemException toProblem() {
        ProblemException problem = new ProblemException(error, detail());
        return retryAfter == null ? problem : problem.header("Retry-After", String.valueOf(retryAfter.toSeconds()));
    }

    private String detail() {
        return switch (error) {
            case CREDENTIALS_REFUSED -> "Check the e-mail, and that the API token is neither expired nor revoked.";
            case SITE_REFUSED -> "There is no Confluence site at this address.";
            case UNREACHABLE -> "Check the address, or try again later.";
            case BUSY -> "Try again later.";
            default -> "Try again later, or check the site in a browser.";
        };
    }

    /** Whether the same request may work later without anyone changing anything. */
    public boolean isPassing() {
        return switch (error) {
            case UNREACHABLE, UNEXPECTED_ANSWER, BUSY -> true;
            default -> false;
        };
    }
}
