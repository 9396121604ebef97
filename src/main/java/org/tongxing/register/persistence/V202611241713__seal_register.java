package org.tongxing.register.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.access.MasterKey;
import org.tongxing.access.SealedTexts;
import org.tongxing.access.Sealing;
import org.tongxing.access.SealingMigration;
import org.tongxing.access.Texts;

/** Encrypts the personal data of children who were registered before, and makes their look-ups. */
@Component
class V202611241713__seal_register extends SealingMigration {

    private static final Map<String, String> PERSONAL = columns();

    V202611241713__seal_register(MasterKey key) {
        super(key);
    }

    @Override
    protected void seal(Sealing sealing) {
        sealing.jdbc().sql("SELECT * FROM child").query(row -> {
            seal(sealing, row.getString("child_id"), texts(row));
        });
        sealing.move(RegistrationRecords.DUPLICATE, Map.of("reason", "duplicate_reason"));
        sealing.move(RegistrationRecords.ANSWER, Map.of("leftTo", "left_to", "note", "note"));
        sealing.move(RegistrationRecords.EXIT, Map.of("place", "place", "note", "note"));
    }

    private static void seal(Sealing sealing, String child, Texts texts) {
        SealedTexts sealed = sealing.texts();
        sealing.jdbc()
                .sql("UPDATE child SET personal = :personal, " + ChildLookups.assignments()
                        + " WHERE child_id = :child")
                .param("child", child)
                .param("personal", sealed.seal(ChildRecords.PERSONAL.context(child), texts))
                .params(new ChildLookups(sealing.lookup()).values(FormColumns.form(texts)))
                .update();
    }

    private static Texts texts(ResultSet row) throws SQLException {
        Texts texts = Texts.none();
        for (Map.Entry<String, String> column : PERSONAL.entrySet()) {
            texts = texts.and(column.getKey(), row.getString(column.getValue()));
        }
        return texts;
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("childName", "child_name");
        columns.put("idNumber", "id_number");
        columns.put("hukouAddress", "hukou_address");
        columns.put("residenceAddress", "residence_address");
        columns.put("guardianUnknownReason", "guardian_unknown_reason");
        columns.put("guardianName", "guardian_name");
        columns.put("guardianIdNumber", "guardian_id_number");
        columns.put("guardianPhone", "guardian_phone");
        columns.put("requestedBy", "requested_by");
        columns.put("requestChannel", "request_channel");
        columns.put("note", "note");
        return columns;
    }
}
