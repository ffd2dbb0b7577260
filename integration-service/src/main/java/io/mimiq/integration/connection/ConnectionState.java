package io.mimiq.integration.connection;

import com.fasterxml.jackson.annotation.JsonValue;

public enum ConnectionState {
    CONNECTED("connected"),
    /** The site refused the credentials when they were last used: the token expired or was revoked. */
    REFUSED("refused"),
    DISCONNECTED("disconnected");

    private final String code;

    ConnectionState(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }
}
