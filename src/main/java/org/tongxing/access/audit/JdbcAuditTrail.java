package org.tongxing.access.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.access.FieldCipher;
import org.tongxing.shared.CaseReference;

/** Writes events into the table that nobody may change. */
@Component
class JdbcAuditTrail implements AuditTrail {

    private final JdbcClient jdbc;
    private final AuditConnections connections;
    private final FieldCipher cipher;
    private final Clock clock;

    JdbcAuditTrail(JdbcClient jdbc, AuditConnections connections, FieldCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.connections = connections;
        this.cipher = cipher;
        this.clock = clock;
    }

    @Override
    public void decided(AuditEvent event) {
        write(jdbc, event);
    }

    @Override
    public void noted(AuditEvent event) {
        write(connections.jdbc(), event);
    }

    private void write(JdbcClient client, AuditEvent event) {
        client.sql(
                        """
                        INSERT INTO audit_event (at, login, action, child_id, matter, area, detail, reason, before, after)
                        VALUES (:at, :login, :action, :child, :matter, :area, :detail, :reason, :before, :after)
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("login", event.login())
                .param("action", event.action().name())
                .param("child", text(event.child()))
                .param("matter", event.matter())
                .param("area", area(event))
                .param("detail", event.detail())
                .param("reason", secret(event.reason()))
                .param("before", secret(event.before()))
                .param("after", secret(event.after()))
                .update();
    }

    /** Where the area is not known, the matter's number tells the county. */
    private static @Nullable String area(AuditEvent event) {
        if (event.area() != null || event.matter() == null) {
            return text(event.area());
        }
        return CaseReference.parse(event.matter())
                .map(reference -> reference.areaCode().value())
                .orElse(null);
    }

    private byte @Nullable [] secret(@Nullable String plain) {
        return plain == null ? null : cipher.encrypt(plain);
    }

    private static @Nullable String text(@Nullable Object code) {
        return code == null ? null : code.toString();
    }
}
