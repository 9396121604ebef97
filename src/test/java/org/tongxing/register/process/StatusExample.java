package org.tongxing.register.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxing.register.domain.AccompaniedBy;
import org.tongxing.register.domain.Hukou;
import org.tongxing.register.domain.HukouStatus;
import org.tongxing.register.domain.MigrantStatus;
import org.tongxing.register.domain.PlaceExamples;
import org.tongxing.register.domain.ResidenceEpisode;
import org.tongxing.register.domain.StatusDecision;
import org.tongxing.register.domain.StatusOn;
import org.tongxing.shared.AreaCode;

/**
 * A child of whom only that is told which matters: by default eight years old, with a hukou in 长沙市芙蓉区, for two years with
 * both parents in 天河区, judged on 24 November 2026.
 */
final class StatusExample {

    static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);

    private final String what;
    private final List<ResidenceEpisode> before = new ArrayList<>();
    private HukouStatus hukouStatus = HukouStatus.REGISTERED;
    private @Nullable AreaCode hukou = new AreaCode("430102");
    private AreaCode residence = new AreaCode("440106001");
    private LocalDate birthDate = LocalDate.of(2018, 3, 2);
    private LocalDate since = LocalDate.of(2024, 9, 1);
    private @Nullable LocalDate leftOn;
    private @Nullable AccompaniedBy accompaniedBy = AccompaniedBy.BOTH_PARENTS;
    private String expectedRule = "";

    private StatusExample(String what) {
        this.what = what;
    }

    static StatusExample child(String what) {
        return new StatusExample(what);
    }

    StatusExample hukouStatus(HukouStatus status) {
        hukouStatus = status;
        return this;
    }

    StatusExample hukou(@Nullable String area) {
        hukou = area == null ? null : new AreaCode(area);
        return this;
    }

    StatusExample livesIn(String area) {
        residence = new AreaCode(area);
        return this;
    }

    /** An earlier stay with both parents, up to, not including, the last day. */
    StatusExample livedIn(String area, String from, String to) {
        before.add(new ResidenceEpisode(
                new AreaCode(area), LocalDate.parse(from), LocalDate.parse(to), AccompaniedBy.BOTH_PARENTS));
        return this;
    }

    StatusExample born(String day) {
        birthDate = LocalDate.parse(day);
        return this;
    }

    StatusExample since(String day) {
        since = LocalDate.parse(day);
        return this;
    }

    StatusExample until(String day) {
        leftOn = LocalDate.parse(day);
        return this;
    }

    StatusExample with(@Nullable AccompaniedBy who) {
        accompaniedBy = who;
        return this;
    }

    StatusExample is(String rule) {
        expectedRule = "rule_" + rule;
        return this;
    }

    String expectedRule() {
        return expectedRule;
    }

    String ruleThatFires(StatusDecision decision) {
        return statusOn(AS_OF, decision).ruleId();
    }

    StatusOn statusOn(LocalDate day, StatusDecision decision) {
        List<ResidenceEpisode> episodes = new ArrayList<>(before);
        episodes.add(new ResidenceEpisode(residence, since, leftOn, accompaniedBy));
        return new MigrantStatus(decision)
                .on(new Hukou(hukouStatus, hukou), episodes, birthDate, day, new PlaceExamples());
    }

    @Override
    public String toString() {
        return what;
    }
}
