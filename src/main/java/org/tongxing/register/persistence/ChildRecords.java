package org.tongxing.register.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.access.Scope;
import org.tongxing.register.domain.AccompaniedBy;
import org.tongxing.register.domain.Coded;
import org.tongxing.register.domain.PersonName;
import org.tongxing.register.domain.Population;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.RegistrationForm;
import org.tongxing.register.domain.ResidenceEpisode;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.ChildId;

/** Children and where they have lived. */
@Repository
public class ChildRecords {

    private static final String CHILD = "SELECT child_id, household, active, " + FormColumns.names() + " FROM child ";

    private final JdbcClient jdbc;

    ChildRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes everyone who registers this ID number wait until this transaction has ended. It need not be a valid one. */
    public void lockNumber(String idNumber) {
        jdbc.sql("SELECT pg_advisory_xact_lock(?)")
                .param((long) idNumber.hashCode())
                .query(row -> {});
    }

    /** Stores a new child. */
    public RegisteredChild add(RegistrationForm form, long household, LocalDateTime at) {
        ChildId id = ChildId.of(next("child_number"));
        jdbc.sql("INSERT INTO child (child_id, household, name_key, registered_at, " + FormColumns.names()
                        + ") VALUES (:childId, :household, :nameKey, :at, " + FormColumns.parameters() + ")")
                .param("childId", id.value())
                .param("household", household)
                .param("nameKey", nameKey(form))
                .param("at", Timestamp.valueOf(at))
                .params(FormColumns.values(form))
                .update();
        return new RegisteredChild(id, household, true, form);
    }

    /** Stores what is known of a child now. */
    public void update(RegisteredChild child) {
        jdbc.sql("UPDATE child SET name_key = :nameKey, " + FormColumns.assignments() + " WHERE child_id = :childId")
                .param("childId", child.id().value())
                .param("nameKey", nameKey(child.form()))
                .params(FormColumns.values(child.form()))
                .update();
    }

    /** Takes a child out of the ledger; the record stays. */
    public void deactivate(ChildId child, @Nullable ChildId mergedInto) {
        jdbc.sql("UPDATE child SET active = false, merged_into = ? WHERE child_id = ?")
                .params(mergedInto == null ? null : mergedInto.value(), child.value())
                .update();
    }

    /** A child by number. */
    public Optional<RegisteredChild> find(ChildId child) {
        return jdbc.sql(CHILD + "WHERE child_id = ?")
                .param(child.value())
                .query(ChildRecords::child)
                .optional();
    }

    /** A child by number; whoever else would change it waits until this transaction has ended. */
    public RegisteredChild lock(ChildId child) {
        return jdbc.sql(CHILD + "WHERE child_id = ? FOR UPDATE")
                .param(child.value())
                .query(ChildRecords::child)
                .single();
    }

    /** The records that were merged into a child's, and into those. */
    public List<ChildId> mergedInto(ChildId child) {
        return jdbc.sql(
                        """
                        WITH RECURSIVE merged AS (
                            SELECT child_id FROM child WHERE merged_into = ?
                            UNION
                            SELECT child.child_id FROM child JOIN merged ON child.merged_into = merged.child_id
                        )
                        SELECT child_id FROM merged ORDER BY child_id
                        """)
                .param(child.value())
                .query((row, number) -> new ChildId(row.getString(1)))
                .list();
    }

    /** Children by number, in one query. */
    public List<RegisteredChild> find(Collection<ChildId> children) {
        return jdbc.sql(CHILD + "WHERE child_id IN (:ids)")
                .param("ids", children.stream().map(ChildId::value).toList())
                .query(ChildRecords::child)
                .list();
    }

    /** Active children with an ID number. */
    public List<RegisteredChild> withNumber(String idNumber) {
        return jdbc.sql(CHILD + "WHERE active AND id_number = ? ORDER BY child_id")
                .param(idNumber)
                .query(ChildRecords::child)
                .list();
    }

    /** Active children with the same name and birth date: candidates for a duplicate. */
    public List<RegisteredChild> withNameAndBirth(String name, LocalDate birthDate) {
        return jdbc.sql(CHILD + "WHERE active AND name_key = ? AND birth_date = ? ORDER BY child_id")
                .params(PersonName.comparable(name), birthDate)
                .query(ChildRecords::child)
                .list();
    }

    /** The active children of a household. */
    public List<RegisteredChild> ofHousehold(long household) {
        return jdbc.sql(CHILD + "WHERE active AND household = ? ORDER BY birth_date, child_id")
                .param(household)
                .query(ChildRecords::child)
                .list();
    }

