package org.tongxing.access.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended, so that the next one begins behind it.
 *
 * @param at time of the last event shown
 * @param id its id
 */
record Keyset(Instant at, long id) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    /** Later than everything: the first page. */
    private static final Keyset START = new Keyset(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

    /** Reads what {@link #toString} wrote; what is not of that form leads to the first page. */
    static Keyset parse(@Nullable String sent) {
        Matcher matcher = FORM.matcher(sent == null ? "" : sent);
        if (!matcher.matches()) {
            return START;
        }
        Instant at = Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS);
        return new Keyset(at, Long.parseLong(matcher.group(2)));
    }

    OffsetDateTime time() {
        return at.atOffset(ZoneOffset.UTC);
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
    }
}
