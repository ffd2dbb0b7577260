package io.mimiq.gateway.edge;

import io.mimiq.gateway.GatewayConfig;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the client behind trusted proxies; what anyone else says about it is not believed. */
@Singleton
class Clients {
    private static final String FORWARDED_FOR = "x-forwarded-for";
    private static final String FORWARDED_PROTO = "x-forwarded-proto";
    private static final InetAddress UNKNOWN = InetAddress.getLoopbackAddress();

    private final List<IpSubnetFilterRule> trusted;

    Clients(GatewayConfig config) {
        this.trusted = config.trustedProxies().orElse(List.of()).stream()
                .map(Clients::subnet)
                .toList();
    }

    Client behind(HttpServerRequest request) {
        InetAddress peer = addressOf(request.connection().remoteAddress());
        String scheme = request.isSSL() ? "https" : "http";
        if (!isTrusted(peer)) {
            return new Client(peer, scheme);
        }
        String said = request.getHeader(FORWARDED_PROTO);
        boolean known = "https".equals(said) || "http".equals(said);
        return new Client(nearestUntrusted(peer, request.headers().getAll(FORWARDED_FOR)), known ? said : scheme);
    }

    /** Each proxy appends whom it saw, so the list is read from its end, as long as those who wrote it are trusted. */
    private InetAddress nearestUntrusted(InetAddress peer, List<String> lines) {
        InetAddress client = peer;
        String[] hops = String.join(",", lines).split(",", -1);
        for (int i = hops.length - 1; i >= 0 && isTrusted(client); i--) {
            InetAddress hop = NetUtil.createInetAddressFromIpAddressString(hops[i].strip());
            if (hop == null) {
                return client;
            }
            client = hop;
        }
        return client;
    }

    private boolean isTrusted(InetAddress address) {
        InetSocketAddress socket = new InetSocketAddress(address, 0);
        return trusted.stream().anyMatch(subnet -> subnet.matches(socket));
    }

    private static InetAddress addressOf(@Nullable SocketAddress peer) {
        String address = peer == null ? null : peer.hostAddress();
        InetAddress parsed = address == null ? null : NetUtil.createInetAddressFromIpAddressString(address);
        return parsed == null ? UNKNOWN : parsed;
    }

    private static IpSubnetFilterRule subnet(String block) {
        int slash = block.indexOf('/');
        String address = slash < 0 ? block : block.substring(0, slash);
        InetAddress parsed = NetUtil.createInetAddressFromIpAddressString(address.strip());
        if (parsed == null) {
            throw new IllegalArgumentException("mimiq.gateway.trusted-proxies: not an address or CIDR block: " + block);
        }
        int bits = slash < 0
                ? parsed.getAddress().length * Byte.SIZE
                : Integer.parseInt(block.substring(slash + 1).strip());
        return new IpSubnetFilterRule(parsed, bits, IpFilterRuleType.ACCEPT);
    }
}
