package org.tongxing.support;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.area.Areas;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.RegistrationForm;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;
import org.tongxing.shared.ChildId;

/**
 * Lists of half-yearly updates in communities of 天河 where nobody works in the demo: whoever is needed there is hired, and
 * no child of another test comes into the way.
 */
public final class RoundLists {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Behind the communities of the demo, in their order. */
    private static final int AFTER_THE_DEMO = 40;

    private static final AtomicInteger TAKEN = new AtomicInteger(AFTER_THE_DEMO);

    private final JdbcClient jdbc;
    private final ChildRecords children;
    private final Areas areas;

    public RoundLists(JdbcClient jdbc, ChildRecords children, Areas areas) {
        this.jdbc = jdbc;
        this.children = children;
        this.areas = areas;
    }

    /** A community that no other test has. */
    public String community() {
        return areas.allWithin(new AreaCode("440106"), AreaLevel.VILLAGE, LocalDate.of(2026, 11, 24))
                .get(TAKEN.getAndIncrement())
                .code()
                .value();
    }

    /** Somebody with a valid 从业查询, a post in the community and the demo's password. */
    public String hire(String role, String community) {
        String login = role.toLowerCase(Locale.ROOT) + NUMBER.incrementAndGet() + "." + community;
        jdbc.sql(
                        """
                        INSERT INTO staff (login, display_name, password_hash)
                        SELECT ?, ?, password_hash FROM staff WHERE login = 'admin'
                        """)
                .params(login, "示例" + role)
                .update();
        jdbc.sql("INSERT INTO post (login, role, area, valid_from) VALUES (?, ?, ?, '2024-01-01')")
                .params(login, role, community)
                .update();
        jdbc.sql("INSERT INTO integrity_check (login, checked_on, organ, result)"
                        + " SELECT ?, max(checked_on), '公安机关', 'CLEAR' FROM integrity_check")
                .param(login)
                .update();
        return login;
    }

    /** Opens an update that consists of one community; gives the community's number. */
    public String open(String community, LocalDate referenceDay, LocalDate openedOn) {
        String round = "MO-" + community + "-" + referenceDay;
        jdbc.sql(
                        """
                        INSERT INTO monitoring_round (reference, county, reference_day, opened_on, opened_by)
                        VALUES (?, ?, ?, ?, 'civilaffairs.440106')
                        """)
                .params(round, community, referenceDay, openedOn)
                .update();
        String reference = "MO-440106-2026-%06d".formatted(900_000 + NUMBER.incrementAndGet());
        jdbc.sql("INSERT INTO monitoring_community (round, community, reference) VALUES (?, ?, ?)")
                .params(round, community, reference)
                .update();
        return reference;
    }

    /** A child of the register who lives in a community. */
    public ChildId child(String community, String name, LocalDate registeredOn) {
        return child(community, name, "示例路一号", registeredOn);
    }

    private ChildId child(String community, String name, String address, LocalDate registeredOn) {
        RegistrationForm form = RegistrationForm.empty()
                .with(RegistrationField.CHILD_NAME, name)
                .with(RegistrationField.SEX, "2")
                .with(RegistrationField.BIRTH_DATE, LocalDate.of(2018, 3, 2))
                .with(RegistrationField.RESIDENCE_AREA, community)
                .with(RegistrationField.RESIDENCE_ADDRESS, address);
        ChildId child = children.add(form, children.newHousehold(), registeredOn.atTime(9, 0))
                .id();
        jdbc.sql(
                        """
                        INSERT INTO child_status (child_id, population, reason_code, rule_id, as_of)
                        VALUES (?, 'MONITORED', 'x', 'x', ?)
                        """)
                .params(child.value(), registeredOn)
                .update();
        return child;
    }

    /** A child who has long been here, with an open line. */
    public ChildId line(String reference, String name, boolean changed) {
        ChildId child = child(communityOf(reference), name, LocalDate.of(2024, 6, 1));
        addLine(reference, child, changed);
        return child;
    }

    /** The same of a child at an address. */
    public ChildId lineAt(String reference, String name, String address) {
        ChildId child = child(communityOf(reference), name, address, LocalDate.of(2024, 6, 1));
        addLine(reference, child, false);
        return child;
    }

    private String communityOf(String reference) {
        return jdbc.sql("SELECT community FROM monitoring_community WHERE reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }

    /** An open line of a child. */
    public void addLine(String reference, ChildId child, boolean changed) {
        jdbc.sql(
                        """
                        INSERT INTO monitoring_line (round, community, child_id, changed)
                        SELECT round, community, ?, ? FROM monitoring_community WHERE reference = ?
                        """)
                .params(child.value(), changed, reference)
                .update();
    }

    /** A settled line of a child, as in an update of the past. */
    public void settledLine(String reference, ChildId child, String method, OffsetDateTime at) {
        addLine(reference, child, false);
        jdbc.sql(
                        """
                        UPDATE monitoring_line line
                           SET outcome = 'UNCHANGED', method = ?, settled_by = 'system', settled_at = ?
                          FROM monitoring_community part
                         WHERE part.reference = ? AND line.round = part.round AND line.community = part.community
                           AND line.child_id = ?
                        """)
                .params(method, at, reference, child.value())
                .update();
    }

    /** Many children with open lines, whose names nobody can read: for counting only. */
    public void crowd(String reference, int size) {
        jdbc.sql(
                        """
                        WITH born AS (
                            INSERT INTO child (child_id, household, birth_date, residence_area, registered_at, personal,
                                               name_lookup)
                            SELECT 'ET' || lpad(nextval('child_number')::text, 9, '0'), nextval('household_number'),
                                   '2018-03-02', part.community, '2024-06-01 09:00', '\\x00', '\\x00'
                              FROM monitoring_community part, generate_series(1, :size)
                             WHERE part.reference = :reference
                            RETURNING child_id)
                        INSERT INTO monitoring_line (round, community, child_id)
                        SELECT part.round, part.community, born.child_id FROM born, monitoring_community part
                         WHERE part.reference = :reference
                        """)
                .param("size", size)
                .param("reference", reference)
                .update();
    }

    /** Takes them away again: a list of all children could not be read. */
    public void disperse() {
        jdbc.sql("DELETE FROM monitoring_line WHERE child_id IN (SELECT child_id FROM child WHERE personal = '\\x00')")
                .update();
        jdbc.sql("DELETE FROM child WHERE personal = '\\x00'").update();
    }
}
