package org.tongxing.monitoring.application;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxing.monitoring.persistence.JdbcCommunities;
import org.tongxing.monitoring.persistence.JdbcCommunities.Part;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Violations;
import org.tongxing.workflow.References;

/** 退回: the township or the county sends some communities back to look again. */
@Component
class ReturnCommunities {

    private static final int LONGEST = 500;

    private final JdbcCommunities communities;
    private final References references;

    ReturnCommunities(JdbcCommunities communities, References references) {
        this.communities = communities;
        this.references = references;
    }

    /**
     * Opens the chosen parts again.
     *
     * @param parts those from which may be chosen
     * @throws org.tongxing.shared.RefusedException when none is chosen, one that cannot be, or no reason is given
     */
    void open(
            CaseReference round,
            List<Part> parts,
            Set<String> chosen,
            @Nullable String reason,
            Map<String, String> labels) {
        Violations violations = new Violations(labels);
        violations.require("returned", chosen);
        violations.require("reason", reason);
        violations.limit("reason", reason, LONGEST);
        Set<String> returnable = parts.stream()
                .filter(part -> Stream.of("SUBMITTED", "CHECKED").anyMatch(part.state()::equals))
                .map(part -> part.community().value())
                .collect(Collectors.toSet());
        violations.addIf(!returnable.containsAll(chosen), "returned", "只能退回已提交的村（社区）");
        violations.refuseIfAny();
        List<AreaCode> codes = chosen.stream().map(AreaCode::new).toList();
        communities.reopen(
                round, codes, references.next("MO", round.areaCode(), codes.size()), reason == null ? "" : reason);
    }
}
