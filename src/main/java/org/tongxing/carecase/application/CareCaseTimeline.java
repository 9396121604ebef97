package org.tongxing.carecase.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxing.carecase.domain.CareCase;
import org.tongxing.carecase.domain.CareCases;
import org.tongxing.carecase.domain.CareGround;
import org.tongxing.register.TimelineEntry;
import org.tongxing.register.TimelineSource;
import org.tongxing.shared.ChildId;

/** What the dossier tells of key care: opened, listed, ended. */
@Component
class CareCaseTimeline implements TimelineSource {

    private final CareCases cases;

    CareCaseTimeline(CareCases cases) {
        this.cases = cases;
    }

    @Override
    public List<TimelineEntry> of(ChildId child) {
        return cases.ofChild(child).stream()
                .flatMap(careCase -> entries(careCase).stream())
                .toList();
    }

    private List<TimelineEntry> entries(CareCase careCase) {
        String reference = "个案 " + careCase.reference();
        List<TimelineEntry> entries = new ArrayList<>();
        entries.add(new TimelineEntry(careCase.openedOn(), "启动重点关爱个案", reference, careCase.reference()));
        LocalDate listedOn = careCase.listedOn();
        if (listedOn != null) {
            List<String> grounds = cases.grounds(careCase.reference()).stream()
                    .map(CareGround::label)
                    .toList();
            entries.add(new TimelineEntry(
                    listedOn, "列入重点关爱服务对象台账", reference + "：" + String.join("、", grounds), careCase.reference()));
        }
        LocalDate endedOn = careCase.endedOn();
        if (endedOn != null) {
            entries.add(new TimelineEntry(endedOn, careCase.state().label(), reference, careCase.reference()));
        }
        return entries;
    }
}
