package org.tongxing.benefit.assistance.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.area.Areas;
import org.tongxing.benefit.assistance.domain.Act;
import org.tongxing.benefit.assistance.domain.Assistance;
import org.tongxing.benefit.assistance.domain.AssistanceState;
import org.tongxing.benefit.assistance.domain.AssistanceStep;
import org.tongxing.benefit.assistance.domain.PublicNotice;
import org.tongxing.benefit.assistance.persistence.JdbcActs;
import org.tongxing.benefit.assistance.persistence.JdbcAssistances;
import org.tongxing.deadline.Limits;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Violations;

/** The proposal is put up for a few days (公示): number, kinds and amount, and nothing of the child. */
@Component
@Transactional
public class PublishNotice {

    /** Labels of the form. */
    public static final Map<String, String> FIELDS = Map.of("postedOn", "张贴日期", "postedAt", "张贴地点");

    private static final int LONGEST_PLACE = 100;

    private final JdbcAssistances matters;
    private final JdbcActs acts;
    private final Areas areas;
    private final Limits limits;
    private final Clock clock;

    PublishNotice(JdbcAssistances matters, JdbcActs acts, Areas areas, Limits limits, Clock clock) {
        this.matters = matters;
        this.acts = acts;
        this.areas = areas;
        this.limits = limits;
        this.clock = clock;
    }

    /** The notice as it is to be put up today. */
    @Transactional(readOnly = true)
    public PublicNotice draft(CaseReference reference) {
        LocalDate today = LocalDate.now(clock);
        return notice(matters.get(reference), today);
    }

    private PublicNotice notice(Assistance matter, LocalDate from) {
        Act checked = acts.last(matter.reference(), AssistanceStep.CHECK).orElseThrow();
        return new PublicNotice(
                matter.reference(),
                checked.help(),
                areas.fullName(matter.area().township(), LocalDate.now(clock)),
                from,
                ends(matter, from).toLocalDate());
    }

    private LocalDateTime ends(Assistance matter, LocalDate from) {
        return limits.due("linshi.publicNotice", matter.area(), from.atStartOfDay())
                .at();
    }

    /**
     * Stores where and when it was put up.
     *
     * @return when it has been up long enough
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    public LocalDateTime publish(
            CaseReference reference, String login, @Nullable LocalDate postedOn, @Nullable String postedAt) {
        Assistance matter = matters.lock(reference);
        Act checked = acts.last(reference, AssistanceStep.CHECK).orElseThrow();
        Violations violations = new Violations(FIELDS);
        AnswerRules.day(violations, "postedOn", postedOn, checked.at().toLocalDate(), LocalDate.now(clock));
        violations.require("postedAt", postedAt);
        violations.limit("postedAt", postedAt, LONGEST_PLACE);
        violations.refuseIfAny();
        LocalDate from = Objects.requireNonNull(postedOn);
        LocalDateTime until = ends(matter, from);
        acts.add(
                reference,
                new Act(
                        AssistanceStep.PUBLISH,
                        "POSTED",
                        checked.help(),
                        from,
                        until.toLocalDate(),
                        postedAt,
                        login,
                        LocalDateTime.now(clock)));
        matters.save(matter.in(AssistanceState.PUBLISHED));
        return until;
    }
}
