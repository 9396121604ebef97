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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.EncryptedColumns;
import org.tongxing.access.Scope;
import org.tongxing.access.SealedTexts;
import org.tongxing.access.Texts;
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
public class ChildRecords implements EncryptedColumns {

    static final EncryptedColumn PERSONAL = EncryptedColumn.of("child", "personal", "child_id");

    private static final String CHILD =
            "SELECT child_id, household, active, personal, " + FormColumns.names() + " FROM child ";

    private final JdbcClient jdbc;
    private final SealedTexts texts;
    private final ChildLookups lookups;

    ChildRecords(JdbcClient jdbc, SealedTexts texts, ChildLookups lookups) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.lookups = lookups;
    }

    @Override
    public List<EncryptedColumn> encryptedColumns() {
        return List.of(PERSONAL);
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
        jdbc.sql("INSERT INTO child (child_id, household, registered_at, personal, " + ChildLookups.names() + ", "
                        + FormColumns.names() + ") VALUES (:childId, :household, :at, :personal, "
                        + ChildLookups.parameters() + ", " + FormColumns.parameters() + ")")
                .param("childId", id.value())
                .param("household", household)
                .param("at", Timestamp.valueOf(at))
                .param("personal", personal(id, form))
                .params(lookups.values(form))
                .params(FormColumns.values(form))
                .update();
        return new RegisteredChild(id, household, true, form);
    }

    /** Stores what is known of a child now. */
    public void update(RegisteredChild child) {
        jdbc.sql("UPDATE child SET personal = :personal, " + ChildLookups.assignments() + ", "
                        + FormColumns.assignments() + " WHERE child_id = :childId")
                .param("childId", child.id().value())
                .param("personal", personal(child.id(), child.form()))
                .params(lookups.values(child.form()))
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
                .query(this::child)
                .optional();
    }

    /** A child by number; whoever else would change it waits until this transaction has ended. */
    public RegisteredChild lock(ChildId child) {
        return jdbc.sql(CHILD + "WHERE child_id = ? FOR UPDATE")
                .param(child.value())
                .query(this::child)
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
                .query(this::child)
                .list();
    }

    /** Active children with an ID number. */
    public List<RegisteredChild> withNumber(String idNumber) {
        return jdbc.sql(CHILD + "WHERE active AND id_lookup = ? ORDER BY child_id")
                .param(lookups.number(idNumber))
                .query(this::child)
                .list();
    }

    /** Active children with the same name and birth date: candidates for a duplicate. */
    public List<RegisteredChild> withNameAndBirth(String name, LocalDate birthDate) {
        return jdbc.sql(CHILD + "WHERE active AND name_lookup = ? AND birth_date = ? ORDER BY child_id")
                .params(lookups.name(name), birthDate)
                .query(this::child)
                .list();
    }

    /** The active children of a household. */
    public List<RegisteredChild> ofHousehold(long household) {
        return jdbc.sql(CHILD + "WHERE active AND household = ? ORDER BY birth_date, child_id")
                .param(household)
                .query(this::child)
                .list();
    }

    /** Household of brothers and sisters: same community, same guardian by number, or by name and phone. */
    public Optional<Long> householdOf(RegistrationForm form) {
        return jdbc.sql(
                        """
                        SELECT household FROM child
                         WHERE active AND residence_area = :area
                           AND (guardian_lookup = :guardianLookup OR guardian_phone_lookup = :guardianPhoneLookup)
                         LIMIT 1
                        """)
                .param("area", form.text(RegistrationField.RESIDENCE_AREA).orElseThrow())
                .params(lookups.values(form))
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
     * @param name name as typed, null for any; in Latin letters it is sought as pinyin too
     * @param idNumber normalised number, null for any
     * @param after number after which the page begins, null for the first
     */
    public List<RegisteredChild> page(
            Scope scope, @Nullable String name, @Nullable String idNumber, @Nullable String after, int size) {
        // Only what is asked is in the statement: a plan for "this or anything" would use no index.
        return jdbc.sql(CHILD + "WHERE active AND child_id > :after AND "
                        + scope.condition("residence_area", "child_id")
                        + (idNumber == null ? "" : " AND id_lookup = :idNumber")
                        + (name == null ? "" : " AND (name_lookup = :name OR pinyin_lookup @> :pinyin)")
                        + " ORDER BY child_id LIMIT :size")
                .params(scope.parameters())
                .param("after", after == null ? "" : after)
                .param("size", size)
                .param("idNumber", idNumber == null ? null : lookups.number(idNumber))
                .param("name", name == null ? null : lookups.name(name))
                .param("pinyin", name == null ? null : lookups.typedPinyin(name).orElse(null))
                .query(this::child)
                .list();
    }

    /** Numbers of the active children of a community who bear a name; in Latin letters it is sought as pinyin too. */
    public List<ChildId> named(String name, AreaCode community, int most) {
        return jdbc.sql(
                        """
                        SELECT child_id FROM child
                         WHERE active AND residence_area = :community
                           AND (name_lookup = :name OR pinyin_lookup @> :pinyin)
                         ORDER BY child_id
                         LIMIT :most
                        """)
                .param("community", community.value())
                .param("name", lookups.name(name))
                .param("pinyin", lookups.typedPinyin(name).orElse(null))
                .param("most", most)
                .query((row, n) -> new ChildId(row.getString(1)))
                .list();
    }

    /** Numbers of the active children of a community whose address contains a text; decrypts each address. */
    public List<ChildId> livingAt(String part, AreaCode community) {
        return jdbc
                .sql("SELECT child_id, personal FROM child WHERE active AND residence_area = ? ORDER BY child_id")
                .param(community.value())
                .query((row, n) -> livesAt(row, part) ? new ChildId(row.getString("child_id")) : null)
                .list()
                .stream()
                .flatMap(Stream::ofNullable)
                .toList();
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
                .sql("SELECT child_id, personal FROM child WHERE child_id IN (:ids)")
                .param("ids", children.stream().map(ChildId::value).toList())
                .query((row, n) -> Map.entry(new ChildId(row.getString("child_id")), PersonName.masked(name(row))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private boolean livesAt(ResultSet row, String part) throws SQLException {
        String address = personal(row).text(RegistrationField.RESIDENCE_ADDRESS.key());
        return address != null && address.contains(part);
    }

    private static @Nullable AccompaniedBy accompaniedBy(@Nullable String code) {
        return code == null ? null : Coded.of(AccompaniedBy.class, code).orElse(null);
    }

    private long next(String sequence) {
        return jdbc.sql("SELECT nextval('" + sequence + "')").query(Long.class).single();
    }

    private byte @Nullable [] personal(ChildId child, RegistrationForm form) {
        return texts.seal(PERSONAL.context(child.value()), FormColumns.texts(form));
    }

    private Texts personal(ResultSet row) throws SQLException {
        return texts.open(PERSONAL.context(row.getString("child_id")), row.getBytes("personal"));
    }

    private String name(ResultSet row) throws SQLException {
        return personal(row).given(RegistrationField.CHILD_NAME.key());
    }

    private RegisteredChild child(ResultSet row, int number) throws SQLException {
        return new RegisteredChild(
                new ChildId(row.getString("child_id")),
                row.getLong("household"),
                row.getBoolean("active"),
                FormColumns.read(row, personal(row)));
    }
}
