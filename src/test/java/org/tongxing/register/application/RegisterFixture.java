package org.tongxing.register.application;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.access.LookRecords;
import org.tongxing.organization.DemoOrganization;
import org.tongxing.register.ChildLeft;
import org.tongxing.register.TimelineEntry;
import org.tongxing.register.TimelineSource;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.support.MovableClock;
import org.tongxing.support.TestDatabase;
import org.tongxing.support.TongxingTest;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Processes;
import org.tongxing.workflow.References;

/**
 * The register on a database of its own, with the demo's offices and an engine that only notes what it is told. It is
 * started once; each test gets it empty, on the morning of 24 November 2026.
 */
final class RegisterFixture {

    static final String DIRECTOR = "childdirector.440106001001";
    static final String NEIGHBOUR = "childdirector.440106001002";
    static final String SUPERVISOR = "childsupervisor.440106001";
    static final String OTHER_SUPERVISOR = "childsupervisor2.440106001";
    static final String ELSEWHERE = "childdirector.441900004003";

    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 11, 24, 9, 0);
    private static final RegisterFixture STARTED = new RegisterFixture();

    final MovableClock clock = MovableClock.at(MORNING);
    final NotedProcesses processes = new NotedProcesses();
    final NotedExits exits = new NotedExits();
    final NotedEvents audit = new NotedEvents();
    final JdbcClient jdbc;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private RegisterFixture() {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource("test", Map.of("tongxing.sweep", "-", "tongxing.key", TongxingTest.KEY)));
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.registerBean(DataSource.class, TestDatabase::fresh);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Processes.class, () -> processes);
        context.registerBean(NotedExits.class, () -> exits);
        context.registerBean(AuditTrail.class, () -> audit);
        context.registerBean(LookRecords.class, () -> (child, after) -> new LookRecords.Page(List.of(), null));
        context.register(Plumbing.class);
        context.scan(
                "org.tongxing.area",
                "org.tongxing.organization",
                "org.tongxing.register.application",
                "org.tongxing.register.persistence");
        context.refresh();
        jdbc = get(JdbcClient.class);
        get(DemoOrganization.class)
                .load("{hash}", clock.instant().atZone(clock.getZone()).toLocalDate());
    }

    /** The register without any child. */
    static RegisterFixture empty() {
        STARTED.jdbc.sql("TRUNCATE child RESTART IDENTITY CASCADE").update();
        STARTED.jdbc.sql("TRUNCATE residence_answer").update();
        STARTED.jdbc.sql("ALTER SEQUENCE child_number RESTART").update();
        STARTED.processes.started.clear();
        STARTED.jdbc
                .sql("TRUNCATE referral, opened_access, avoidance, sealed_entry, compartment_member")
                .update();
        STARTED.exits.left.clear();
        STARTED.audit.events.clear();
        STARTED.jdbc.sql("DELETE FROM absence").update();
        STARTED.clock.pass(Duration.between(
                STARTED.clock.instant(), MORNING.atZone(STARTED.clock.getZone()).toInstant()));
        return STARTED;
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Registers a child as the director of the community. */
    RegistrationResult register(Answers answers) {
        return register(DIRECTOR, answers);
    }

    RegistrationResult register(String login, Answers answers) {
        return get(RegisterChild.class).register(login, answers.given());
    }

    long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    String textOf(String column, RegistrationResult result) {
        return jdbc.sql("SELECT " + column + " FROM child LEFT JOIN child_status USING (child_id) WHERE child_id = ?")
                .param(result.child().value())
                .query(String.class)
                .single();
    }

    String personal(RegistrationField field, RegistrationResult result) {
        return get(ChildRecords.class)
                .find(result.child())
                .orElseThrow()
                .form()
                .text(field)
                .orElseThrow();
    }

    boolean isActive(RegistrationResult result) {
        return jdbc.sql("SELECT active FROM child WHERE child_id = ?")
                .param(result.child().value())
                .query(Boolean.class)
                .single();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    @Import(References.class)
    @ComponentScan(
            basePackages = "org.tongxing.access",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "org\\.tongxing\\.access\\.(web|audit)\\..*"))
    static class Plumbing {

        @Bean
        JdbcClient jdbc(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new DataSourceTransactionManager(database);
        }

        @Bean
        TransactionTemplate transaction(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }

        @Bean
        TimelineSource visits(Clock clock) {
            return child -> List.of(
                    new TimelineEntry(clock.instant().atZone(clock.getZone()).toLocalDate(), "走访", child.value()));
        }
    }

    /** Notes what would be started. */
    static final class NotedProcesses implements Processes {

        record Started(String message, CaseReference reference, AreaCode area, Map<String, Object> variables) {}

        final List<Started> started = new CopyOnWriteArrayList<>();

        @Override
        public void tellParts(CaseReference matter, String message) {
            throw new UnsupportedOperationException("the register has no parts to tell");
        }

        @Override
        public Optional<String> openTask(CaseReference reference, String step) {
            return Optional.empty();
        }

        @Override
        public void settleDesks(CaseReference reference) {
            throw new UnsupportedOperationException("the register moves no tasks");
        }

        @Override
        public void start(String message, CaseReference reference, AreaCode area, Outcome outcome) {
            started.add(new Started(message, reference, area, outcome.values()));
        }

        @Override
        public boolean tell(CaseReference reference, String message, Outcome outcome) {
            return false;
        }
    }

    /** Notes what would stand on the record. */
    static final class NotedEvents implements AuditTrail {

        final List<AuditEvent> events = new CopyOnWriteArrayList<>();

        @Override
        public void decided(AuditEvent event) {
            events.add(event);
        }

        @Override
        public void noted(AuditEvent event) {
            events.add(event);
        }
    }

    /** Hears who left. */
    static final class NotedExits {

        final List<ChildLeft> left = new ArrayList<>();

        @EventListener
        void on(ChildLeft event) {
            left.add(event);
        }
    }
}
