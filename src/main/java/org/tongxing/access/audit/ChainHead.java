package org.tongxing.access.audit;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of the chain at the time of a verification, kept by people outside of the database: {@code position:hash}.
 *
 * @param position place of the last seal, from 1
 * @param hash its hash in hexadecimal digits
 */
record ChainHead(long position, String hash) {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,17}):([0-9a-f]{64})");

    static ChainHead of(Seal seal) {
        return new ChainHead(seal.position(), HexFormat.of().formatHex(seal.hash()));
    }

    /** Reads what {@link #toString} printed; empty when it is something else. */
    static Optional<ChainHead> parse(String typed) {
        Matcher matcher = FORM.matcher(typed.strip());
        return matcher.matches()
                ? Optional.of(new ChainHead(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return position + ":" + hash;
    }
}
