package org.tongxing.access.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.access.Scope;
import org.tongxing.access.Scopes;
import org.tongxing.access.StepNames;
import org.tongxing.organization.Organization;
import org.tongxing.organization.Post;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;
import org.tongxing.shared.Role;

/**
 * The auditor's search in the record. An auditor sees the events of their area; those of no area, such as a sign-in
 * under a name that does not exist, are the province's. Each search is an event itself.
 */
@Component
public class SearchAudit {

    private static final int PAGE = 50;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Organization organization;
    private final Scopes scopes;
    private final EventTexts texts;
    private final StepNames steps;
    private final Clock clock;

    SearchAudit(
            JdbcClient jdbc,
            AuditTrail trail,
            Organization organization,
            Scopes scopes,
            EventTexts texts,
            ObjectProvider<StepNames> steps,
            Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.organization = organization;
        this.scopes = scopes;
        this.texts = texts;
        this.steps = steps.getIfAvailable(() -> id -> Optional.empty());
        this.clock = clock;
    }

    /**
     * A line of the list; blank where there is nothing to say.
     *
     * @param step name of the step, where the event is one
     * @param detail what else the event says, in codes
     */
    public record Line(
            String at,
            String person,
            String login,
            String action,
            String child,
            String matter,
            String step,
            String detail,
            String reason) {}

    /** A page; {@code next} is null on the last one. */
    public record Page(List<Line> lines, @Nullable String next) {}

    /** Whether a person has an auditor's post today. */
    public boolean isAuditor(String login) {
        return !areas(login).isEmpty();
    }

    /**
     * Finds events, the newest first, and puts the search on the record before anything of them is shown.
     *
     * @param after {@link Page#next} of the page before; null for the first one
     */
    public Page find(String auditor, AuditSearch search, @Nullable String after) {
        List<AreaCode> areas = areas(auditor);
        List<ShownEvent> found = query(areas, search, Keyset.parse(after));
        trail.noted(AuditEvent.of(auditor, AuditAction.AUDIT_SEARCHED)
                .about(search.child())
                .in(search.matter())
                .at(areas.isEmpty() ? null : areas.get(0))
                .detail(search.criteria()));
        List<ShownEvent> shown = found.stream().limit(PAGE).toList();
        Map<String, String> names = texts.names(shown);
        return new Page(shown.stream().map(event -> line(event, names)).toList(), ShownEvent.next(found, PAGE));
    }

    private List<ShownEvent> query(List<AreaCode> areas, AuditSearch search, Keyset after) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String condition = String.join(" AND ", conditions(areas, search, parameters));
        return jdbc.sql("SELECT " + ShownEvent.COLUMNS + " FROM audit_event e WHERE " + condition
                        + " AND (e.at, e.id) < (:afterAt, :afterId) ORDER BY e.at DESC, e.id DESC LIMIT :most")
                .params(parameters)
                .param("afterAt", after.time())
                .param("afterId", after.id())
                .param("most", PAGE + 1)
                .query(ShownEvent::of)
                .list();
    }

    private List<String> conditions(List<AreaCode> areas, AuditSearch search, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        Scope scope = scopes.over(areas);
        boolean wholeProvince = areas.stream().anyMatch(area -> area.level() == AreaLevel.PROVINCE);
        conditions.add(
                wholeProvince
                        ? "(e.area IS NULL OR " + scope.condition("e.area", "e.child_id") + ")"
                        : scope.condition("e.area", "e.child_id"));
        parameters.putAll(scope.parameters());
        conditions.add("e.at >= :from AND e.at < :to");
        parameters.put("from", start(search.from()));
        parameters.put("to", start(search.to().plusDays(1)));
        add(conditions, parameters, "login", search.login());
        add(conditions, parameters, "action", search.action());
        add(conditions, parameters, "child_id", search.child());
        add(conditions, parameters, "matter", search.matter());
        return conditions;
    }

    private static void add(
            List<String> conditions, Map<String, Object> parameters, String column, @Nullable Object wanted) {
        if (wanted != null) {
            conditions.add("e." + column + " = :" + column);
            parameters.put(column, wanted.toString());
        }
    }

    private Line line(ShownEvent event, Map<String, String> names) {
        String detail = shown(event.detail());
        String id = detail.split(" ", 2)[0];
        Optional<String> step = steps.of(id);
        return new Line(
                event.at().atZone(CHINA).format(TIME),
                names.getOrDefault(event.login(), ""),
                event.login(),
                event.action().label(),
                shown(event.child()),
                shown(event.matter()),
                step.orElse(""),
                step.isPresent() ? detail.substring(id.length()).strip() : detail,
                shown(texts.reason(event)));
    }

    private static String shown(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private List<AreaCode> areas(String login) {
        return organization.postsOf(login, LocalDate.now(clock)).stream()
                .filter(post -> post.role() == Role.AUDITOR)
                .map(Post::area)
                .distinct()
                .toList();
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(CHINA).toOffsetDateTime();
    }
}
