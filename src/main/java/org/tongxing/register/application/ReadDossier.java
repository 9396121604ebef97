package org.tongxing.register.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.access.LookRecords;
import org.tongxing.access.PersonalField;
import org.tongxing.access.Purpose;
import org.tongxing.access.Scopes;
import org.tongxing.access.SealedEntries;
import org.tongxing.access.Sight;
import org.tongxing.register.ChildFace;
import org.tongxing.register.TimelineEntry;
import org.tongxing.register.application.DossierFacts.Fact;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;

/** 儿童档案: profile, family and timeline of a child, as far as the reader may see them. Each look is on the record. */
@Component
public class ReadDossier {

    private final ChildRecords children;
    private final DetermineStatus status;
    private final ShowChildren show;
    private final DossierFacts facts;
    private final DossierTimeline timeline;
    private final Scopes scopes;
    private final SealedEntries sealed;
    private final AuditTrail audit;
    private final LookRecords looks;

    ReadDossier(
            ChildRecords children,
            DetermineStatus status,
            ShowChildren show,
            DossierFacts facts,
            DossierTimeline timeline,
            Scopes scopes,
            SealedEntries sealed,
            AuditTrail audit,
            LookRecords looks) {
        this.children = children;
        this.status = status;
        this.show = show;
        this.facts = facts;
        this.timeline = timeline;
        this.scopes = scopes;
        this.sealed = sealed;
        this.audit = audit;
        this.looks = looks;
    }

    /** A brother or sister. */
    public record Sibling(String childId, String name, int age) {}

    /**
     * A dossier.
     *
     * @param name whole, or in part where the reader has no right to it
     * @param population 所属人群; absent where the reader has no right to it
     * @param purpose what the reader sees it for
     * @param caring whether the child lives in the reader's own area and its situation is theirs to know: only then may
     *     the record be worked on
     * @param profile facts about the child
     * @param family guardian and home
     * @param siblings other children of the household
     * @param timeline what happened, the latest first
     * @param sealed 密封信息 for the members of a compartment; for all others not even empty
     * @param looks whether the reader may see who looked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Dossier(
            String childId,
            String name,
            boolean active,
            @Nullable String population,
            String purpose,
            boolean caring,
            List<Fact> profile,
            List<Fact> family,
            List<Sibling> siblings,
            List<TimelineEntry> timeline,
            @Nullable List<Fact> sealed,
            boolean looks) {}

    /** The dossier for a person in whose scope the child is; empty for everyone else. */
    @Transactional(readOnly = true)
    public Optional<Dossier> forPerson(String login, ChildId id) {
        return children.find(id).flatMap(child -> scopes.sight(login, id, residence(child))
                .map(sight -> look(login, child, sight, null)));
    }

    /** The dossier for someone who has a task about the child, in a matter. */
    @Transactional(readOnly = true)
    public Optional<Dossier> forTask(String login, ChildId id, CaseReference matter) {
        return children.find(id).flatMap(child -> scopes.sightByTask(login, id, residence(child))
                .map(sight -> look(login, child, sight, matter)));
    }

    /** Who looked at a child, the latest first, for those who may see it; empty for all others. */
    @Transactional(readOnly = true)
    public Optional<LookRecords.Page> looks(String login, ChildId id, @Nullable String after) {
        return children.find(id)
                .flatMap(child -> scopes.sight(login, id, residence(child)))
                .filter(sight -> sight.shows(PersonalField.LOOKS))
                .map(sight -> looks.of(id, after));
    }

    /** Whether a child lives in an area of which the person sees figures only, as long as they give no reason. */
    @Transactional(readOnly = true)
    public boolean needsReason(String login, ChildId id) {
        return children.find(id)
                .filter(child -> scopes.needsReason(login, residence(child)))
                .isPresent();
    }

    private Dossier look(String login, RegisteredChild child, Sight sight, @Nullable CaseReference matter) {
        audit.noted(AuditEvent.of(login, AuditAction.DOSSIER_READ)
                .about(child.id())
                .in(matter == null ? null : matter.value())
                .at(residence(child))
                .detail(sight.purpose().name()));
        ChildFace face = show.face(child);
        return new Dossier(
                child.id().value(),
                facts.name(face, sight),
                child.active(),
                sight.shows(PersonalField.HUKOU) ? status.population(child.id()).label() : null,
                sight.purpose().label(),
                sight.purpose() == Purpose.CARE && sight.shows(PersonalField.SITUATION),
                facts.profile(child.form(), face, sight),
                facts.family(child.form(), sight),
                sight.shows(PersonalField.HOUSEHOLD) ? siblings(child) : List.of(),
                sight.shows(PersonalField.TIMELINE) ? timeline.of(child.id(), login) : List.of(),
                sealed(login, child.id()),
                sight.shows(PersonalField.LOOKS));
    }

    private @Nullable List<Fact> sealed(String login, ChildId child) {
        List<Fact> entries = sealed.read(login, child).stream()
                .map(entry -> new Fact(entry.compartment().label(), entry.content(), null))
                .toList();
        return entries.isEmpty() ? null : entries;
    }

    private List<Sibling> siblings(RegisteredChild child) {
        return show.household(child.id()).stream()
                .map(face -> new Sibling(face.id().value(), face.name(), face.age()))
                .toList();
    }

    static AreaCode residence(RegisteredChild child) {
        return child.form().area(RegistrationField.RESIDENCE_AREA).orElseThrow();
    }
}
