package org.tongxing.benefit.entitlement.persistence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.benefit.entitlement.domain.Benefit;
import org.tongxing.benefit.entitlement.domain.BenefitKind;
import org.tongxing.benefit.entitlement.domain.Exclusions;
import org.tongxing.benefit.entitlement.domain.Exclusions.Exclusion;
import org.tongxing.benefit.entitlement.domain.StartMonth;
import org.tongxing.shared.AreaCode;

/** Rules of benefits that are rows with dates: exclusions, papers, standards, months, residence applications. */
@Repository
public class JdbcBenefitRules {

    private static final String ON = " :on BETWEEN valid_from AND coalesce(valid_to, 'infinity') ";

    private final JdbcClient jdbc;

    JdbcBenefitRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A paper that is asked for. */
    public record Paper(String code, String name) {}

    /** Which benefits exclude each other. */
    public Exclusions exclusions() {
        return new Exclusions(jdbc.sql("SELECT * FROM benefit_exclusion ORDER BY kind, other_kind")
                .query((row, n) -> new Exclusion(
                        BenefitKind.valueOf(row.getString("kind")),
                        BenefitKind.valueOf(row.getString("other_kind")),
                        Objects.requireNonNull(JdbcBenefits.day(row, "valid_from")),
                        JdbcBenefits.day(row, "valid_to"),
                        row.getString("basis")))
                .list());
    }

    /** The papers that a county of the hukou asks for: its own list, else its city's, its province's, or the common one. */
    public List<Paper> papers(Benefit benefit, AreaCode hukou, LocalDate on) {
        return jdbc.sql(
                        """
                        WITH listed AS (
                            SELECT *, max(length(area)) OVER () AS closest FROM benefit_paper
                             WHERE benefit = :benefit AND :hukou LIKE area || '%' AND
                        """
                                + ON
                                + ") SELECT code, name FROM listed WHERE length(area) = closest ORDER BY place, code")
                .param("benefit", benefit.name())
                .param("hukou", hukou.value())
                .param("on", on)
                .query((row, n) -> new Paper(row.getString("code"), row.getString("name")))
                .list();
    }

    /** What a county of the hukou pays in a month, in yuan; empty where it is not known here. */
    public Optional<BigDecimal> standard(Benefit benefit, AreaCode hukou, LocalDate on) {
        return jdbc.sql("SELECT amount FROM benefit_standard WHERE benefit = :benefit AND :hukou LIKE area || '%' AND"
                        + ON + "ORDER BY length(area) DESC, valid_from DESC LIMIT 1")
                .param("benefit", benefit.name())
                .param("hukou", hukou.value())
                .param("on", on)
                .query(BigDecimal.class)
                .optional();
    }

    /** From which month a benefit is paid. */
    public StartMonth startMonth(Benefit benefit, LocalDate on) {
        return jdbc.sql("SELECT rule FROM benefit_start WHERE benefit = :benefit AND" + ON
                        + "ORDER BY valid_from DESC LIMIT 1")
                .param("benefit", benefit.name())
                .param("on", on)
                .query((row, n) -> StartMonth.valueOf(row.getString(1)))
                .optional()
                .orElse(StartMonth.AFTER_DECISION);
    }

    /** Whether an area decides a benefit itself for who lives there (社会救助法第三十七条). */
    public boolean openAtResidence(Benefit benefit, AreaCode residence, LocalDate on) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM residence_application WHERE benefit = :benefit"
                        + " AND :residence LIKE area || '%' AND" + ON + ")")
                .param("benefit", benefit.name())
                .param("residence", residence.value())
                .param("on", on)
                .query(Boolean.class)
                .single();
    }
}
