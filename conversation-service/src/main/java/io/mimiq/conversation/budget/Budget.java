package io.mimiq.conversation.budget;

import io.mimiq.conversation.ConversationError;
import io.mimiq.platform.contracts.usage.Reserve;
import io.mimiq.platform.web.CommonError;
import io.mimiq.platform.web.ProblemException;
import io.mimiq.platform.web.Unbroken;
import io.mimiq.platform.web.UpstreamException;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Reserves the cost of AI calls. While usage-service is down no call is made: an unmetered one is worse than none. */
@Singleton
public class Budget {

    private static final Logger LOG = Logger.getLogger(Budget.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final int RETRIES = 2;

    private final BudgetClient client;

    Budget(@RestClient BudgetClient client) {
        this.client = client;
    }

    /** Fails with a problem: 402 if the budget is used up or an operator's ceiling is reached, 503 if it cannot be checked. May be repeated for a call. */
    public Uni<Void> reserve(String userId, Reserve reservation) {
        return Unbroken.call(() -> client.reserve(userId, reservation))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure(Budget::mayPass)
                .retry()
                .withBackOff(FIRST_PAUSE)
                .atMost(RETRIES)
                .onFailure()
                .transform(failure -> problem(reservation, failure))
                .replaceWithVoid();
    }

    private static boolean mayPass(Throwable failure) {
        return failure instanceof UpstreamException answer
                ? answer.status() >= 500
                : !(failure instanceof TimeoutException);
    }

    private static Throwable problem(Reserve reservation, Throwable failure) {
        if (failure instanceof UpstreamException answer && answer.is(ConversationError.BUDGET_EXCEEDED)) {
            return new ProblemException(ConversationError.BUDGET_EXCEEDED, "Raise the limit or wait until next month.");
        }
        if (failure instanceof UpstreamException answer && answer.is(ConversationError.CEILING_REACHED)) {
            return new ProblemException(
                    ConversationError.CEILING_REACHED,
                    "No setting of yours changes this. It starts anew with the day or month.");
        }
        LOG.errorf("No budget could be reserved for call %s: %s", reservation.callId(), failure);
        return new ProblemException(CommonError.UNAVAILABLE, "The budget cannot be checked.");
    }
}
