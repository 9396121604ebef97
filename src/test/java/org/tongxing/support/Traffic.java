package org.tongxing.support;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What goes into histories, proxies' logs and Tomcat's access log: addresses that were asked for, headers of answers. */
public final class Traffic {

    private static final Set<String> ADDRESSES = ConcurrentHashMap.newKeySet();
    private static final Set<String> HEADERS = ConcurrentHashMap.newKeySet();

    private Traffic() {}

    /** Somebody asked for an address, path and query, or a browser shows it. */
    public static void asked(String address) {
        ADDRESSES.add(decoded(address));
    }

    /** An answer carried a header. */
    static void answered(String header, String value) {
        HEADERS.add(header + ": " + decoded(value));
    }

    /** Addresses since the last call, decoded. */
    static String takeAddresses() {
        return take(ADDRESSES);
    }

    /** Headers since the last call, decoded. */
    static String takeHeaders() {
        return take(HEADERS);
    }

    private static String take(Collection<String> lines) {
        String text = String.join("\n", lines);
        lines.clear();
        return text;
    }

    /** As it is and decoded; what cannot be decoded, as it is. */
    private static String decoded(String text) {
        try {
            return text + " " + URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
