package org.tongxing.access.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxing.access.cipher.AuditKey;

/**
 * The hash that ties an event to the one sealed before it. It covers every column; each value goes in with its length,
 * so that nothing can move from one column into the next.
 */
@Component
class ChainHash {

    private static final int FORMAT = 1;
    private static final int ABSENT = -1;
    private static final int BYTES = 32;

    private final AuditKey key;

    ChainHash(AuditKey key) {
        this.key = key;
    }

    /** What stands before the first hash. */
    static byte[] beginning() {
        return new byte[BYTES];
    }

    byte[] of(byte[] previous, long position, Instant sealedAt, AuditRow row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            write(out, previous);
            out.writeLong(position);
            out.writeLong(micros(sealedAt));
            write(out, row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return key.hash(position, bytes.toByteArray());
    }

    private static void write(DataOutputStream out, AuditRow row) throws IOException {
        out.writeLong(row.id());
        out.writeLong(micros(row.at()));
        write(out, row.login());
        write(out, row.action());
        write(out, row.child());
        write(out, row.matter());
        write(out, row.area());
        write(out, row.detail());
        write(out, row.reason());
        write(out, row.before());
        write(out, row.after());
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        write(out, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(DataOutputStream out, byte @Nullable [] value) throws IOException {
        if (value == null) {
            out.writeInt(ABSENT);
        } else {
            out.writeInt(value.length);
            out.write(value);
        }
    }

    /** The database keeps microseconds. */
    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
