package org.tongxing.visit.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports for tests: a plain home visit, of which a test says only what matters. */
public final class VisitReports {

    /** The day of the reports. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private LocalDate visitedAt = TODAY;
    private String mode = "HOME";
    private boolean childSeen = true;
    private boolean spokeAlone;
    private boolean danger;
    private boolean neglect;
    private @Nullable String changes;
    private @Nullable String findings;
    private @Nullable String proposedGrade;
    private List<String> alsoSeen = List.of();
    private List<String> needs = List.of();

    private VisitReports() {}

    /** A visit at home where the child was seen and all is well. */
    public static VisitReports homeVisit() {
        return new VisitReports();
    }

    /** A visit made in another way, where the child was not seen. */
    public static VisitReports visit(String mode) {
        VisitReports report = new VisitReports();
        report.mode = mode;
        report.childSeen = false;
        return report;
    }

    public VisitReports on(LocalDate day) {
        visitedAt = day;
        return this;
    }

    public VisitReports childSeen(boolean seen) {
        childSeen = seen;
        return this;
    }

    public VisitReports spokeAlone() {
        spokeAlone = true;
        return this;
    }

    public VisitReports danger() {
        danger = true;
        return this;
    }

    public VisitReports neglect() {
        neglect = true;
        return this;
    }

    public VisitReports changes(String text) {
        changes = text;
        return this;
    }

    public VisitReports findings(String text) {
        findings = text;
        return this;
    }

    public VisitReports proposing(String grade) {
        proposedGrade = grade;
        return this;
    }

    public VisitReports alsoSeen(String... children) {
        alsoSeen = List.of(children);
        return this;
    }

    public VisitReports needing(String... items) {
        needs = List.of(items);
        return this;
    }

    public VisitReport report() {
        return new VisitReport(
                visitedAt,
                mode,
                null,
                null,
                childSeen,
                spokeAlone,
                false,
                null,
                Map.of(),
                changes,
                danger,
                neglect,
                null,
                findings,
                needs,
                proposedGrade,
                alsoSeen,
                null);
    }
}
