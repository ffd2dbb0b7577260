package io.mimiq.gateway;

import static io.restassured.RestAssured.given;

import io.mimiq.gateway.fake.FakeServices;
import io.mimiq.gateway.fake.RawSocket;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URL;
import org.junit.jupiter.api.BeforeEach;

/** A gateway between a test and fake services. */
@WithTestResource(FakeServices.class)
public abstract class GatewayTest {
    /** Injected by the test resource itself. */
    @SuppressWarnings("NullAway.Init")
    protected FakeServices services;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    protected URL gateway;

    @BeforeEach
    void resetServices() {
        services.reset();
    }

    protected RawSocket raw() throws IOException {
        return new RawSocket(gateway);
    }

    protected String rawAnswer(String request) throws IOException {
        try (RawSocket socket = raw()) {
            return socket.send(request).readAnswer();
        }
    }

    protected static RequestSpecification asIs() {
        return given().urlEncodingEnabled(false).redirects().follow(false);
    }
}
