package org.tongxing.register.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongxing.access.Avoidances;
import org.tongxing.register.TimelineEntry;
import org.tongxing.register.TimelineSource;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.register.persistence.RegistrationRecords;
import org.tongxing.shared.ChildId;

/** What happened to a child, the latest first; matters that are hidden from the reader (回避) are not in it. */
@Component
class DossierTimeline {

    private final ChildRecords children;
    private final RegistrationRecords registrations;
    private final ShowChildren show;
    private final List<TimelineSource> sources;
    private final Avoidances avoidances;

    DossierTimeline(
            ChildRecords children,
            RegistrationRecords registrations,
            ShowChildren show,
            List<TimelineSource> sources,
            Avoidances avoidances) {
        this.children = children;
        this.registrations = registrations;
        this.show = show;
        this.sources = sources;
        this.avoidances = avoidances;
    }

    List<TimelineEntry> of(ChildId id, String reader) {
        Set<String> hidden = avoidances.mattersHiddenFrom(reader);
        List<TimelineEntry> entries = new ArrayList<>();
        addRegistrations(entries, id);
        addEpisodes(entries, id);
        registrations.exitOf(id).ifPresent(exit -> entries.add(exited(exit)));
        sources.forEach(source -> entries.addAll(source.of(id)));
        children.mergedInto(id).forEach(merged -> sources.forEach(source -> entries.addAll(source.of(merged))));
        entries.removeIf(entry ->
                entry.matter() != null && hidden.contains(entry.matter().value()));
        return entries.stream()
                .distinct()
                .sorted(Comparator.comparing(TimelineEntry::on).reversed())
                .toList();
    }

    private void addRegistrations(List<TimelineEntry> entries, ChildId id) {
        registrations
                .of(id)
                .forEach(registration -> entries.add(new TimelineEntry(
                        registration.on(),
                        "登记",
                        registration.reference().value() + " · "
                                + registration.outcome().label())));
    }

    private void addEpisodes(List<TimelineEntry> entries, ChildId id) {
        children.episodes(id)
                .forEach(episode -> entries.add(new TimelineEntry(
                        episode.from(),
                        "开始居住",
                        show.place(episode.area()) + (episode.to() == null ? "" : "（至" + episode.to() + "）"))));
    }

    private static TimelineEntry exited(RegistrationRecords.ExitMade exit) {
        String place = exit.place() == null || exit.place().isBlank() ? "" : "，去向：" + exit.place();
        return new TimelineEntry(exit.leftOn(), "移出台账", exit.reason().label() + place);
    }
}
