package org.tongxing.benefit.entitlement.process;

import java.util.List;
import org.tongxing.area.Area;
import org.tongxing.benefit.entitlement.persistence.JdbcBenefitRules.Paper;
import org.tongxing.workflow.Choice;

/** Choices of the forms. */
final class BenefitChoices {

    private BenefitChoices() {}

    static List<Choice> papers(List<Paper> papers) {
        return papers.stream()
                .map(paper -> new Choice(paper.name(), paper.code()))
                .toList();
    }

    static List<Choice> areas(List<Area> areas) {
        return areas.stream()
                .map(area -> new Choice(area.name(), area.code().value()))
                .toList();
    }
}
