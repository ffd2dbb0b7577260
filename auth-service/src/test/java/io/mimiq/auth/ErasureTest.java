package io.mimiq.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.mimiq.auth.Person.Tokens;
import io.mimiq.platform.crypto.KeyRing;
import io.mimiq.platform.crypto.KeyScope;
import io.mimiq.platform.storage.Erasable;
import io.mimiq.platform.storage.Target;
import io.mimiq.platform.testing.Patience;
import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What this service would erase of an account. */
@QuarkusTest
@WithTestResource(AuthServers.class)
class ErasureTest {
    @Inject
    @All
    List<Erasable> erasables;

    @Inject
    KeyRing keys;

    @Inject
    StoredData stored;

    @Test
    void keepsSomethingOfAPersonInAccountsSessionsAndNetworksOnly() {
        assertThat(erasables.stream().filter(Erasable::hasPart).map(Erasable::kind))
                .containsExactlyInAnyOrder("accounts", "sessions", "known-networks");
        assertThat(erasables)
                .extracting(Erasable::kind)
                .contains("signing-keys", "used-assertions", "used-invitations");
    }

    @Test
    void leavesNothingOfAnErasedAccount() {
        Person other = Person.registered();
        Tokens others = other.session();
        Tokens tokens = Person.registered().session();
        String userId = tokens.request().get("/api/auth/me").jsonPath().getString("id");
        Target account = Target.account(userId);

        assertThat(erasables.stream()
                        .flatMap(erasable -> erasable.scopes(account).stream())
                        .distinct())
                .containsExactly(KeyScope.user(userId));
        await(keys.destroy(KeyScope.user(userId)));
        erasables.forEach(erasable -> assertThat(await(erasable.erase(account))).isEqualTo(erasable.hasPart() ? 1 : 0));

        assertThat(stored.dump()).doesNotContain(userId);
        assertThat(Person.refresh(tokens.sessionToken()).statusCode()).isEqualTo(401);
        assertThat(Person.refresh(others.sessionToken()).statusCode()).isEqualTo(200);
        assertThat(other.signIn().statusCode()).isEqualTo(201);
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Patience.ANSWER);
    }
}
