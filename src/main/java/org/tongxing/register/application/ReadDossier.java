package org.tongxing.register.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.organization.Organization;
import org.tongxing.register.ChildFace;
import org.tongxing.register.TimelineEntry;
import org.tongxing.register.TimelineSource;
import org.tongxing.register.domain.Coded;
import org.tongxing.register.domain.Condition;
import org.tongxing.register.domain.Ethnicity;
import org.tongxing.register.domain.IdType;
import org.tongxing.register.domain.IdentityDocuments;
import org.tongxing.register.domain.PhoneNumber;
import org.tongxing.register.domain.Population;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.RegistrationForm;
import org.tongxing.register.domain.Schooling;
import org.tongxing.register.domain.Sex;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.register.persistence.RegistrationRecords;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.ChildId;

/** 儿童档案: profile, family and timeline of a child. Numbers and phones are shown in part. */
@Component
public class ReadDossier {

    private final ChildRecords children;
    private final RegistrationRecords registrations;
    private final DetermineStatus status;
    private final ShowChildren show;
    private final Organization organization;
    private final List<TimelineSource> sources;
    private final Clock clock;

    ReadDossier(
            ChildRecords children,
            RegistrationRecords registrations,
            DetermineStatus status,
            ShowChildren show,
            Organization organization,
            List<TimelineSource> sources,
            Clock clock) {
        this.children = children;
        this.registrations = registrations;
        this.status = status;
        this.show = show;
        this.organization = organization;
        this.sources = sources;
        this.clock = clock;
    }

    /** A label and what stands beside it. */
    public record Fact(String label, String value) {}

    /** A brother or sister. */
    public record Sibling(String childId, String name, int age) {}

    /**
     * A dossier.
     *
     * @param population 所属人群
     * @param profile facts about the child
     * @param family guardian and household
     * @param siblings other children of the household
     * @param timeline what happened, the latest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Dossier(
            String childId,
            String name,
            boolean active,
            String population,
            List<Fact> profile,
            List<Fact> family,
            List<Sibling> siblings,
            List<TimelineEntry> timeline) {}

    /** The dossier for a person whose areas the child lives in; empty for everyone else. */
    @Transactional(readOnly = true)
    public Optional<Dossier> forPerson(String login, ChildId id) {
        LocalDate today = LocalDate.now(clock);
        return children.find(id)
                .filter(child -> organization.covers(login, residence(child), today))
                .map(this::dossier);
    }

    /** The dossier for someone who has a task about the child. */
    @Transactional(readOnly = true)
    public Optional<Dossier> forTask(ChildId id) {
        return children.find(id).map(this::dossier);
    }

    private Dossier dossier(RegisteredChild child) {
        ChildFace face = show.face(child);
        RegistrationForm form = child.form();
        Population population = status.population(child.id());
        return new Dossier(
                child.id().value(),
                face.name(),
                child.active(),
                population.label(),
                profile(form, face),
                family(form),
                siblings(child),
                timeline(child.id()));
    }

    private List<Fact> profile(RegistrationForm form, ChildFace face) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("概况", face.childLine()));
        add(facts, "性别", label(form, RegistrationField.SEX, Sex.class));
        add(facts, "民族", label(form, RegistrationField.ETHNICITY, Ethnicity.class));
        add(facts, "证件", label(form, RegistrationField.ID_TYPE, IdType.class));
        add(facts, "证件号码", form.idNumber().map(IdentityDocuments::masked));
        add(
                facts,
                "户籍",
                form.hukou().area() == null
                        ? Optional.of(form.hukouStatus().label())
                        : Optional.of(show.place(form.hukou().area())));
        add(facts, "现居住地", form.area(RegistrationField.RESIDENCE_AREA).map(show::place));
        add(facts, "来本地日期", form.date(RegistrationField.RESIDENT_SINCE).map(LocalDate::toString));
        add(facts, "就学", label(form, RegistrationField.SCHOOLING, Schooling.class));
        add(facts, "情形", conditions(form));
        return facts;
    }

    private List<Fact> family(RegistrationForm form) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("监护人", show.guardian(form)));
        add(facts, "电话", form.text(RegistrationField.GUARDIAN_PHONE).map(ReadDossier::maskedPhone));
        add(facts, "居住地址", form.text(RegistrationField.RESIDENCE_ADDRESS));
        return facts;
    }

    private List<Sibling> siblings(RegisteredChild child) {
        return show.household(child.id()).stream()
                .map(face -> new Sibling(face.id().value(), face.name(), face.age()))
                .toList();
    }

    private List<TimelineEntry> timeline(ChildId id) {
        List<TimelineEntry> entries = new ArrayList<>();
        registrations
                .of(id)
                .forEach(registration -> entries.add(new TimelineEntry(
                        registration.on(),
                        "登记",
                        registration.reference().value() + " · "
                                + registration.outcome().label())));
        children.episodes(id)
                .forEach(episode -> entries.add(new TimelineEntry(
                        episode.from(),
                        "开始居住",
                        show.place(episode.area()) + (episode.to() == null ? "" : "（至" + episode.to() + "）"))));
        registrations.exitOf(id).ifPresent(exit -> entries.add(exited(exit)));
        sources.forEach(source -> entries.addAll(source.of(id)));
        children.mergedInto(id).forEach(merged -> sources.forEach(source -> entries.addAll(source.of(merged))));
        return entries.stream()
                .distinct()
                .sorted(Comparator.comparing(TimelineEntry::on).reversed())
                .toList();
    }

    private static TimelineEntry exited(RegistrationRecords.ExitMade exit) {
        String place = exit.place() == null || exit.place().isBlank() ? "" : "，去向：" + exit.place();
        return new TimelineEntry(exit.leftOn(), "移出台账", exit.reason().label() + place);
    }

    private static Optional<String> conditions(RegistrationForm form) {
        List<String> labels = form.conditions().stream()
                .map(code ->
                        Coded.of(Condition.class, code).map(Condition::label).orElse(code))
                .toList();
        return labels.isEmpty() ? Optional.empty() : Optional.of(String.join("、", labels));
    }

    private static <E extends Enum<E> & Coded> Optional<String> label(
            RegistrationForm form, RegistrationField field, Class<E> list) {
        return form.code(field, list).map(Coded::label);
    }

    private static String maskedPhone(String phone) {
        return PhoneNumber.of(phone).map(PhoneNumber::masked).orElse("***");
    }

    private static void add(List<Fact> facts, String label, Optional<String> value) {
        value.ifPresent(text -> facts.add(new Fact(label, text)));
    }

    private static AreaCode residence(RegisteredChild child) {
        return child.form().area(RegistrationField.RESIDENCE_AREA).orElseThrow();
    }
}
