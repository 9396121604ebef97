package org.tongxing.benefit.assistance.persistence;

import static org.tongxing.benefit.assistance.persistence.JdbcAssistances.local;
import static org.tongxing.benefit.assistance.persistence.JdbcAssistances.offset;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.EncryptedColumns;
import org.tongxing.access.SealedTexts;
import org.tongxing.access.Texts;
import org.tongxing.benefit.assistance.domain.Act;
import org.tongxing.benefit.assistance.domain.AssistanceStep;
import org.tongxing.benefit.assistance.domain.Help;
import org.tongxing.benefit.domain.Yuan;
import org.tongxing.shared.CaseReference;

/** What was done in a matter, step by step (临时救助办理记录); nothing of it is ever changed. */
@Repository
public class JdbcActs implements EncryptedColumns {

    private static final EncryptedColumn TEXTS = EncryptedColumn.of("assistance_act", "texts", "id");

    private final JdbcClient jdbc;
    private final SealedTexts texts;

    public JdbcActs(JdbcClient jdbc, SealedTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public List<EncryptedColumn> encryptedColumns() {
        return List.of(TEXTS);
    }

    /** Stores a step. */
    public void add(CaseReference reference, Act act) {
        long id = TEXTS.nextId(jdbc);
        Help help = act.help();
        jdbc.sql(
                        """
                        INSERT INTO assistance_act (id, reference, step, outcome, cash, goods, shelter, referral, on_day,
                                                    until_day, done_by, done_at, texts)
                        OVERRIDING SYSTEM VALUE
                        VALUES (:id, :reference, :step, :outcome, :cash, :goods, :shelter, :referral, :on,
                                :until, :by, :at, :texts)
                        """)
                .param("id", id)
                .param("reference", reference.value())
                .param("step", act.step().name())
                .param("outcome", act.outcome())
                .param("cash", help.cash() == null ? null : help.cash().amount())
                .param("goods", help.goods() != null)
                .param("shelter", help.shelter())
                .param("referral", help.isReferred())
                .param("on", act.on())
                .param("until", act.until())
                .param("by", act.by())
                .param("at", offset(act.at()))
                .param("texts", texts.seal(TEXTS.context(id), sealed(act)))
                .update();
    }

    private static Texts sealed(Act act) {
        return Texts.of("note", act.note())
                .and("goods", act.help().goods())
                .and("referralRole", act.help().referralRole())
                .and("referralNeed", act.help().referralNeed());
    }

    /** All steps of a matter, in order. */
    public List<Act> of(CaseReference reference) {
        return jdbc.sql("SELECT * FROM assistance_act WHERE reference = ? ORDER BY id")
                .param(reference.value())
                .query(this::read)
                .list();
    }

    /** The last time that one of some steps was taken. */
    public Optional<Act> last(CaseReference reference, AssistanceStep... steps) {
        List<AssistanceStep> sought = Arrays.asList(steps);
        return of(reference).stream().filter(act -> sought.contains(act.step())).reduce((earlier, later) -> later);
    }

    private Act read(ResultSet row, int number) throws SQLException {
        Texts typed = texts.open(TEXTS.context(row.getLong("id")), row.getBytes("texts"));
        return new Act(
                AssistanceStep.valueOf(row.getString("step")),
                row.getString("outcome"),
                new Help(
                        yuan(row.getBigDecimal("cash")),
                        typed.text("goods"),
                        row.getBoolean("shelter"),
                        typed.text("referralRole"),
                        typed.text("referralNeed")),
                row.getObject("on_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                typed.text("note"),
                row.getString("done_by"),
                local(row, "done_at"));
    }

    static @Nullable Yuan yuan(@Nullable BigDecimal amount) {
        return amount == null ? null : new Yuan(amount);
    }
}
