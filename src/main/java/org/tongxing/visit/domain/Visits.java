package org.tongxing.visit.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;

/** Visits planned and made. */
public interface Visits {

    /** Plans a visit, as the next attempt of its number. */
    long plan(NewVisit visit);

    /**
     * A planned visit, locked until the transaction ends.
     *
     * @throws IllegalStateException when there is none: a fault of the process, not of a person
     */
    PlannedVisit lock(long id);

    /**
     * A planned visit as it stands.
     *
     * @throws IllegalStateException when there is none: a fault of the process, not of a person
     */
    PlannedVisit planned(long id);

    /** Stores a record, a line for each child, and that the visit was made. */
    void record(PlannedVisit visit, VisitRecord made, boolean reassessmentNeeded);

    /**
     * Ends the own planned visits of the children who were met at a visit, in person and without danger: that record is
     * theirs too.
     */
    List<SeenToo> endVisitsOfSeenToo(long id);

    /** When danger was recorded in a visit. */
    Optional<OffsetDateTime> dangerFoundAt(long id);

    /** Plans that come to nothing because the child left. */
    void cancelPlanned(ChildId child);

    /** Gives up what is still planned under a number: it is planned anew. */
    void withdrawPlanned(CaseReference reference);

    /** The standing of a case, read through the view that key care owns. */
    Optional<CaseStanding> standing(CaseReference caseReference);

    /** How often a visit of this number was tried. */
    int attempts(CaseReference reference);

    /** How often in a row the child was not met under this number, since its whereabouts were last verified. */
    int unmet(CaseReference reference);

    /** Who was refused in this visit. */
    Optional<String> refusedBy(long id);

    /** The last visit made for a case: the child was met, or spoken to by phone or video. */
    Optional<MadeVisit> lastMade(CaseReference caseReference);

    /** The last time that the child's whereabouts were verified. */
    Optional<Whereabouts> lastWhereabouts(CaseReference caseReference);

    /** All records in which a child has a line, the newest first. */
    List<MadeVisit> ofChild(ChildId child);

    /** The last findings of a visit. */
    Optional<VisitFindings> findings(long id);

    /** Days on which the child was not met in this visit's number. */
    List<LocalDate> unmetDays(CaseReference reference);

    /** Stores how danger was handled. */
    void dangerHandled(DangerHandling handling);

    /** Stores where a child is, as far as is known. */
    void whereaboutsVerified(WhereaboutsCheck check);

    /**
     * A visit to plan.
     *
     * @param limit key of the limit by which it is due
     * @param countsFrom when that limit began
     */
    record NewVisit(
            CaseReference reference,
            CaseReference caseReference,
            ChildId child,
            AreaCode area,
            VisitKind kind,
            OffsetDateTime plannedAt,
            OffsetDateTime followUpAt,
            OffsetDateTime dueAt,
            boolean dueProvisional,
            String limit,
            OffsetDateTime countsFrom) {}

    /**
     * A visit that the visit of a sister or brother has made.
     *
     * @param reference number of the visit that has ended
     * @param neglect whether guardians were found to neglect: that concerns the whole household
     */
    record SeenToo(CaseReference reference, boolean neglect) {}

    /**
     * A visit made.
     *
     * @param id key of its record
     */
    record MadeVisit(
            long id,
            LocalDate on,
            VisitMode mode,
            VisitOutcome outcome,
            boolean seenInPerson,
            OffsetDateTime recordedAt) {}

    /** What was found, for the person who goes on with it. */
    record VisitFindings(LocalDate on, boolean danger, @Nullable String findings, @Nullable String actionsTaken) {}

    /** Where a child was, when last verified. */
    record Whereabouts(WhereaboutsOutcome outcome, @Nullable LocalDate awayUntil, OffsetDateTime at) {}

    /** How danger was handled (险情处置). */
    record DangerHandling(
            long visit,
            @Nullable OffsetDateTime policeCalledAt,
            @Nullable String incidentNumber,
            String actionsTaken,
            boolean childSafe,
            String by,
            OffsetDateTime at) {}

    /** What the search for a child came to (核实去向). */
    record WhereaboutsCheck(
            long visit,
            WhereaboutsOutcome outcome,
            WhereaboutsSource source,
            @Nullable LocalDate awayUntil,
            @Nullable String note,
            String by,
            OffsetDateTime at) {}
}
