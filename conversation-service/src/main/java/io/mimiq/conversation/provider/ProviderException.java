package io.mimiq.conversation.provider;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a provider could not do its work. The message never holds content, neither the person's nor the provider's. */
public final class ProviderException extends RuntimeException {

    public enum Kind {
        OVERLOADED("ai-overloaded", "The AI provider is overloaded", true),
        TIMEOUT("ai-timeout", "The AI provider took too long", true),
        UNREACHABLE("ai-unreachable", "The AI provider cannot be reached", true),
        BROKEN_OFF("ai-broken-off", "The AI provider's answer broke off", true),
        REJECTED("ai-rejected", "The AI provider rejected the request", false),
        MISCONFIGURED("ai-misconfigured", "The AI provider rejects this installation's key or model", false),
        UNPAID(
                "ai-unpaid",
                "The AI provider rejects this installation until a bill or a spend limit is settled",
                false),
        UNUSABLE("ai-unusable", "The AI provider's answer is unusable", false);

        private final String code;
        private final String title;
        private final boolean mayPass;

        Kind(String code, String title, boolean mayPass) {
            this.code = code;
            this.title = title;
            this.mayPass = mayPass;
        }

        public String code() {
            return code;
        }

        public String title() {
            return title;
        }

        /** Whether the same call may well succeed later. */
        public boolean mayPass() {
            return mayPass;
        }

        /** Whether every call fails until the operator of this installation does something, whatever is asked. */
        public boolean isOperators() {
            return this == MISCONFIGURED || this == UNPAID;
        }
    }

    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final transient @Nullable Duration retryAfter;

    public ProviderException(Kind kind, String reason) {
        this(kind, reason, null, null);
    }

    public ProviderException(Kind kind, String reason, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(kind.code() + ": " + reason, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
