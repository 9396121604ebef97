package org.tongxing.register.application;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.register.domain.MigrantStatus;
import org.tongxing.register.domain.Population;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.RegistrationForm;
import org.tongxing.register.domain.ResidenceEpisode;
import org.tongxing.register.domain.StatusOn;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.register.persistence.StatusRecords;
import org.tongxing.shared.ChildId;

/** 判定所属人群: which population a child is in on a day, why, and when that will change. */
@Component
public class DetermineStatus {

    private final MigrantStatus rules;
    private final Places places;
    private final ChildRecords children;
    private final StatusRecords statuses;

    DetermineStatus(MigrantStatus rules, Places places, ChildRecords children, StatusRecords statuses) {
        this.rules = rules;
        this.places = places;
        this.children = children;
        this.statuses = statuses;
    }

    /** Determines and keeps the status of a child. */
    @Transactional
    public StatusOn determine(RegisteredChild child, LocalDate asOf) {
        StatusOn status = of(child.form(), children.episodes(child.id()), asOf);
        statuses.keep(child.id(), status);
        return status;
    }

    /** The population as last determined. */
    @Transactional(readOnly = true)
    public Population population(ChildId child) {
        return statuses.population(child).orElse(Population.NONE);
    }

    /** The status that facts would give; stores nothing. */
    public StatusOn of(RegistrationForm form, List<ResidenceEpisode> episodes, LocalDate asOf) {
        return rules.on(
                form.hukou(), episodes, form.date(RegistrationField.BIRTH_DATE).orElseThrow(), asOf, places.on(asOf));
    }
}
