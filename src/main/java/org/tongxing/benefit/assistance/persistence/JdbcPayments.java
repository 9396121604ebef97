package org.tongxing.benefit.assistance.persistence;

import static org.tongxing.benefit.assistance.persistence.JdbcAssistances.offset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.EncryptedColumns;
import org.tongxing.access.SealedTexts;
import org.tongxing.access.Texts;
import org.tongxing.benefit.assistance.domain.PayeeKind;
import org.tongxing.benefit.assistance.domain.Payment;
import org.tongxing.shared.CaseReference;

/** What was handed over, with its receipts (发放凭证). */
@Repository
public class JdbcPayments implements EncryptedColumns {

    private static final EncryptedColumn TEXTS = EncryptedColumn.of("assistance_payment", "texts", "id");

    private final JdbcClient jdbc;
    private final SealedTexts texts;

    public JdbcPayments(JdbcClient jdbc, SealedTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public List<EncryptedColumn> encryptedColumns() {
        return List.of(TEXTS);
    }

    /**
     * Stores a payment.
     *
     * @return false when the county has a receipt of that number already
     */
    public boolean add(CaseReference reference, Payment payment, String login, LocalDateTime at) {
        long id = TEXTS.nextId(jdbc);
        return jdbc.sql(
                                """
                        INSERT INTO assistance_payment (id, reference, county, receipt_number, paid_on, cash, goods, shelter,
                                                        payee_is, recorded_by, recorded_at, texts)
                        OVERRIDING SYSTEM VALUE
                        VALUES (:id, :reference, :county, :receipt, :paidOn, :cash, :goods, :shelter,
                                :payeeIs, :by, :at, :texts)
                        ON CONFLICT (county, receipt_number) DO NOTHING
                        """)
                        .param("id", id)
                        .param("reference", reference.value())
                        .param("county", reference.areaCode().value())
                        .param("receipt", payment.receiptNumber())
                        .param("paidOn", payment.paidOn())
                        .param(
                                "cash",
                                payment.cash() == null ? null : payment.cash().amount())
                        .param("goods", payment.goods())
                        .param("shelter", payment.shelter())
                        .param("payeeIs", payment.payeeIs().name())
                        .param("by", login)
                        .param("at", offset(at))
                        .param(
                                "texts",
                                texts.seal(
                                        TEXTS.context(id),
                                        Texts.of("payee", payment.payee())
                                                .and("witness", payment.witness())
                                                .and("note", payment.note())))
                        .update()
                == 1;
    }

    /** What was handed over in a matter, in order. */
    public List<Payment> of(CaseReference reference) {
        return jdbc.sql("SELECT * FROM assistance_payment WHERE reference = ? ORDER BY id")
                .param(reference.value())
                .query(this::read)
                .list();
    }

    private Payment read(ResultSet row, int number) throws SQLException {
        Texts typed = texts.open(TEXTS.context(row.getLong("id")), row.getBytes("texts"));
        return new Payment(
                row.getString("receipt_number"),
                Objects.requireNonNull(row.getObject("paid_on", LocalDate.class)),
                JdbcActs.yuan(row.getBigDecimal("cash")),
                row.getBoolean("goods"),
                row.getBoolean("shelter"),
                PayeeKind.valueOf(row.getString("payee_is")),
                typed.given("payee"),
                typed.text("witness"),
                typed.text("note"));
    }
}