    /** Household of brothers and sisters: same community, same guardian by number, or by name and phone. */
    public Optional<Long> householdOf(RegistrationForm form) {
        return jdbc.sql(
                        """
                        SELECT household FROM child
                         WHERE active AND residence_area = :area
                           AND (guardian_id_number = :guardianNumber
                                OR guardian_name = :guardianName AND guardian_phone = :phone)
                         LIMIT 1
                        """)
                .param("area", form.text(RegistrationField.RESIDENCE_AREA).orElseThrow())
                .param("guardianNumber", FormColumns.values(form).get(RegistrationField.GUARDIAN_ID_NUMBER.key()))
                .param(
                        "guardianName",
                        form.text(RegistrationField.GUARDIAN_NAME).orElse(null))
                .param("phone", FormColumns.values(form).get(RegistrationField.GUARDIAN_PHONE.key()))
                .query(Long.class)
                .optional();
    }

    /** Number of a new household. */
    public long newHousehold() {
        return next("household_number");
    }

    /**
     * A page of active children in a scope, by number.
     *
     * @param scope whom the person may see; not empty
     * @param nameKey comparable name, null for any
     * @param idNumber normalised number, null for any
     * @param after number after which the page begins, null for the first
     */
    public List<RegisteredChild> page(
            Scope scope, @Nullable String nameKey, @Nullable String idNumber, @Nullable String after, int size) {
        return jdbc.sql(
                        CHILD + "WHERE active AND " + scope.condition("residence_area", "child_id")
                                + """

                          AND (:name::text IS NULL OR name_key = :name)
                          AND (:idNumber::text IS NULL OR id_number = :idNumber)
                          AND child_id > :after
                        ORDER BY child_id LIMIT :size
                        """)
                .params(scope.parameters())
                .param("name", nameKey)
                .param("idNumber", idNumber)
                .param("after", after == null ? "" : after)
                .param("size", size)
                .query(ChildRecords::child)
                .list();
    }

    /** How many children of each population live in each township of a scope, by legal code. */
    public List<Figure> figures(Scope scope) {
        return jdbc.sql("SELECT left(c.residence_area, 9) AS township, s.population, count(*) AS children"
                        + " FROM child c JOIN child_status s USING (child_id) WHERE c.active AND "
                        + scope.condition("c.residence_area", "c.child_id") + " GROUP BY 1, 2")
                .params(scope.parameters())
                .query((row, n) -> new Figure(
                        new AreaCode(row.getString("township")),
                        Population.valueOf(row.getString("population")),
                        row.getLong("children")))
                .list();
    }

    /** How many children of a population live in a township. */
    public record Figure(AreaCode township, Population population, long children) {}

    /** Begins to live somewhere. */
    public void beginEpisode(ChildId child, ResidenceEpisode episode) {
        jdbc.sql(
                        """
                        INSERT INTO residence_episode (child_id, area, lived_from, lived_to, accompanied_by)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .params(
                        child.value(),
                        episode.area().value(),
                        episode.from(),
                        episode.to(),
                        episode.accompaniedBy() == null
                                ? null
                                : episode.accompaniedBy().code())
                .update();
    }

    /** Corrects the episode that lasts. */
    public void correctEpisode(ChildId child, ResidenceEpisode episode) {
        jdbc.sql("DELETE FROM residence_episode WHERE child_id = ? AND lived_to IS NULL")
                .param(child.value())
                .update();
        beginEpisode(child, episode);
    }

    /** Ends the episode that lasts; a day before its beginning counts as that beginning. */
    public void endEpisode(ChildId child, LocalDate on) {
        jdbc.sql(
                        """
                        UPDATE residence_episode SET lived_to = greatest(lived_from, ?::date)
                         WHERE child_id = ? AND lived_to IS NULL
                        """)
                .params(on, child.value())
                .update();
    }

    /** Where a child has lived, in order. */
    public List<ResidenceEpisode> episodes(ChildId child) {
        return new ArrayList<>(jdbc.sql("SELECT * FROM residence_episode WHERE child_id = ? ORDER BY lived_from")
                .param(child.value())
                .query((row, n) -> new ResidenceEpisode(
                        new AreaCode(row.getString("area")),
                        row.getObject("lived_from", LocalDate.class),
                        row.getObject("lived_to", LocalDate.class),
                        accompaniedBy(row.getString("accompanied_by"))))
                .list());
    }

    /** Masked names of many children. */
    public Map<ChildId, String> names(Collection<ChildId> children) {
        return jdbc
                .sql("SELECT child_id, child_name FROM child WHERE child_id IN (:ids)")
                .param("ids", children.stream().map(ChildId::value).toList())
                .query((row, n) -> Map.entry(new ChildId(row.getString(1)), PersonName.masked(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static @Nullable AccompaniedBy accompaniedBy(@Nullable String code) {
        return code == null ? null : Coded.of(AccompaniedBy.class, code).orElse(null);
    }

    private long next(String sequence) {
        return jdbc.sql("SELECT nextval('" + sequence + "')").query(Long.class).single();
    }

    private static String nameKey(RegistrationForm form) {
        return PersonName.comparable(form.text(RegistrationField.CHILD_NAME).orElseThrow());
    }

    private static RegisteredChild child(ResultSet row, int number) throws SQLException {
        return new RegisteredChild(
                new ChildId(row.getString("child_id")),
                row.getLong("household"),
                row.getBoolean("active"),
                FormColumns.read(row));
    }
}
