package io.mimiq.integration.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Recognises addresses of the public internet, as opposed to private networks, loopback and cloud metadata services. */
final class PublicAddresses {
    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return !address.isAnyLocalAddress()
                && !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isSiteLocalAddress()
                && !address.isMulticastAddress()
                && (address instanceof Inet4Address ? isPublicV4(bytes) : isPublicV6(bytes));
    }

    /** Beyond what {@link InetAddress} knows: 0/8, 100.64/10, 192.0.0/24, 198.18/15 and 240/4 (RFC 6890). */
    private static boolean isPublicV4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean carrierGrade = first == 100 && (second & 0xc0) == 64;
        boolean protocols = first == 192 && second == 0 && bytes[2] == 0;
        boolean benchmark = first == 198 && (second & 0xfe) == 18;
        return first != 0 && first < 240 && !carrierGrade && !protocols && !benchmark;
    }

    /** Only 2000::/3 is routed. Within it, 2001::/32 (Teredo) and 2002::/16 (6to4) lead back to IPv4 addresses. */
    private static boolean isPublicV6(byte[] bytes) {
        boolean global = (bytes[0] & 0xe0) == 0x20;
        boolean teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        return global && !teredo && !sixToFour;
    }
}
