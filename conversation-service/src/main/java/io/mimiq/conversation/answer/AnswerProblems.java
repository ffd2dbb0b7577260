package io.mimiq.conversation.answer;

import io.mimiq.conversation.provider.ProviderException;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ErrorCode;
import io.mimiq.platform.web.Problem;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.StoreOutage;

/** What a failed answer tells the person. */
final class AnswerProblems {

    private AnswerProblems() {}

    static Problem of(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return Problem.of(problem.error(), problem.detail(), problem.violations());
        } else if (failure instanceof ProviderException provider) {
            return Problem.of(new ProviderError(provider.kind()), advice(provider.kind()));
        }
        return StoreOutage.is(failure) ? of(StoreOutage.problem()) : Problem.of(CommonError.INTERNAL, null);
    }

    private static String advice(ProviderException.Kind kind) {
        if (kind == ProviderException.Kind.UNUSABLE) {
            return "Nothing was changed by it. Try again.";
        }
        return kind.mayPass() ? "Try again later." : "Contact the operator of this installation.";
    }

    /** Whether somebody should look into it. */
    static boolean isUnexpected(Throwable failure) {
        return !(failure instanceof ProblemException)
                && !(failure instanceof ProviderException)
                && !StoreOutage.is(failure);
    }

    private record ProviderError(ProviderException.Kind kind) implements ErrorCode {
        @Override
        public String code() {
            return kind.code();
        }

        @Override
        public int status() {
            return switch (kind) {
                case OVERLOADED -> 503;
                case TIMEOUT -> 504;
                case UNREACHABLE, BROKEN_OFF, REJECTED, MISCONFIGURED, UNPAID, UNUSABLE -> 502;
            };
        }

        @Override
        public String title() {
            return kind.title();
        }
    }
}
