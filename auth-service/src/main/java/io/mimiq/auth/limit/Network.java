package io.mimiq.auth.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from: an IPv4 address, or an IPv6 /64, which one household or server has to itself. Prints
 * redacted.
 */
public final class Network {
    private static final int IPV6_PREFIX_BYTES = 8;
    private static final Network UNKNOWN = new Network("unknown");

    private final String key;

    private Network(String key) {
        this.key = key;
    }

    /** Takes a numeric address; without one, all requests come from the same network. */
    public static Network of(@Nullable String address) {
        if (address == null) {
            return UNKNOWN;
        }
        try {
            return of(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            return UNKNOWN;
        }
    }

    private static Network of(InetAddress address) {
        byte[] bytes = address.getAddress();
        byte[] network = address instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_PREFIX_BYTES) : bytes;
        return new Network(HexFormat.of().formatHex(network));
    }

    /** The same for all addresses of the network. */
    public String key() {
        return key;
    }

    @Override
    public String toString() {
        return "Network[redacted]";
    }
}
