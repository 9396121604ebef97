package org.tongxing.access.audit;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.access.AuditAction;
import org.tongxing.access.LookRecords;
import org.tongxing.shared.ChildId;

/** Finds the looks at a child in the record, by index. */
@Component
class JdbcLookRecords implements LookRecords {

    private static final Set<AuditAction> LOOKS = EnumSet.of(
            AuditAction.DOSSIER_READ,
            AuditAction.FORM_READ,
            AuditAction.REVEALED,
            AuditAction.NAMES_OPENED,
            AuditAction.GLASS_BROKEN,
            AuditAction.EXTRACTED);

    private final JdbcClient jdbc;
    private final EventTexts texts;

    JdbcLookRecords(JdbcClient jdbc, EventTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public Page of(ChildId child, @Nullable String after) {
        List<ShownEvent> found = find(child, Keyset.parse(after));
        List<ShownEvent> shown = found.stream().limit(PAGE).toList();
        Map<String, String> names = texts.names(shown);
        return new Page(shown.stream().map(event -> look(event, names)).toList(), ShownEvent.next(found, PAGE));
    }

    private List<ShownEvent> find(ChildId child, Keyset after) {
        return jdbc.sql(
                        "SELECT " + ShownEvent.COLUMNS
                                + """
                         FROM audit_event e
                         WHERE e.child_id = :child AND e.action IN (:looks) AND (e.at, e.id) < (:at, :id)
                         ORDER BY e.at DESC, e.id DESC LIMIT :most
                        """)
                .param("child", child.value())
                .param("looks", LOOKS.stream().map(AuditAction::name).toList())
                .param("at", after.time())
                .param("id", after.id())
                .param("most", PAGE + 1)
                .query(ShownEvent::of)
                .list();
    }

    private Look look(ShownEvent event, Map<String, String> names) {
        return new Look(
                event.at(),
                names.getOrDefault(event.login(), event.login()),
                event.action(),
                event.matter(),
                texts.reason(event));
    }
}
