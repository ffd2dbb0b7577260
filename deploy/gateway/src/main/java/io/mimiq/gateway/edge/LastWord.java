package io.mimiq.gateway.edge;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/** Marks a connection that is closing: what a client sent behind a request that could not be read is not a request. */
final class LastWord {
    private static final AttributeKey<Boolean> SAID = AttributeKey.valueOf(LastWord.class, "said");

    private LastWord() {}

    static void say(HttpConnection connection) {
        ((ConnectionBase) connection).channel().attr(SAID).set(true);
    }

    static boolean wasSaid(HttpConnection connection) {
        return wasSaid(((ConnectionBase) connection).channel());
    }

    static boolean wasSaid(Channel channel) {
        return channel.hasAttr(SAID);
    }
}
