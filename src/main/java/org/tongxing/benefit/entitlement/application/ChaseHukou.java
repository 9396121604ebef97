package org.tongxing.benefit.entitlement.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.Texts;
import org.tongxing.benefit.entitlement.domain.BenefitCase;
import org.tongxing.benefit.entitlement.domain.ChaseRung;
import org.tongxing.benefit.entitlement.domain.Chasing;
import org.tongxing.benefit.entitlement.persistence.JdbcBenefits;
import org.tongxing.benefit.entitlement.persistence.JdbcChases;
import org.tongxing.benefit.entitlement.persistence.JdbcChases.Chase;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Violations;

/** A silent place of the hukou is chased (催办) when its own time is over, each time one level higher. */
@Component
public class ChaseHukou {

    /** Fields and their Chinese names. */
    public static final Map<String, String> FIELDS =
            Map.of("chasedOn", "催办日期", "contactName", "接洽人", "documentNumber", "文号", "chaseNote", "催办情况");

    private final JdbcBenefits benefits;
    private final JdbcChases chases;
    private final BenefitDates dates;
    private final BenefitLetters letters;
    private final Clock clock;

    ChaseHukou(JdbcBenefits benefits, JdbcChases chases, BenefitDates dates, BenefitLetters letters, Clock clock) {
        this.benefits = benefits;
        this.chases = chases;
        this.dates = dates;
        this.letters = letters;
        this.clock = clock;
    }

    /** What the person filled in. */
    public record Chased(
            @Nullable LocalDate chasedOn,
            @Nullable String contactName,
            @Nullable String documentNumber,
            @Nullable String chaseNote) {}

    /** When the next rung is reached; empty when all were. */
    @Transactional(readOnly = true)
    public Optional<LocalDateTime> next(CaseReference reference) {
        BenefitCase application = benefits.find(reference).orElseThrow();
        return ChaseRung.after(climbed(reference)).map(rung -> dates.chase(application, rung));
    }

    /** The clocks of the next rungs of applications that wait; two queries, however many there are. */
    @Transactional(readOnly = true)
    public Map<CaseReference, Chasing> chasing(Collection<CaseReference> references) {
        Map<CaseReference, List<ChaseRung>> climbed = chases.climbed(references);
        Map<CaseReference, Chasing> clocks = new HashMap<>();
        benefits.find(references).stream()
                .filter(application -> application.pushedOn() != null)
                .forEach(application -> ChaseRung.after(climbed.getOrDefault(application.reference(), List.of()))
                        .ifPresent(rung -> clocks.put(application.reference(), dates.chasing(application, rung))));
        return clocks;
    }

    /** The next rung is reached: its letter is drawn up, and its desk told. */
    @Transactional
    public void prepare(CaseReference reference) {
        BenefitCase application = benefits.lock(reference);
        ChaseRung.after(climbed(reference)).ifPresent(rung -> {
            chases.reached(reference, rung, OffsetDateTime.now(clock));
            letters.drawUp(application, rung);
        });
    }

    /** The rung on which one is. */
    @Transactional(readOnly = true)
    public Optional<Chase> current(CaseReference reference) {
        return chases.of(reference).stream()
                .filter(chase -> chase.chasedOn() == null)
                .findFirst();
    }

    /**
     * Stores what was done.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    @Transactional
    public void chased(CaseReference reference, String login, Chased given) {
        BenefitCase application = benefits.lock(reference);
        Chase chase = current(reference).orElseThrow();
        Violations violations = new Violations(FIELDS);
        violations.require("chasedOn", given.chasedOn());
        violations.require("chaseNote", given.chaseNote());
        violations.limit("contactName", given.contactName(), 60);
        violations.limit("documentNumber", given.documentNumber(), 60);
        violations.limit("chaseNote", given.chaseNote(), 500);
        violations.addIf(
                chase.rung() == ChaseRung.TELEPHONE && given.contactName() == null, "contactName", "电话催办的，写明接洽人");
        violations.addIf(
                chase.rung() == ChaseRung.LETTER && given.documentNumber() == null, "documentNumber", "发催办函的，写明文号");
        LocalDate pushed = application.pushedOn();
        LocalDate on = given.chasedOn();
        violations.addIf(on != null && on.isAfter(LocalDate.now(clock)), "chasedOn", "不能晚于今天");
        violations.addIf(on != null && pushed != null && on.isBefore(pushed), "chasedOn", "不能早于推送日期");
        violations.refuseIfAny();
        chases.done(
                chase.id(),
                Objects.requireNonNull(on),
                login,
                Texts.of("contact", given.contactName())
                        .and("document", given.documentNumber())
                        .and("note", given.chaseNote()));
    }

    private List<ChaseRung> climbed(CaseReference reference) {
        return chases.of(reference).stream().map(Chase::rung).toList();
    }
}
