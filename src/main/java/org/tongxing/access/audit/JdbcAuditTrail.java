package org.tongxing.access.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.access.FieldCipher;
import org.tongxing.organization.Organization;
import org.tongxing.organization.Post;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;

/** Writes events into the table that nobody may change. */
@Component
class JdbcAuditTrail implements AuditTrail {

    private final JdbcClient jdbc;
    private final AuditConnections connections;
    private final FieldCipher cipher;
    private final Organization organization;
    private final Clock clock;

    JdbcAuditTrail(
            JdbcClient jdbc, AuditConnections connections, FieldCipher cipher, Organization organization, Clock clock) {
        this.jdbc = jdbc;
        this.connections = connections;
        this.cipher = cipher;
        this.organization = organization;
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

    /** Where it is not said, the matter's number tells the county; without a matter it is where the person works. */
    private @Nullable String area(AuditEvent event) {
        if (event.area() != null) {
            return event.area().value();
        }
        Optional<AreaCode> known = event.matter() == null
                ? Optional.empty()
                : CaseReference.parse(event.matter()).map(CaseReference::areaCode);
        return known.or(() -> workplace(event.login())).map(AreaCode::value).orElse(null);
    }

    private Optional<AreaCode> workplace(String login) {
        return organization.postsOf(login, LocalDate.now(clock)).stream()
                .map(Post::area)
                .findFirst();
    }

    private byte @Nullable [] secret(@Nullable String plain) {
        return plain == null ? null : cipher.encrypt(plain);
    }

    private static @Nullable String text(@Nullable Object code) {
        return code == null ? null : code.toString();
    }
}
