package org.tongxing.workflow.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.EncryptedColumns;
import org.tongxing.access.FieldCipher;

/** What people have typed and not submitted: one for each person and form, encrypted, gone with the submission. */
@Component
public class Drafts implements EncryptedColumns {

    private static final EncryptedColumn CONTENT = EncryptedColumn.of("draft", "content", "login", "form");

    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    Drafts(JdbcClient jdbc, FieldCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Key of the draft of a task's form. */
    public static String ofTask(String taskId) {
        return "task:" + taskId;
    }

    /** Key of the draft of a process's start form. */
    public static String ofStart(String processKey) {
        return "start:" + processKey;
    }

    /** Keeps what was typed, in place of what was kept before. */
    public void keep(String login, String form, Map<String, Object> values) {
        jdbc.sql(
                        """
                        INSERT INTO draft (login, form, content, kept_at) VALUES (:login, :form, :content, :now)
                        ON CONFLICT (login, form) DO UPDATE SET content = excluded.content, kept_at = excluded.kept_at
                        """)
                .param("login", login)
                .param("form", form)
                .param("content", cipher.encrypt(write(values), CONTENT.context(login, form)))
                .param("now", Timestamp.valueOf(LocalDateTime.now(clock)))
                .update();
    }

    /** What this person had typed into the form. */
    public Optional<Map<String, Object>> find(String login, String form) {
        return jdbc.sql("SELECT content FROM draft WHERE login = :login AND form = :form")
                .param("login", login)
                .param("form", form)
                .query(byte[].class)
                .optional()
                .map(content -> read(cipher.decrypt(content, CONTENT.context(login, form))));
    }

    /** Forgets it. */
    public void drop(String login, String form) {
        jdbc.sql("DELETE FROM draft WHERE login = :login AND form = :form")
                .param("login", login)
                .param("form", form)
                .update();
    }

    @Override
    public List<EncryptedColumn> encryptedColumns() {
        return List.of(CONTENT);
    }

    private String write(Map<String, Object> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a draft is plain JSON", e);
        }
    }

    private Map<String, Object> read(String content) {
        try {
            return json.readValue(content, VALUES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft is not readable", e);
        }
    }
}
