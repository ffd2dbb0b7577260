package io.mimiq.conversation.provider.anthropic;

/** Why the model stopped, in the words of the public stream. */
final class StopReasons {

    private StopReasons() {}

    static String told(String reason) {
        return switch (reason) {
            case "max_tokens", "model_context_window_exceeded" -> "max-tokens";
            case "refusal" -> "refused";
            default -> "end";
        };
    }

    static boolean isCutOff(String reason) {
        return told(reason).equals("max-tokens");
    }
}
